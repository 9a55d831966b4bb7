#!/bin/bash
# 결제 실패 한 건을 사용자 지정 지표로 보낸다.
set -euo pipefail
export AWS_REGION=ap-northeast-2

# 인스턴스나 태스크의 역할에 cloudwatch:PutMetricData가 있어야 한다
aws cloudwatch put-metric-data --namespace MyShop/Checkout \
  --metric-name PaymentFailed --unit Count --value 1 \
  --dimensions Provider=cardA

# 차원을 뺀 합계도 보려면 따로 보낸다
aws cloudwatch put-metric-data --namespace MyShop/Checkout \
  --metric-name PaymentFailed --unit Count --value 1
