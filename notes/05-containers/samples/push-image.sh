#!/usr/bin/env bash
# 이미지를 빌드해 ECR에 올리고, 배포에 쓸 다이제스트를 알아낸다
set -euo pipefail

REGION=ap-northeast-2
REGISTRY=123456789012.dkr.ecr.$REGION.amazonaws.com
TAG=$(git rev-parse --short HEAD)

# 1. 한시적인 토큰으로 로그인한다
aws ecr get-login-password --region "$REGION" \
  | docker login --username AWS --password-stdin "$REGISTRY"

# 2. 커밋 해시를 태그로 달아 빌드하고 올린다
docker build --platform linux/arm64 -t "$REGISTRY/orders:$TAG" .
docker push "$REGISTRY/orders:$TAG"

# 3. 태그가 아니라 내용으로 고정할 다이제스트를 출력한다(sha256:…)
aws ecr describe-images --region "$REGION" --repository-name orders \
  --image-ids imageTag="$TAG" --query 'imageDetails[0].imageDigest' --output text
