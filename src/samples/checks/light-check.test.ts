/** Valid and invalid samples of each kind that every build checks; faults stand in the line meant. */
import { readdirSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { findKind, type SampleKind } from "../kind.ts";
import { checkLight } from "./light-check.ts";

const SCHEMAS = new URL("../schemas/", import.meta.url);

/** A valid sample, then changes of it: what is replaced by what, and the line of the fault. */
type Case = [kind: SampleKind, path: string, text: string, ...changes: [string, string, number][]];

const CASES: Case[] = [
  [
    "buildspec",
    "buildspec.yml",
    `version: 0.2
env:
  secrets-manager:
    TOKEN: ci/token:value
phases:
  install:
    runtime-versions:
      nodejs: 22
  build:
    on-failure: ABORT
    commands:
      - npm test
reports:
  unit:
    files: ["*.xml"]
    file-format: JUNITXML
artifacts:
  files: [dist/**]
cache:
  paths: [node_modules/**/*]
`,
    ["version: 0.2", "version: 1.0", 1],
    ["phases:", "phase:", 5],
    ["nodejs:", "nodjs:", 8],
    ["  build:", "  builds:", 9],
    ["ABORT", "STOP", 10],
    ["commands:", "command:", 11],
    ["- npm test", "- echo: a", 12],
    ["JUNITXML", "JUNIT", 16],
    ["  files: [dist/**]", "  file: [dist/**]", 18],
  ],
  [
    "appspec-ec2",
    "appspec.yml",
    `version: 0.0
os: linux
files:
  - source: /a
    destination: /b
permissions:
  - object: /b
    mode: 755
hooks:
  ApplicationStart:
    - location: a.sh
      timeout: 60
      runas: root
`,
    ["0.0", "0.1", 1],
    ["755", "rwx", 8],
    ["version: 0.0", "version: 1.0", 1],
    ["linux", "macos", 2],
    ["destination", "dest", 5],
    ["ApplicationStart", "Install", 10],
    ["location", "path", 11],
    ["60", "7200", 12],
    ["    - location", "   - location", 11],
  ],
  [
    "appspec-ecs",
    "appspec.yaml",
    `version: 0.0
Resources:
  - TargetService:
      Type: AWS::ECS::Service
      Properties:
        TaskDefinition: "<TASK_DEFINITION>"
        LoadBalancerInfo:
          ContainerName: app
          ContainerPort: 80
Hooks:
  - AfterAllowTestTraffic: check
`,
    ["<TASK_DEFINITION>", "orders:3", 6],
    ["LoadBalancerInfo", "LoadBalancer", 7],
    ["80", "http", 9],
    ["AfterAllowTestTraffic", "AfterTest", 11],
  ],
  [
    "appspec-lambda",
    "appspec.yaml",
    `version: 0.0
Resources:
  - f:
      Type: AWS::Lambda::Function
      Properties:
        Name: f
        Alias: live
        CurrentVersion: "1"
        TargetVersion: "2"
Hooks:
  - BeforeAllowTraffic: check
`,
    ["Alias:", "Aliases:", 7],
    ["TargetVersion", "NextVersion", 9],
    ["BeforeAllowTraffic", "BeforeInstall", 11],
  ],
  [
    "iam-policy",
    "policy.json",
    `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Read",
      "Effect": "Allow",
      "Action": ["s3:GetObject"],
      "Resource": "arn:aws:s3:::b/*",
      "Condition": { "Bool": { "aws:SecureTransport": "true" } }
    }
  ]
}
`,
    ["2012-10-17", "2024-01-01", 2],
    ["Statement", "Statements", 3],
    ["Allow", "allow", 6],
    ["Action", "Actions", 7],
    ["s3:GetObject", "GetObject", 7],
    ["arn:aws:s3:::b/*", "b/*", 8],
    ["arn:aws:s3:::b/*", "arn:aw:s3:::b/*", 8],
    ["arn:aws:s3:::b/*", "arn:aws:s3::1234:b/*", 8],
    ["Bool", "Boole", 9],
    ['"Effect": "Allow",', '"Effect": "Allow"', 6],
    ['"Statement": [', '"Statement": ', 3],
    ["    }\n  ]", "    \n  ]", 10],
  ],
  [
    "stack-policy",
    "stack-policy.json",
    '{\n  "Statement": [\n    { "Effect": "Deny", "Action": "Update:Replace", "Principal": "*",\n      "Resource": "LogicalResourceId/Db" }\n  ]\n}\n',
    ["Update:Replace", "Update:Remove", 3],
    ["LogicalResourceId/Db", "Db", 4],
  ],
  [
    "ssm-document",
    "golden.yaml",
    `schemaVersion: "0.3"
parameters:
  Ami:
    type: String
mainSteps:
  - name: launch
    action: aws:runInstances
    onFailure: Abort
    inputs:
      ImageId: "{{ Ami }}"
    nextStep: image
  - name: image
    action: aws:createImage
    inputs:
      InstanceId: "{{ launch.InstanceIds }}"
`,
    ['"0.3"', '"0.4"', 1],
    ["type: String", "type: Text", 4],
    ["aws:runInstances", "aws:startInstances", 7],
    ["Abort", "Stop", 8],
    ["{{ Ami }}", "{{ Amy }}", 10],
    ["nextStep: image", "nextStep: imag", 11],
    ["launch.InstanceIds", "lanch.InstanceIds", 15],
  ],
  [
    "otel-collector",
    "otel.yaml",
    `receivers:
  otlp:
    protocols:
      grpc:
        endpoint: 0.0.0.0:4317
processors:
  batch:
exporters:
  otlphttp:
    endpoint: https://xray.ap-northeast-2.amazonaws.com
    auth:
      authenticator: sigv4auth
extensions:
  sigv4auth:
    region: ap-northeast-2
    service: xray
service:
  extensions: [sigv4auth]
  pipelines:
    traces:
      receivers: [otlp]
      processors: [batch]
      exporters: [otlphttp]
`,
    ["protocols", "protocol", 3],
    ["  batch:", "  bach:", 7],
    ["service: xray", "service: x-ray", 16],
    ["[sigv4auth]", "[sigv4]", 18],
    ["traces:", "trace:", 20],
    ["receivers: [otlp]", "receivers: [oltp]", 21],
  ],
  [
    "taskcat",
    ".taskcat.yml",
    "project:\n  name: a\n  regions: [ap-northeast-2]\ntests:\n  one:\n    template: a.yaml\n",
    ["project:", "projects:", 1],
    ["ap-northeast-2", "seoul", 3],
    ["template", "templates", 6],
  ],
  [
    "wiremock",
    "wiremock/mappings/a.json",
    '{\n  "request": { "method": "GET", "urlPath": "/a" },\n  "response": { "status": 200,\n    "jsonBody": { "any": 1 } }\n}\n',
    ["GET", "FETCH", 2],
    ["urlPath", "path", 2],
    ["200", '"ok"', 3],
  ],
  [
    "cloudwatch-agent",
    "agent.json",
    '{\n  "metrics": {\n    "metrics_collected": {\n      "mem": { "measurement": ["mem_used_percent"] }\n    }\n  },\n  "logs": { "logs_collected": { "files": { "collect_list": [\n    { "file_path": "/a.log", "retention_in_days": 7 }\n  ] } } }\n}\n',
    ["measurement", "measurements", 4],
    ['"mem"', '"memory"', 4],
    ["file_path", "path", 8],
    ["7 }", "8 }", 8],
  ],
  [
    "ssm-document",
    "restart.yaml",
    "schemaVersion: '2.2'\nmainSteps:\n  - name: restart\n    action: aws:runShellScript\n    inputs:\n      runCommand: [systemctl restart app]\n",
    ["runCommand", "runCommands", 6],
    ["inputs", "input", 5],
  ],
  [
    "compose",
    "compose.yaml",
    "services:\n  app:\n    build: .\n    depends_on:\n      mock:\n        condition: service_healthy\n  mock:\n    image: wiremock/wiremock:3\n    ports: ['8080:8080']\n",
    ["services:", "service:", 1],
    ["service_healthy", "healthy", 6],
    ["      mock:", "      mok:", 5],
    ["image:", "images:", 8],
    ["8080:8080", "web", 9],
  ],
  [
    "ecr-lifecycle",
    "lifecycle.json",
    '{\n  "rules": [\n    {\n      "rulePriority": 1,\n      "selection": { "tagStatus": "any", "countType": "imageCountMoreThan", "countNumber": 9 },\n      "action": { "type": "expire" }\n    }\n  ]\n}\n',
    ["rulePriority", "priority", 4],
    ["imageCountMoreThan", "moreThan", 5],
    ["expire", "delete", 6],
  ],
  [
    "event-pattern",
    "pattern.json",
    '{\n  "source": ["aws.codepipeline"],\n  "detail-type": ["x"],\n  "detail": { "state": ["FAILED", { "prefix": "S" }] }\n}\n',
    ['"source"', '"sources"', 2],
    ['["x"]', '"x"', 3],
    ["detail-type", "detailType", 3],
    ["prefix", "starts", 4],
  ],
  [
    "import-resources",
    "import.json",
    '[\n  {\n    "ResourceType": "AWS::S3::Bucket",\n    "LogicalResourceId": "Logs",\n    "ResourceIdentifier": { "BucketName": "logs" }\n  }\n]\n',
    ["AWS::S3::Bucket", "Bucket", 3],
    ["LogicalResourceId", "LogicalId", 4],
  ],
  [
    "sam-config",
    "samconfig.toml",
    'version = 0.1\n[default.deploy.parameters]\nstack_name = "a"\ncapabilities = "CAPABILITY_IAM"\nresolve_s3 = true\n',
    ["version = 0.1", "version = 3.0", 1],
    ["parameters]", "params]", 2],
    ["stack_name", "stackname", 3],
    ["CAPABILITY_IAM", "IAM", 4],
    ["resolve_s3 = true", "resolve_s3 true", 5],
  ],
  [
    "cdk-json",
    "cdk.json",
    '{\n  "app": "npx tsx bin/app.ts",\n  "requireApproval": "never"\n}\n',
    ["app", "apps", 2],
    ["never", "no", 3],
  ],
  [
    "xray-trace",
    "trace.json",
    '{\n  "trace_id": "1-67891233-abcdef012345678912345678",\n  "id": "1234567890abcdef",\n  "name": "a",\n  "start_time": 1.5,\n  "subsegments": [\n    { "id": "1234567890abcde0", "name": "b", "start_time": 2, "namespace": "aws" }\n  ]\n}\n',
    ["1-67891233-", "1-678-", 2],
    ["start_time", "started", 5],
    ['"aws"', '"AWS"', 7],
  ],
  [
    "aws-config",
    "config.ini",
    "[default]\nregion = ap-northeast-2\noutput = json\n\n[profile prod]\nrole_arn = arn:aws:iam::123456789012:role/x\nsource_profile = default\n",
    ["[profile prod]", "[prod]", 5],
    ["json", "xml", 3],
    ["region = ap", "regions = ap", 2],
    ["123456789012", "1234", 6],
    ["output = json", "output json", 3],
  ],
  [
    "aws-credentials",
    "credentials.ini",
    "[default]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n",
    ["aws_access_key_id", "access_key_id", 2],
    ["EXAMPLEKEY", "KEY", 3],
    ["[default]", "[profile default]", 1],
  ],
  [
    "gitconfig",
    "gitconfig.ini",
    "[credential]\n\thelper = !aws codecommit credential-helper $@\n\tUseHttpPath = true\n",
    ["UseHttpPath", "UseHttpPaths", 3],
    ["true", "on", 3],
    ["[credential]", "[credentials]", 1],
  ],
  [
    "logs-insights",
    "insights-errors.txt",
    "fields @timestamp, @message\n| filter @message like /ERROR/\n| stats count(*) as errors by bin(5m)\n| limit 50\n",
    ["fields", "field", 1],
    ["filter", "where", 2],
    ["bin(5m)", "bin(5m", 3],
    ["limit 50", "limit all", 4],
  ],
  ["yaml", "a.yaml", "a: 1\nb: 2\n", ["b: 2", " b: 2", 2], ["b: 2", "a: 2", 2]],
  [
    "json",
    "a.json",
    '{\n  "a": 1,\n  "b": [2]\n}\n',
    ["1,", "1", 2],
    ["[2]", "[2", 3],
    ['"b"', '"a"', 3],
  ],
];

describe.each(CASES)("%s", (kind, path, text, ...changes) => {
  test("이름과 내용으로 알아보고, 맞는 샘플을 통과시킨다", () => {
    expect(findKind(path, text)).toBe(kind);
    expect(checkLight(kind, path, text)).toEqual([]);
  });

  test.each(changes)("%j → %j", (from, to, line) => {
    expect(text).toContain(from);
    const faults = checkLight(kind, path, text.replace(from, to));
    expect(faults.map((fault) => fault.line)).toContain(line);
  });
});

test("스키마마다 맞는 예와 틀린 예가 있다", () => {
  const elsewhere = "asl cloudformation sam-resource".split(" ");
  const small =
    "ec2-filters instance-refresh otlp-trace package-json route53-change-batch stack-deployment tsconfig".split(
      " ",
    );
  const tested = new Set<string>([...CASES.map(([kind]) => kind), ...elsewhere, ...small]);
  const schemas = readdirSync(SCHEMAS).map((name) => name.replace(".json", ""));
  expect(schemas.filter((name) => !tested.has(name))).toEqual([]);
});

test.each([
  ["appspec.yml", "version: 1.0\nos: linux\n", "appspec-ec2"],
  ["appspec.json", '{"Resources": [{"f": {"Type": "AWS::Lambda::Function"}}]}', "appspec-lambda"],
  ["event.json", '{"source": "aws.ec2", "detail-type": "x", "detail": {}}', "json"],
])("%s: %s은 %s다", (path, text, kind) => expect(findKind(path, text)).toBe(kind));

test.each(readdirSync(SCHEMAS))("%s는 올바른 JSON Schema다", (name) => {
  const schema = JSON.parse(readFileSync(new URL(name, SCHEMAS), "utf8"));
  expect(new Ajv({ strict: false }).validateSchema(schema)).toBe(true);
});

test("고칠 이름을 일러 준다", () => {
  const [fault] = checkLight(
    "buildspec",
    "buildspec.yml",
    "version: 0.2\nphase:\n  build:\n    commands: [a]\n",
  );
  expect(fault).toEqual({
    line: 2,
    column: 1,
    message: "맨 위에 'phase' 항목은 쓸 수 없다.",
    hint: "'phases'인지 확인한다.",
  });
});
