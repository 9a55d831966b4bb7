#!/usr/bin/env bash
set -euo pipefail
export AWS_PAGER='' # 표를 한 화면씩 끊어 보여 주지 않게 한다

case "${1:-manual}" in
  manual) # 가져올 리소스와 식별자를 하나씩 알려 준다
    aws cloudformation create-change-set \
      --stack-name orders-data \
      --change-set-name import-existing \
      --change-set-type IMPORT \
      --template-body file://import-template.yaml \
      --resources-to-import file://resources-to-import.json
    ;;
  auto) # 이름이 같은 리소스가 이미 있으면 새로 만들지 않고 가져온다
    aws cloudformation create-change-set \
      --stack-name orders-data \
      --change-set-name import-existing \
      --change-set-type CREATE \
      --template-body file://import-template.yaml \
      --import-existing-resources
    ;;
  *)
    echo "쓰는 법: $0 [manual|auto]" >&2
    exit 2
    ;;
esac

aws cloudformation wait change-set-create-complete \
  --stack-name orders-data --change-set-name import-existing
aws cloudformation describe-change-set \
  --stack-name orders-data --change-set-name import-existing \
  --query 'Changes[].ResourceChange.[Action,LogicalResourceId,PhysicalResourceId]' \
  --output table
echo '내용이 맞으면 aws cloudformation execute-change-set 으로 실행한다.'
