/** Tells what a sample is by its name and content, and so how it is checked. */

/** How a kind of sample is checked, for readers, and whether only `npm run check:samples` does it. */
interface KindInfo {
  label: string;
  isHeavy: boolean;
}

/** Every kind that can be checked. */
export const SAMPLE_KINDS = {
  "appspec-ec2": { label: "AppSpec(EC2) 스키마", isHeavy: false },
  "appspec-ecs": { label: "AppSpec(ECS) 스키마", isHeavy: false },
  "appspec-lambda": { label: "AppSpec(Lambda) 스키마", isHeavy: false },
  "aws-config": { label: "AWS CLI 설정 항목", isHeavy: false },
  "aws-credentials": { label: "AWS CLI 자격 증명 항목", isHeavy: false },
  buildspec: { label: "buildspec 스키마", isHeavy: false },
  "cdk-json": { label: "cdk.json 스키마", isHeavy: false },
  "cloudwatch-agent": { label: "CloudWatch 에이전트 설정 스키마", isHeavy: false },
  compose: { label: "Compose 스키마", isHeavy: false },
  "ecr-lifecycle": { label: "ECR 수명 주기 정책 스키마", isHeavy: false },
  "ec2-filters": { label: "EC2 조회 요청 스키마", isHeavy: false },
  "event-pattern": { label: "EventBridge 이벤트 패턴 규칙", isHeavy: false },
  gitconfig: { label: "git 설정 항목", isHeavy: false },
  "iam-policy": { label: "IAM 정책 문법", isHeavy: false },
  "import-resources": { label: "CloudFormation 가져오기 목록 스키마", isHeavy: false },
  "instance-refresh": { label: "인스턴스 새로 고침 요청 스키마", isHeavy: false },
  "logs-insights": { label: "Logs Insights 쿼리 명령", isHeavy: false },
  "otel-collector": { label: "OpenTelemetry Collector 설정 규칙", isHeavy: false },
  "otlp-trace": { label: "OTLP/JSON 트레이스 스키마", isHeavy: false },
  "package-json": { label: "package.json 스키마", isHeavy: false },
  "route53-change-batch": { label: "Route 53 변경 묶음 스키마", isHeavy: false },
  "sam-config": { label: "samconfig.toml 스키마", isHeavy: false },
  "ssm-document": { label: "SSM 문서 스키마", isHeavy: false },
  "stack-deployment": { label: "CloudFormation 배포 파일 스키마", isHeavy: false },
  "stack-policy": { label: "스택 정책 스키마", isHeavy: false },
  taskcat: { label: "taskcat 설정 스키마", isHeavy: false },
  tsconfig: { label: "tsconfig 스키마", isHeavy: false },
  wiremock: { label: "WireMock 스텁 스키마", isHeavy: false },
  "xray-trace": { label: "X-Ray 세그먼트 문서 스키마", isHeavy: false },
  json: { label: "JSON 문법", isHeavy: false },
  yaml: { label: "YAML 문법", isHeavy: false },
  toml: { label: "TOML 문법", isHeavy: false },
  asl: { label: "Step Functions 언어(asl-validator)", isHeavy: true },
  cdk: { label: "CDK 컴파일과 합성", isHeavy: true },
  cloudformation: { label: "CloudFormation 리소스 명세", isHeavy: true },
  "codedeploy-group": { label: "CodeDeploy 배포 그룹 명세", isHeavy: true },
  dockerfile: { label: "Dockerfile 문법(dockerfile-utils)", isHeavy: true },
  "ecs-service": { label: "ECS 서비스 명세", isHeavy: true },
  "ecs-task-definition": { label: "ECS 태스크 정의 명세", isHeavy: true },
  hcl: { label: "HCL 문법(hcl2json)과 Packer 필수 항목", isHeavy: true },
  kubernetes: { label: "Kubernetes 스키마(kubernetes-models)", isHeavy: true },
  script: { label: "JavaScript·TypeScript 문법(esbuild)", isHeavy: true },
  shell: { label: "셸 문법(bash -n)", isHeavy: true },
} as const satisfies Record<string, KindInfo>;

export type SampleKind = keyof typeof SAMPLE_KINDS;

/** Kinds told by the file's name. */
const NAMES: readonly [RegExp, SampleKind | undefined][] = [
  [/(?:^|\/)\.?taskcat\.ya?ml$/, "taskcat"],
  [/(?:^|[/.-])buildspec[^/]*\.ya?ml$/, "buildspec"],
  [/(?:^|\/)(?:docker-)?compose[^/]*\.ya?ml$/, "compose"],
  [/(?:^|\/)samconfig\.toml$/, "sam-config"],
  [/(?:^|\/)cdk\.json$/, "cdk-json"],
  [/(?:^|\/)package\.json$/, "package-json"],
  [/(?:^|\/)tsconfig\.json$/, "tsconfig"],
  [/(?:^|\/)\.?gitconfig(?:\.ini)?$/, "gitconfig"],
  [/(?:^|\/)(?:aws-)?credentials(?:\.ini)?$/, "aws-credentials"],
  [/(?:^|\/)(?:aws-)?config(?:\.ini)?$/, "aws-config"],
  [/\.asl\.json$/, "asl"],
  [/(?:^|\/)[^/]*dockerignore$/, undefined],
  [/(?:^|\/)(?:[^/]*\.)?Dockerfile(?:\.[^/]*)?$/, "dockerfile"],
  [/(?:^|\/)wiremock\/.*\.json$/, "wiremock"],
  [/\.(?:pkr\.hcl|hcl|tf)$/, "hcl"],
  [/(?:^|\/)cdk\/.*\.ts$/, "cdk"],
  [/\.(?:[cm]?[jt]s)$/, "script"],
  [/\.(?:ba)?sh$/, "shell"],
  [/insights[^/]*\.(?:txt|logs|query)$/, "logs-insights"],
  [/\.toml$/, "toml"],
];

/** Kinds told by what a YAML file says, all of it, in order. */
const YAML_CONTENTS: readonly [RegExp[], SampleKind][] = [
  [[/^AWSTemplateFormatVersion\s*:/m], "cloudformation"],
  [[/^Transform\s*:/m], "cloudformation"],
  [
    [
      /^Resources[ \t]*:[ \t]*\n(?:[ \t]*(?:#.*)?\n)*[ \t]+[A-Za-z]\w*[ \t]*:[ \t]*\n(?:[ \t]*#.*\n)*[ \t]+Type[ \t]*:[ \t]*['"]?(?:AWS|Custom)::/m,
    ],
    "cloudformation",
  ],
  [[/^apiVersion\s*:/m, /^kind\s*:/m], "kubernetes"],
  [[/^version\s*:\s*['"]?0\.[12]\b/m, /^phases\s*:/m], "buildspec"],
  [[/^schemaVersion\s*:/m], "ssm-document"],
  [[/^(?:receivers|exporters)\s*:/m, /^service\s*:/m], "otel-collector"],
  [[/^template-file-path\s*:/m], "stack-deployment"],
];

const APPSPEC_NAME = /(?:^|\/)appspec[^/]*\.(?:ya?ml|json)$/;
const APPSPEC_VERSION = /^version\s*:\s*['"]?0\.0\b/m;

/** In a pattern every value is a list; an event with the same keys is no pattern. */
const EVENT_PATTERN = /"(?:source|detail-type)"\s*:\s*\[/;

/** Kinds told by the keys at the top of a JSON file, in order. */
const JSON_KEYS: readonly [readonly string[], SampleKind][] = [
  [["AWSTemplateFormatVersion"], "cloudformation"],
  [["StartAt"], "asl"],
  [["States"], "asl"],
  [["containerDefinitions"], "ecs-task-definition"],
  [["deploymentGroupName"], "codedeploy-group"],
  [["serviceName", "taskDefinition"], "ecs-service"],
  [["serviceName", "serviceConnectConfiguration"], "ecs-service"],
  [["service", "cluster", "taskDefinition"], "ecs-service"],
  [["Changes", "ResourceRecordSet"], "route53-change-batch"],
  [["AutoScalingGroupName", "Preferences"], "instance-refresh"],
  [["Filters", "Values"], "ec2-filters"],
  [["rules", "rulePriority"], "ecr-lifecycle"],
  [["schemaVersion", "mainSteps"], "ssm-document"],
  [["resourceSpans"], "otlp-trace"],
  [["trace_id"], "xray-trace"],
  [["metrics_collected"], "cloudwatch-agent"],
  [["ResourceIdentifier"], "import-resources"],
  [["Update:"], "stack-policy"],
  [["Statement"], "iam-policy"],
];

/**
 * Finds the kind of a sample.
 *
 * @param path the file's path, with slashes
 * @param overrides kinds that the site sets itself, by path
 * @returns undefined when nothing can check it
 */
export function findKind(
  path: string,
  text: string,
  overrides: ReadonlyMap<string, string> = new Map(),
): SampleKind | undefined {
  const set = overrides.get(path);
  if (set !== undefined) return isKind(set) ? set : undefined;
  const named = NAMES.find(([pattern]) => pattern.test(path));
  if (named) return named[1];
  const isYaml = /\.ya?ml$/.test(path);
  if (APPSPEC_NAME.test(path) || (isYaml && APPSPEC_VERSION.test(text)))
    return findAppSpecKind(text);
  const says = ([patterns]: (typeof YAML_CONTENTS)[number]) =>
    patterns.every((pattern) => pattern.test(text));
  if (isYaml) return YAML_CONTENTS.find(says)?.[1] ?? "yaml";
  if (/\.json$/.test(path)) return findJsonKind(text);
  return undefined;
}

/** How a sample is checked, for readers; undefined when nothing can check it. */
export function describeCheck(
  path: string,
  text: string,
  overrides: ReadonlyMap<string, string>,
): string | undefined {
  const kind = findKind(path, text, overrides);
  return kind && SAMPLE_KINDS[kind].label;
}

export function isKind(name: string): name is SampleKind {
  return Object.hasOwn(SAMPLE_KINDS, name);
}

/** AppSpec files differ by what they deploy; those for EC2 name no resource. */
function findAppSpecKind(text: string): SampleKind {
  if (text.includes("AWS::Lambda::Function")) return "appspec-lambda";
  return text.includes("AWS::ECS::Service") ? "appspec-ecs" : "appspec-ec2";
}

function findJsonKind(text: string): SampleKind {
  const hasKey = (key: string) =>
    text.includes(`"${key}"`) || (key.endsWith(":") && text.includes(`"${key}`));
  const found = JSON_KEYS.find(([keys]) => keys.every(hasKey));
  if (found) return found[1];
  return EVENT_PATTERN.test(text) && hasKey("detail") ? "event-pattern" : "json";
}
