"""SQS 묶음을 처리하고, 실패한 메시지의 ID만 돌려준다(부분 배치 응답)."""

import json
import logging

log = logging.getLogger()


def handler(event, context):
    failures = []
    for record in event["Records"]:
        try:
            process(json.loads(record["body"]))
        except Exception:
            log.exception("처리하지 못한 메시지: %s", record["messageId"])
            failures.append({"itemIdentifier": record["messageId"]})
    return {"batchItemFailures": failures}


def process(order):
    if not order.get("id"):
        raise ValueError("id가 없는 주문")
    log.info("주문 처리: %s", order["id"])
