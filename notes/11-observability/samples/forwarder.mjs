// 구독 필터가 부르는 함수. 데이터는 gzip으로 압축되고 base64로 인코딩되어 온다.
import { gunzipSync } from "node:zlib";

export const handler = async (event) => {
  const packed = Buffer.from(event.awslogs.data, "base64"); // (1)
  const { messageType, logGroup, logStream, logEvents } = JSON.parse(gunzipSync(packed).toString("utf8"));
  if (messageType === "CONTROL_MESSAGE") return { forwarded: 0 }; // (2)

  for (const { id, timestamp, message } of logEvents) { // (3)
    await send({ id, timestamp, logGroup, logStream, message });
  }
  return { forwarded: logEvents.length };
};

// 받을 곳에 맞게 바꾼다. 이 함수의 로그 그룹은 구독하지 않는다.
async function send(record) {
  const response = await fetch(process.env.COLLECTOR_URL, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(record),
  });
  if (!response.ok) throw new Error(`수집기가 ${response.status}로 답했다`); // (4)
}
