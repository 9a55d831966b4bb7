#!/usr/bin/env bash
# 레지스트리의 스캔 설정을 통째로 바꾼다. 규칙은 더해지지 않고 갈아 끼워진다.
set -euo pipefail

aws ecr put-registry-scanning-configuration \
  --region ap-northeast-2 \
  --scan-type ENHANCED \
  --rules '[
    {"scanFrequency": "CONTINUOUS_SCAN",
     "repositoryFilters": [{"filter": "prod-*", "filterType": "WILDCARD"}]},
    {"scanFrequency": "SCAN_ON_PUSH",
     "repositoryFilters": [{"filter": "dev-*", "filterType": "WILDCARD"}]}
  ]'

aws ecr get-registry-scanning-configuration --region ap-northeast-2
