"""실패한 CodeDeploy 배포의 ID를 모두 출력한다."""

import boto3

deploy = boto3.client("codedeploy")  # 리전과 자격 증명은 환경에서 찾는다
pages = deploy.get_paginator("list_deployments").paginate(
    includeOnlyStatuses=["Failed"],
)

for page in pages:
    for deployment_id in page["deployments"]:
        print(deployment_id)
