// 트래픽을 옮기기 전에 새 버전을 직접 불러 보고, 결과를 CodeDeploy에 알린다.
// AWS SDK for JavaScript v3를 쓴다. v2(aws-sdk)는 지원이 끝났다.
import {
  CodeDeployClient,
  PutLifecycleEventHookExecutionStatusCommand,
} from "@aws-sdk/client-codedeploy";
import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";

const codedeploy = new CodeDeployClient();
const lambda = new LambdaClient();

export const handler = async (event) => {
  const status = (await newVersionWorks()) ? "Succeeded" : "Failed";
  // 알리지 않으면 CodeDeploy는 훅이 끝나기를 한 시간 기다리다 실패로 본다
  await codedeploy.send(
    new PutLifecycleEventHookExecutionStatusCommand({
      deploymentId: event.DeploymentId,
      lifecycleEventHookExecutionId: event.LifecycleEventHookExecutionId,
      status,
    }),
  );
};

async function newVersionWorks() {
  try {
    const result = await lambda.send(
      new InvokeCommand({
        FunctionName: process.env.NEW_VERSION, // 별칭이 아니라 새 버전의 ARN
        Payload: JSON.stringify({ body: JSON.stringify({}) }), // id가 없으니 400이 와야 한다
      }),
    );
    const response = JSON.parse(Buffer.from(result.Payload).toString());
    return !result.FunctionError && response.statusCode === 400;
  } catch (error) {
    console.error(error);
    return false;
  }
}
