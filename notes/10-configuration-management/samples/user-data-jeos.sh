#!/bin/bash
# JeOS: OS만 있다. 런타임, 에이전트, 애플리케이션을 뜰 때마다 모두 설치한다.
set -euo pipefail
export AWS_REGION=ap-northeast-2

# 여기서부터 패키지 저장소가 느리거나 죽으면 확장도 멈춘다
dnf -y upgrade
dnf -y install java-21-amazon-corretto-headless amazon-cloudwatch-agent

# 에이전트 설정은 Parameter Store에서 받는다
/opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl \
  -a fetch-config -m ec2 -s -c ssm:/shop/prod/cloudwatch-agent

useradd --system --shell /sbin/nologin shop
install -d -o shop -g shop /opt/shop /etc/shop

VERSION=$(aws ssm get-parameter --name /shop/prod/version --query Parameter.Value --output text)
aws s3 cp "s3://shop-artifacts/app-${VERSION}.tar.gz" /tmp/app.tar.gz
tar -xzf /tmp/app.tar.gz -C /opt/shop
cp /opt/shop/shop.service /etc/systemd/system/shop.service
echo 'APP_ENV=prod' > /etc/shop/env
systemctl daemon-reload
systemctl enable --now shop
