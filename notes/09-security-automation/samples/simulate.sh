#!/usr/bin/env bash
# 배포 역할이 할 수 있어야 하는 일과 없어야 하는 일을 파이프라인에서 확인한다.
set -euo pipefail

role=arn:aws:iam::123456789012:role/pipeline/app-deploy
stack='arn:aws:cloudformation:ap-northeast-2:123456789012:stack/app-prod/*'

# $1: 동작, $2: 기대하는 판정(allowed, explicitDeny, implicitDeny)
expect() {
  local decision
  decision=$(aws iam simulate-principal-policy \
    --policy-source-arn "$role" \
    --action-names "$1" \
    --resource-arns "$stack" \
    --query 'EvaluationResults[0].EvalDecision' --output text)
  if [[ $decision != "$2" ]]; then
    echo "$1: $2여야 하는데 $decision이다" >&2
    return 1
  fi
  echo "$1: $decision"
}

expect cloudformation:ExecuteChangeSet allowed
expect cloudformation:DeleteStack implicitDeny
