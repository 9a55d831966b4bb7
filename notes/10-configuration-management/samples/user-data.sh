#!/bin/bash
# 하이브리드: 런타임과 에이전트는 이미지에 있다. 정해진 버전의 애플리케이션만 받는다.
set -euo pipefail
export AWS_REGION=ap-northeast-2
VERSION=$(aws ssm get-parameter --name /shop/prod/version --query Parameter.Value --output text)
aws s3 cp "s3://shop-artifacts/app-${VERSION}.tar.gz" /tmp/app.tar.gz
tar -xzf /tmp/app.tar.gz -C /opt/shop
echo 'APP_ENV=prod' > /etc/shop/env
systemctl enable --now shop
