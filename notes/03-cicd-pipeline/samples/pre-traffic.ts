// ECS·Lambda 배포의 훅 함수. 새 버전을 한 번 불러 보고 결과를 CodeDeploy에 알린다.
import {
  CodeDeployClient,
  PutLifecycleEventHookExecutionStatusCommand,
} from "@aws-sdk/client-codedeploy";

const codedeploy = new CodeDeployClient({});

type HookEvent = { DeploymentId: string; LifecycleEventHookExecutionId: string };

export const handler = async (event: HookEvent): Promise<void> => {
  let status: "Succeeded" | "Failed" = "Failed";
  try {
    const res = await fetch(process.env.TEST_URL ?? "");
    if (res.ok) status = "Succeeded";
  } catch (err) {
    console.error(err);
  }
  // 검사가 예외로 끝나도 반드시 보고한다
  await codedeploy.send(
    new PutLifecycleEventHookExecutionStatusCommand({
      deploymentId: event.DeploymentId,
      lifecycleEventHookExecutionId: event.LifecycleEventHookExecutionId,
      status,
    }),
  );
};
