#!/bin/bash
# SecureString은 CloudFormation으로 만들 수 없어 CLI로 만든다.
set -euo pipefail
export AWS_REGION=ap-northeast-2

# 값을 셸 기록에 남기지 않으려고 물어서 받는다
read -rsp 'DB 비밀번호: ' DB_PASSWORD
echo
aws ssm put-parameter --name /shop/prod/db-password \
  --type SecureString --key-id alias/shop-prod \
  --value "$DB_PASSWORD" --overwrite
unset DB_PASSWORD

# 지금 버전에 'live'를 붙인다. 읽는 쪽은 /shop/prod/db-password:live로 부른다
aws ssm label-parameter-version --name /shop/prod/db-password --labels live

# 읽을 때는 복호화를 청해야 한다. 빠뜨리면 암호문이 나온다
aws ssm get-parameter --name /shop/prod/db-password:live --with-decryption \
  --query Parameter.Version

# 경로 하나를 통째로 읽는다
aws ssm get-parameters-by-path --path /shop/prod --recursive --with-decryption \
  --query 'Parameters[].Name'
