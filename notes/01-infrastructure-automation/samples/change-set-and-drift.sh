#!/usr/bin/env bash
set -euo pipefail
export AWS_PAGER='' # 표를 한 화면씩 끊어 보여 주지 않게 한다

stack=orders-dev
change_set=add-app-server

# 1. 변경 세트를 만들고(CREATE, UPDATE, IMPORT 가운데 하나) 다 만들어질 때까지 기다린다
aws cloudformation create-change-set \
  --stack-name "$stack" \
  --change-set-name "$change_set" \
  --change-set-type UPDATE \
  --template-body file://network-and-app.yaml \
  --parameters ParameterKey=EnvName,ParameterValue=dev \
               ParameterKey=ProjectCode,ParameterValue=orders
aws cloudformation wait change-set-create-complete \
  --stack-name "$stack" --change-set-name "$change_set"

# 2. 무엇이 추가·수정·교체·삭제되는지 읽는다
aws cloudformation describe-change-set \
  --stack-name "$stack" --change-set-name "$change_set" \
  --query 'Changes[].ResourceChange.[Action,LogicalResourceId,ResourceType,Replacement]' \
  --output table

# 3. 검토가 끝나면 실행한다. 스택은 여기서 처음 바뀐다
read -r -p '실행하려면 Enter, 그만두려면 Ctrl+C '
aws cloudformation execute-change-set \
  --stack-name "$stack" --change-set-name "$change_set"
aws cloudformation wait stack-update-complete --stack-name "$stack"

# 4. 드리프트 감지를 시작하고 끝날 때까지 상태를 본다
detection_id=$(aws cloudformation detect-stack-drift \
  --stack-name "$stack" --query StackDriftDetectionId --output text)
while [[ $(aws cloudformation describe-stack-drift-detection-status \
  --stack-drift-detection-id "$detection_id" \
  --query DetectionStatus --output text) == DETECTION_IN_PROGRESS ]]; do
  sleep 5
done

# 5. 바뀌거나 지워진 리소스만 골라 본다
aws cloudformation describe-stack-resource-drifts \
  --stack-name "$stack" \
  --stack-resource-drift-status-filters MODIFIED DELETED

# 6. 어긋난 값까지 되돌리는 드리프트 인식 변경 세트를 만든다. 읽고 실행하는 법은 2, 3과 같다
aws cloudformation create-change-set \
  --stack-name "$stack" \
  --change-set-name revert-drift \
  --change-set-type UPDATE \
  --deployment-mode REVERT_DRIFT \
  --template-body file://network-and-app.yaml \
  --parameters ParameterKey=EnvName,UsePreviousValue=true \
               ParameterKey=ProjectCode,UsePreviousValue=true
