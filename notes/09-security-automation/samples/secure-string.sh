#!/usr/bin/env bash
# SecureString은 CloudFormation으로 만들 수 없으므로 CLI로 만든다.
set -euo pipefail

# 명령줄에 값을 적으면 셸 기록과 프로세스 목록에 남는다. 화면에 보이지 않게 입력받는다
read -rsp '결제사 API 키: ' api_key
echo

printf '%s' "$api_key" | aws ssm put-parameter \
  --region ap-northeast-2 \
  --name /shop/prod/payment-api-key \
  --type SecureString \
  --key-id alias/shop-prod \
  --value file:///dev/stdin

# 값은 꺼내지 않고 유형과 버전만 확인한다
aws ssm describe-parameters \
  --region ap-northeast-2 \
  --parameter-filters 'Key=Name,Values=/shop/prod/payment-api-key' \
  --query 'Parameters[].[Name,Type,Version]' --output table
