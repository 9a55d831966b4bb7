#!/usr/bin/env bash
# 그룹 하나로 블루/그린: 새 시작 템플릿으로 두 배까지 늘린 뒤 옛 인스턴스를 뺀다
set -euo pipefail

export AWS_DEFAULT_REGION=ap-northeast-2
ASG=web
TEMPLATE=${1:?시작 템플릿 ID가 필요하다(lt-…)}
VERSION=${2:?새 시작 템플릿 버전이 필요하다}
SIZE=4

# 0. 바꾸기 전에 떠 있는(블루) 인스턴스를 적어 둔다
BLUE=$(aws autoscaling describe-auto-scaling-groups --auto-scaling-group-names "$ASG" \
  --query 'AutoScalingGroups[0].Instances[].InstanceId' --output text)

# 1. 새 시작 템플릿 버전을 붙이고 용량을 두 배로 늘린다. 늘어난 만큼이 그린이다
aws autoscaling update-auto-scaling-group --auto-scaling-group-name "$ASG" \
  --launch-template "LaunchTemplateId=$TEMPLATE,Version=$VERSION" \
  --min-size "$SIZE" --max-size $((SIZE * 2)) --desired-capacity $((SIZE * 2))

# 2. 그린이 모두 InService가 될 때까지 기다린다
until [ "$(aws autoscaling describe-auto-scaling-groups --auto-scaling-group-names "$ASG" \
  --query "length(AutoScalingGroups[0].Instances[?LifecycleState=='InService'])")" -ge $((SIZE * 2)) ]; do
  sleep 15
done

# 3. 블루를 대기 상태로 뺀다. 요청은 받지 않지만 살아 있다
# shellcheck disable=SC2086
aws autoscaling enter-standby --auto-scaling-group-name "$ASG" \
  --instance-ids $BLUE --should-decrement-desired-capacity

cat <<'GUIDE'
되돌리려면: 블루를 다시 넣고(원하는 용량이 그만큼 늘어난다), 그린을 대기로 뺀다
  aws autoscaling exit-standby --auto-scaling-group-name web --instance-ids <블루>
  aws autoscaling enter-standby --auto-scaling-group-name web --instance-ids <그린> --should-decrement-desired-capacity
끝내려면: 대기 중인 블루를 종료하고 최대 용량을 되돌린다
  aws autoscaling terminate-instance-in-auto-scaling-group --instance-id <블루> --no-should-decrement-desired-capacity
GUIDE
