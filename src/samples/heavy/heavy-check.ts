/** The heavy checks of `npm run check:samples`, by kind; each loads its tool when first asked for. */
import type { SampleFault } from "../checks/fault.ts";
import { checkLight } from "../checks/light-check.ts";
import type { SampleKind } from "../kind.ts";
import type { HeavySample } from "./heavy-sample.ts";

type HeavyCheck = (sample: HeavySample) => Promise<SampleFault[]>;

const CHECKS: Partial<Record<SampleKind, () => Promise<HeavyCheck>>> = {
  asl: async () => (await import("./asl.ts")).checkStateMachine,
  cdk: async () => (await import("./cdk.ts")).checkCdkSource,
  cloudformation: async () => (await import("./cloudformation.ts")).checkTemplate,
  "codedeploy-group": async () => (await import("./api-input.ts")).checkDeploymentGroup,
  dockerfile: async () => (await import("./dockerfile.ts")).checkDockerfile,
  "ecs-service": async () => (await import("./api-input.ts")).checkService,
  "ecs-task-definition": async () => (await import("./api-input.ts")).checkTaskDefinition,
  hcl: async () => (await import("./hcl.ts")).checkHcl,
  kubernetes: async () => (await import("./kubernetes.ts")).checkManifests,
  script: async () => (await import("./script.ts")).checkScript,
  shell: async () => (await import("./shell.ts")).checkShell,
};

/**
 * Checks a sample by all that its kind has.
 *
 * @throws {MissingToolError} when a program that the check runs is not installed
 */
export async function checkSample(kind: SampleKind, sample: HeavySample): Promise<SampleFault[]> {
  const light = checkLight(kind, sample.file, sample.text);
  const load = CHECKS[kind];
  // What cannot be read, or breaks its own schema, has its place already.
  return light.length > 0 || !load ? light : (await load())(sample);
}
