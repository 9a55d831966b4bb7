/** Valid and invalid samples of the kinds that `npm run check:samples` checks. */
import { describe, expect, test } from "vitest";
import { findKind, type SampleKind } from "../kind.ts";
import { checkSample } from "./heavy-check.ts";

type Case = [kind: SampleKind, path: string, text: string, ...changes: [string, string, number][]];

const CASES: Case[] = [
  [
    "cloudformation",
    "template.yaml",
    `AWSTemplateFormatVersion: "2010-09-09"
Parameters:
  Env:
    Type: String
Conditions:
  IsProd: !Equals [!Ref Env, prod]
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: { Service: lambda.amazonaws.com }
            Action: sts:AssumeRole
  Function:
    Type: AWS::Lambda::Function
    DependsOn: Role
    Properties:
      Role: !GetAtt Role.Arn
      Runtime: nodejs22.x
      Handler: index.handler
      MemorySize: !If [IsProd, 512, 128]
      Code:
        ZipFile: "exports.handler = async () => {}"
      Environment:
        Variables:
          ENV: !Sub "\${Env}-\${AWS::Region}"
Outputs:
  Arn:
    Value: !GetAtt Function.Arn
`,
    ["Type: String", "Type: Text", 4],
    ["!Ref Env", "!Ref Evn", 6],
    ["AWS::IAM::Role", "AWS::IAM::Roll", 9],
    ["Effect: Allow", "Effect: Allowed", 14],
    ["DependsOn: Role", "DependsOn: Roll", 19],
    ["Role.Arn", "Role.Am", 21],
    ["      Code:", "      Coode:", 25],
    ["512", "[512]", 24],
    ["IsProd, 512", "IsProud, 512", 24],
    ["Variables:", "Variable:", 28],
    ["{Env}", "{Enw}", 29],
    ["    Value:", "    Valu:", 32],
  ],
  [
    "cloudformation",
    "sam.yaml",
    `Transform: AWS::Serverless-2016-10-31
Globals:
  Function:
    Timeout: 10
Resources:
  Hello:
    Type: AWS::Serverless::Function
    Properties:
      Handler: app.handler
      Runtime: nodejs22.x
      AutoPublishAlias: live
      DeploymentPreference:
        Type: Canary10Percent5Minutes
      Events:
        Get:
          Type: HttpApi
          Properties: { Path: /, Method: get }
`,
    ["Timeout: 10", "Timeout: 1000", 4],
    ["nodejs22.x", "node22", 10],
    ["Canary10Percent5Minutes", "Canary10Percent6Minutes", 13],
    ["Type: HttpApi", "Type: HttpAPI", 16],
    ["AutoPublishAlias", "AutoPublish", 11],
  ],
  [
    "cloudformation",
    "alarm.yaml",
    `Resources:
  Alarm:
    Type: AWS::CloudWatch::Alarm
    Properties:
      Namespace: CWAgent
      MetricName: mem_used_percent
      Statistic: Average
      Period: 60
      EvaluationPeriods: 3
      Threshold: 80
      ComparisonOperator: GreaterThanThreshold
`,
    ["MetricName:", "Metric:", 6],
    ["Average", "Mean", 7],
    ["GreaterThanThreshold", "Greater", 11],
  ],
  [
    "cloudformation",
    "root.yaml",
    `Resources:
  Network:
    Type: AWS::CloudFormation::Stack
    Properties:
      TemplateURL: https://example.com/network.yaml
  Document:
    Type: AWS::SSM::Document
    Properties:
      DocumentType: Command
      Content:
        schemaVersion: "2.2"
        parameters:
          Vpc: { type: String, default: !GetAtt Network.Outputs.Vpc }
        mainSteps:
          - name: show
            action: aws:runShellScript
            inputs: { runCommand: ["echo {{ Vpc }}"] }
`,
    ["Network.Outputs.Vpc", "Network.Vpc", 13],
    ["{{ Vpc }}", "{{ Vcp }}", 17],
    ["runCommand", "runCommands", 17],
  ],
  [
    "asl",
    "a.asl.json",
    `{
  "StartAt": "Check",
  "States": {
    "Check": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Retry": [{ "ErrorEquals": ["States.ALL"], "MaxAttempts": 2 }],
      "Next": "Ok?"
    },
    "Ok?": {
      "Type": "Choice",
      "Choices": [{ "Variable": "$.ok", "BooleanEquals": true, "Next": "Done" }],
      "Default": "Done"
    },
    "Done": { "Type": "Succeed" }
  }
}
`,
    ['"StartAt": "Check"', '"StartAt": "Chek"', 2],
    ["Task", "Tusk", 5],
    ['"Resource"', '"Resources"', 6],
    ["ErrorEquals", "ErrorEqual", 7],
    ['"Next": "Ok?"', '"Next": "Okay"', 8],
    ["BooleanEquals", "BooleanIs", 12],
    ['"Default": "Done"', '"Default": "Gone"', 13],
  ],
  [
    "kubernetes",
    "deployment.yaml",
    `apiVersion: apps/v1
kind: Deployment
metadata:
  name: a
spec:
  replicas: 2
  selector:
    matchLabels: { app: a }
  template:
    metadata:
      labels: { app: a }
    spec:
      containers:
        - name: a
          image: a:1
          imagePullPolicy: Always
          ports:
            - containerPort: 80
`,
    ["apps/v1", "apps/v9", 1],
    ["apps/v1", "extensions/v1beta1", 1],
    ["kind:", "kinds:", 2],
    ["replicas: 2", "replicas: two", 6],
    ["matchLabels: { app: a }", "matchLabels: { app: b }", 8],
    ["image:", "imgae:", 15],
    ["Always", "Often", 16],
    ["containerPort: 80", "containerPort: http", 18],
  ],
  [
    "ecs-task-definition",
    "taskdef.json",
    '{\n  "family": "a",\n  "networkMode": "awsvpc",\n  "containerDefinitions": [\n    { "name": "a", "image": "a:1",\n      "portMappings": [{ "containerPort": 80 }] }\n  ]\n}\n',
    ["family", "familly", 2],
    ["awsvpc", "vpc", 3],
    ['"image"', '"images"', 5],
    ["80", '"http"', 6],
    ["80", '"80"', 6],
  ],
  [
    "ecs-service",
    "service.json",
    '{\n  "serviceName": "a",\n  "taskDefinition": "a:1",\n  "desiredCount": 2,\n  "launchType": "FARGATE"\n}\n',
    ["serviceName", "servicName", 2],
    ["2", '"two"', 4],
    ["FARGATE", "FARGAET", 5],
  ],
  [
    "codedeploy-group",
    "group.json",
    '{\n  "applicationName": "a",\n  "deploymentGroupName": "g",\n  "serviceRoleArn": "arn:aws:iam::123456789012:role/x",\n  "deploymentStyle": { "deploymentType": "BLUE_GREEN" }\n}\n',
    ["applicationName", "application", 2],
    ["BLUE_GREEN", "GREEN_BLUE", 5],
  ],
  [
    "dockerfile",
    "Dockerfile",
    'FROM node:22-slim AS build\nWORKDIR /app\nCOPY . .\nFROM node:22-slim\nCOPY --from=build /app /app\nUSER node\nHEALTHCHECK --interval=30s CMD node ok.js\nCMD ["node", "a.js"]\n',
    ["WORKDIR", "WORKDIRS", 2],
    ["COPY . .", "COPY .", 3],
    ["--interval", "--every", 7],
  ],
  [
    "hcl",
    "golden.pkr.hcl",
    'source "amazon-ebs" "golden" {\n  region        = "ap-northeast-2"\n  instance_type = "t3.micro"\n  ami_name      = "a"\n  source_ami    = "ami-1"\n  ssh_username  = "ec2-user"\n}\n\nbuild {\n  sources = ["source.amazon-ebs.golden"]\n}\n',
    ["instance_type", "instancetype", 3],
    ["  ami_name      =", "  ami_name      ", 4],
    ["ebs.golden", "ebs.silver", 10],
    ["build {", "builds {", 9],
  ],
  [
    "script",
    "a.mjs",
    "export const a = 1;\nexport function f() {\n  return a;\n}\n",
    ["const a", "const", 1],
    ["return a", "return [a", 3],
  ],
  [
    "shell",
    "a.sh",
    'set -eu\nif [ -n "$1" ]; then\n  echo "$1"\nfi\n',
    ["then", "the", 4],
    ['echo "$1"', 'echo )"$1"', 3],
  ],
];

describe.each(CASES)("%s %s", (kind, path, text, ...changes) => {
  const check = (content: string) =>
    checkSample(kind, { file: `/x/samples/${path}`, text: content });

  test("이름과 내용으로 알아보고, 맞는 샘플을 통과시킨다", async () => {
    expect(findKind(path, text)).toBe(kind);
    expect(await check(text)).toEqual([]);
  }, 30_000);

  test.each(changes)("%j → %j", async (from, to, line) => {
    expect(text).toContain(from);
    const faults = await check(text.replace(from, to));
    expect(faults.map((fault) => fault.line)).toContain(line);
  });
});
