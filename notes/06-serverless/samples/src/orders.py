"""POST /orders: 주문을 저장한다. 같은 주문 번호가 다시 와도 한 번만 저장한다."""

import json
import os

import boto3
from botocore.exceptions import ClientError

table = boto3.resource("dynamodb").Table(os.environ["TABLE_NAME"])


def handler(event, context):
    order = json.loads(event.get("body") or "{}")
    if not order.get("id"):
        return respond(400, {"message": "id가 없다"})
    try:
        table.put_item(
            Item={"id": order["id"], "status": "RECEIVED"},
            ConditionExpression="attribute_not_exists(id)",  # 멱등성
        )
    except ClientError as error:
        if error.response["Error"]["Code"] != "ConditionalCheckFailedException":
            raise
    return respond(202, {"id": order["id"]})


def respond(status, body):
    return {
        "statusCode": status,
        "headers": {"content-type": "application/json"},
        "body": json.dumps(body, ensure_ascii=False),
    }
