import { DynamoDBClient, GetItemCommand } from "@aws-sdk/client-dynamodb";

const dynamodb = new DynamoDBClient({ region: "ap-northeast-2" });

/** 주문의 상태를 읽는다. 주문이 없으면 undefined를 돌려준다. */
export async function getOrderStatus(orderId: string): Promise<string | undefined> {
  const { Item } = await dynamodb.send(
    new GetItemCommand({
      TableName: "orders",
      Key: { orderId: { S: orderId } },
      ConsistentRead: true,
    }),
  );
  return Item?.status?.S;
}
