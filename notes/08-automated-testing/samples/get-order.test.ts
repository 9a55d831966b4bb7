import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, expect, it } from "vitest";
import { getOrderStatus } from "./get-order";

const dynamodb = mockClient(DynamoDBClient); // (1)

beforeEach(() => dynamodb.reset());

it("주문이 있으면 상태를 돌려준다", async () => {
  dynamodb
    .on(GetItemCommand, { Key: { orderId: { S: "1001" } } }) // (2)
    .resolves({ Item: { status: { S: "PAID" } } });
  expect(await getOrderStatus("1001")).toBe("PAID");
});

it("주문이 없으면 undefined를 돌려준다", async () => {
  dynamodb.on(GetItemCommand).resolves({});
  expect(await getOrderStatus("9999")).toBeUndefined();
});

it("DynamoDB의 오류를 삼키지 않는다", async () => {
  dynamodb.on(GetItemCommand).rejects(new Error("ThrottlingException")); // (3)
  await expect(getOrderStatus("1001")).rejects.toThrow("ThrottlingException");
});
