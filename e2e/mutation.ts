/** Breaks samples on purpose, to see whether their checks notice, and where. */
import { parseSample } from "../src/samples/checks/light-check.ts";
import type { SampleKind } from "../src/samples/kind.ts";

/** A broken sample. */
export interface Mutant {
  way: "key" | "value" | "structure";
  text: string;
  /** The line that was changed, from 1. */
  line: number;
}

/**
 * Makes up to three mutants of a sample: a required key renamed, a value made illegal, and the
 * structure broken. Which lines are taken depends on the seed alone.
 */
export function mutate(kind: SampleKind, path: string, text: string, seed: number): Mutant[] {
  const lines = text.split("\n");
  const ways = {
    key: keyCandidates(kind, path, lines),
    value: valueCandidates(kind, lines),
    structure: structureCandidates(kind, path, lines),
  };
  return (Object.entries(ways) as [Mutant["way"], Candidate[]][]).flatMap(([way, candidates]) => {
    const usable = candidates.filter(({ index, line }) => line !== lines[index]);
    const chosen = usable[hash(`${seed}:${way}:${path}`) % Math.max(usable.length, 1)];
    if (!chosen) return [];
    const broken = lines.with(chosen.index, chosen.line).join("\n");
    return [{ way, text: broken, line: chosen.index + 1 }];
  });
}

interface Candidate {
  index: number;
  line: string;
}

/** Keys that some sample's format cannot do without, whatever the sample. */
const REQUIRED: Partial<Record<SampleKind, RegExp>> = {
  "appspec-ec2": /^\s*(?:- )?(version|os|source|destination|location|object|hooks|files)(?=:)/,
  "appspec-ecs":
    /^\s*(?:- )?(version|Resources|Type|Properties|TaskDefinition|LoadBalancerInfo|ContainerName|ContainerPort|Hooks)(?=:)/,
  "appspec-lambda":
    /^\s*(?:- )?(version|Resources|Type|Properties|Name|Alias|CurrentVersion|TargetVersion|Hooks)(?=:)/,
  buildspec: /^\s*(version|phases|build|commands|files|artifacts)(?=:)/,
  cloudformation:
    /^\s*(?:- )?(Resources|Type|Properties|[A-Z]\w*Arn|PolicyDocument|Statement|Effect|Action|Stages|Actions|ActionTypeId|Provider|Category|Source|Environment|Code|Role|FunctionName|ServiceRole|Namespace|MetricName|ComparisonOperator|Outputs|Parameters)(?=:)/,
  kubernetes:
    /^\s*(?:- )?(apiVersion|kind|metadata|spec|selector|template|containers|image|containerPort|matchLabels|ports)(?=:)/,
  asl: /^\s*"(StartAt|States|Type|Resource|Next|ErrorEquals|Choices|Variable|Branches)"(?=:)/,
  compose: /^\s*(services|image|build|healthcheck|test|condition)(?=:)/,
  taskcat: /^\s*(project|tests|template|name|regions)(?=:)/,
  wiremock: /^\s*"(request|response|method|urlPath|status)"(?=:)/,
  "iam-policy": /^\s*\{?\s*"(Version|Statement|Effect|Action|Resource|Principal|Condition)"(?=:)/,
  "stack-policy": /^\s*"(Statement|Effect|Action|Principal|Resource)"(?=:)/,
  "ssm-document": /^\s*(?:- )?(schemaVersion|mainSteps|name|action|inputs|parameters|type)(?=:)/,
  "otel-collector":
    /^\s*(receivers|exporters|processors|service|pipelines|protocols|extensions)(?=:)/,
  "cloudwatch-agent":
    /^\s*"(metrics|metrics_collected|measurement|logs|files|collect_list|file_path)"(?=:)/,
  "ecr-lifecycle":
    /^\s*"(rules|rulePriority|selection|tagStatus|countType|countNumber|action|type)"(?=:)/,
  "ecs-task-definition":
    /^\s*\{?\s*"(family|containerDefinitions|name|image|networkMode|portMappings|logConfiguration|logDriver)"(?=:)/,
  "ecs-service":
    /^\s*\{?\s*"(serviceName|service|taskDefinition|deploymentConfiguration|networkConfiguration|loadBalancers|serviceConnectConfiguration|portName)"(?=:)/,
  "codedeploy-group":
    /^\s*"(applicationName|deploymentGroupName|serviceRoleArn|deploymentStyle|loadBalancerInfo)"(?=:)/,
  "aws-config": /^(region|output|role_arn|source_profile|sso_session)(?=\s*=)/,
  "aws-credentials": /^(aws_access_key_id|aws_secret_access_key)(?=\s*=)/,
  gitconfig: /^\s*(helper|UseHttpPath|name|email)(?=\s*=)/,
  "sam-config": /^\s*(stack_name|region|capabilities|resolve_s3|version|confirm_changeset)(?=\s*=)/,
  hcl: /^\s*(ami_name|instance_type|region|source|sources|build|source_ami_filter)(?=\s|=)/,
  dockerfile: /^(FROM|COPY|RUN|WORKDIR|USER|CMD|EXPOSE|ENTRYPOINT)(?=\s)/,
  "logs-insights": /(?:^|\|)\s*(fields|filter|stats|sort|limit|parse)(?=\s)/,
};
/** A key of any other YAML or JSON sample. */
const ANY_KEY = /^\s*(?:[-{] *)?"?([A-Za-z][\w-]*)"?(?=:)/;

function keyCandidates(kind: SampleKind, path: string, lines: readonly string[]): Candidate[] {
  const isCode = kind === "cdk" || kind === "script" || kind === "shell";
  const pattern = isCode
    ? CODE_NAME[kind]
    : (REQUIRED[kind] ?? (/json$|ya?ml$|toml$/.test(path) ? ANY_KEY : undefined));
  if (!pattern) return [];
  return lines.flatMap((line, index) => {
    if (/^\s*(?:#|\/\/|;)/.test(line)) return [];
    const match = pattern.exec(line);
    const name = match?.[1];
    if (!match || name === undefined || isFreeForm(lines, index)) return [];
    const at = match.index + match[0].lastIndexOf(name);
    return [{ index, line: `${line.slice(0, at)}${name}x${line.slice(at + name.length)}` }];
  });
}

/** Names without which code does not compile; in plain scripts and shell, keywords. */
const CODE_NAME = {
  cdk: /(?<=\bimport .*)\b(App|Stack|HelloStack|Template|CfnOutput)\b|(?<=\bs3\.|lambda\.)(Bucket|Function)\b/,
  script: /^\s*(const|import|export|return|if|await)(?= )/,
  shell: undefined,
} as const;

/** Below these keys a document may say what it likes. */
const FREE =
  /^\s*(?:- )?"?(?:variables|Variables|Metadata|Tags|tags|parameters|Parameters|metadata|labels|environment|Environment|jsonBody|headers|Payload|Default|annotations|scripts|context|dependencies|devDependencies|inputs|DefinitionString|DefinitionSubstitutions|Mappings|options|Configuration|detail|InputParameters)"?\s*:/;

function isFreeForm(lines: readonly string[], index: number): boolean {
  let indent = indentOf(lines[index]);
  for (let at = index - 1; at >= 0 && indent > 0; at--) {
    const line = lines[at] ?? "";
    if (line.trim() === "" || indentOf(line) >= indent) continue;
    indent = indentOf(line);
    if (FREE.test(line)) return true;
    if (/[|>]-?\s*(?:#.*)?$/.test(line)) return true;
  }
  return false;
}

/** Values that a format draws from a short list, or that have a form, and what they become. */
const VALUES: readonly [RegExp, string][] = [
  [/(?<=\bversion: )(?:"?0\.[012]"?)/, "9.9"],
  [/(?<=^os: )linux/, "plan9"],
  [/(?<=\btimeout: )\d+/, "soon"],
  [/(?<=\bType: )"?AWS::[\w:]+"?/, "AWS::No::Such"],
  [/(?<="Type": )"(?:Task|Choice|Wait|Pass|Succeed|Fail|Parallel|Map)"/, '"Tusk"'],
  [/(?<=(?<!")Effect: )"?(?:Allow|Deny)"?/, "Alow"],
  [/(?<="Effect": )"(?:Allow|Deny)"/, '"Alow"'],
  [/(?<=\bkind: )\w+/, "Deploymint"],
  [/(?<=\bapiVersion: )\S+/, "apps/v0"],
  [
    /(?<=\b(?:replicas|containerPort|EvaluationPeriods|Weight|MemorySize|ContainerPort|DesiredCount|Period): )\d+/,
    "many",
  ],
  [/(?<=\b(?:imagePullPolicy|pathType): )\w+/, "Sometimes"],
  [
    /(?<=\b(?:Statistic|ComparisonOperator|TreatMissingData|PipelineType|ExecutionMode|Category|Owner|DeletionPolicy|LaunchType|Strategy|PermissionModel|NetworkMode|StateMachineType|TargetType|Protocol|DeploymentType): )"?[A-Za-z_]+"?$/,
    "Nonsense",
  ],
  [/(?<=^\s*(?:version|AWSTemplateFormatVersion): ).+/, "'1999-01-01'"],
  [/(?<=\bschemaVersion: )\S+/, "'7.7'"],
  [/(?<=\baction: )aws:\w+/, "aws:runNothing"],
  [/(?<=\bservice: )(?:xray|logs|monitoring)/, "mail"],
  [/(?<=- )batch$/, "bach"],
  [/(?<=\breceivers: \[)\w+/, "nowhere"],
  [/(?<=\bexporters: \[)\w+/, "nowhere"],
  [/(?<=file-format: )\w+/, "WORDDOC"],
  [/(?<=\bcondition: )\w+/, "someday"],
  [
    /(?<="(?:status|rulePriority|countNumber|containerPort|Weight|MinHealthyPercentage|desiredCount|port|metrics_collection_interval|IntervalSeconds|retention_in_days)": )\d+/,
    '"many"',
  ],
  [
    /(?<="(?:networkMode|launchType|countType|tagStatus|method|fault|deploymentType|deploymentOption|action|strategy|logDriver|Action)": )"[A-Za-z_]+"/,
    '"nonsense"',
  ],
  [/(?<="Version": )"20\d\d-\d\d-\d\d"/, '"1999-01-01"'],
  [/(?<="ResourceType": )"[^"]+"/, '"bucket"'],
  [/(?<="trace_id": )"[^"]+"/, '"1-zz"'],
  [/(?<="detail-type": )\[[^\]]*\]/, '"text"'],
  [/(?<="source": )\[[^\]]*\]/, '"text"'],
  [/(?<=^output\s*=\s*)\w+/, "pdf"],
  [/(?<=^region\s*=\s*"?)[\w-]+/, "seoul"],
  [/(?<=^aws_access_key_id\s*=\s*)\w+/, "KEY"],
  [/(?<=^\s*UseHttpPath\s*=\s*)\w+/, "perhaps"],
  [/(?<=^resolve_s3\s*=\s*)\w+/, '"perhaps"'],
  [/(?<=regions:.*- |^\s+- )[a-z]{2}-[a-z]+-\d$/, "seoul"],
  [/(?<="app": )".*"/, "12"],
  [/(?<="strict": )true/, '"yes"'],
  [/(?<="private": )true/, '"yes"'],
  [/(?<=^sources\s*=\s*\[|^\s*sources\s*=\s*\[)"[^"]+"/, '"source.amazon-ebs.nowhere"'],
  [/(?<=^source )"amazon-ebs"/, '"Amazon EBS"'],
  [/(?<=^HEALTHCHECK --)\w+/, "internal"],
  [/(?<=^EXPOSE )\d+/, "port"],
  [/(?<=^limit |\| limit )\d+/, "many"],
  [/(?<=template-file-path: ).*/, "[]"],
  [/(?<="Values": )\[[^\]]*\]/, '"running"'],
];
const CODE_VALUES: Partial<Record<SampleKind, readonly [RegExp, string][]>> = {
  cdk: [
    [/(?<=: )(?:true|false)(?=,)/, '"yes"'],
    [/(?<=account: )'\d+'/, "12"],
    [/BLOCK_ALL/, "BLOCK_NONE_AT_ALL"],
    [/(?<=')(?:Retain|AWS_IAM|Enabled)(?=')/, "Nonsense"],
  ],
};

function valueCandidates(kind: SampleKind, lines: readonly string[]): Candidate[] {
  const rules = CODE_VALUES[kind] ?? (kind === "script" || kind === "shell" ? [] : VALUES);
  return lines.flatMap((line, index) => {
    if (/^\s*(?:#|\/\/|;)/.test(line) || isFreeForm(lines, index)) return [];
    const rule = rules.find(([pattern]) => pattern.test(line));
    return rule ? [{ index, line: line.replace(rule[0], rule[1]) }] : [];
  });
}

function structureCandidates(
  kind: SampleKind,
  path: string,
  lines: readonly string[],
): Candidate[] {
  return lines.flatMap((line, index): Candidate[] => {
    if (line.trim() === "" || /^\s*(?:#|\/\/|;)/.test(line)) return [];
    if (/\.ya?ml$/.test(path)) return yamlStructure(lines, line, index);
    if (/\.json$/.test(path))
      return /^\s*"[^"]+":/.test(line) ? [{ index, line: line.replace(/":/, '"') }] : [];
    if (/\.(?:ini|toml)$/.test(path))
      return /^\s*[\w.]+\s*=/.test(line) ? [{ index, line: line.replace("=", "") }] : [];
    if (kind === "hcl")
      return /^\s*\w+\s*=\s*"/.test(line) ? [{ index, line: line.replace("=", "") }] : [];
    if (kind === "cdk" || kind === "script")
      return /\w\($|\w\([^()]*\)/.test(line) && !/=>|'/.test(line)
        ? [{ index, line: line.replace("(", "[") }]
        : [];
    if (kind === "shell")
      return /^\s*(?:if|while|for|until) .*; (?:then|do)$/.test(line) || /^\w+\(\) \{$/.test(line)
        ? [{ index, line: line.replace(/; (?:then|do)$/, "; )").replace("() {", "( {") }]
        : [];
    if (kind === "logs-insights")
      return /\(/.test(line) ? [{ index, line: line.replace("(", "") }] : [];
    if (kind === "dockerfile")
      return /^(?:COPY|EXPOSE|WORKDIR|USER) /.test(line)
        ? [{ index, line: line.replace(" ", "") }]
        : [];
    return [];
  });
}

/** One blank more before a key that has a neighbour above: it belongs nowhere then. */
function yamlStructure(lines: readonly string[], line: string, index: number): Candidate[] {
  const before = lines[index - 1] ?? "";
  const isKey = /^\s*[A-Za-z][\w-]*:/.test(line);
  const sameDepth = indentOf(before) === indentOf(line) && /^\s*[A-Za-z][\w-]*: \S/.test(before);
  return isKey && sameDepth && !isFreeForm(lines, index) && !/[|>]-?\s*(?:#.*)?$/.test(before)
    ? [{ index, line: ` ${line}` }]
    : [];
}

function indentOf(line: string | undefined): number {
  return (line ?? "").length - (line ?? "").trimStart().length;
}

function hash(text: string): number {
  let value = 2166136261;
  for (const letter of text) value = Math.imul(value ^ letter.charCodeAt(0), 16777619);
  return value >>> 0;
}

/** Whether a sample parses at all: a mutant of one that does not would prove nothing. */
export function isReadable(path: string, text: string): boolean {
  return parseSample(path, text).kind === "data";
}
