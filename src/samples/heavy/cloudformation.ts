/** Checks CloudFormation and SAM templates: sections, resources against AWS's specification, references. */
import type { Resource, SpecDatabase } from "@aws-cdk/service-spec-types";
import { findNearest } from "../../text/distance.ts";
import type { SampleFault } from "../checks/fault.ts";
import { schemaOf } from "../checks/light-check.ts";
import type { DataPath, LocatedData } from "../checks/located-data.ts";
import { checkSchema } from "../checks/schema.ts";
import {
  checkEmbeddedDocuments,
  checkSamPolicies,
  replaceFunctions,
  shiftDocument,
} from "./embedded-document.ts";
import { documentsOf, type HeavySample } from "./heavy-sample.ts";
import { checkReferences } from "./reference.ts";
import { findResource, loadSpec, SpecChecker } from "./service-spec.ts";
import type { Template, TemplateResource } from "./template.ts";

const DIALECT = { ignoresCase: false, hasFunctions: true, readsNumbersInText: true };
/** SAM checks its own resources against newer rules than the specification's copy has. */
const SAM_SPEC = /^AWS::Serverless::/;
/** Resources whose type only this template's author knows. */
const CUSTOM = /^(?:Custom::|AWS::CloudFormation::CustomResource$)/;
/** Properties that CloudFormation asks for where the specification does not say so. */
const ALSO_REQUIRED: Record<string, readonly string[]> = {
  "AWS::CloudWatch::Alarm": ["ComparisonOperator", "EvaluationPeriods"],
  "AWS::CloudFormation::Stack": ["TemplateURL"],
};

/** Checks one template. */
export async function checkTemplate(sample: HeavySample): Promise<SampleFault[]> {
  const spec = await loadSpec();
  return documentsOf(sample).flatMap((document) => checkOne(spec, document));
}

function checkOne(spec: SpecDatabase, document: LocatedData): SampleFault[] {
  const template = document.data as Template;
  const faults: SampleFault[] = [];
  for (const [id, resource] of Object.entries(template.Resources)) {
    const path = ["Resources", id];
    if (CUSTOM.test(resource.Type)) continue;
    const known = findResource(spec, resource.Type);
    if (known) faults.push(...checkResource(spec, document, known, resource, path));
    else faults.push(unknownType(spec, document, resource.Type, path));
  }
  return [
    ...faults,
    ...checkGlobals(document, template),
    ...checkReferences(spec, document, template),
  ];
}

/** What SAM gives to every function has the form of a function's properties. */
function checkGlobals(document: LocatedData, { Globals: globals }: Template): SampleFault[] {
  const validate = schemaOf("sam-resource");
  if (!validate || !globals?.Function) return [];
  const data = {
    Type: "AWS::Serverless::Function",
    Properties: replaceFunctions(globals.Function),
  };
  return checkSchema(validate, {
    data,
    placeOf: (path, part) => document.placeOf(["Globals", "Function", ...path.slice(1)], part),
  });
}

function checkResource(
  spec: SpecDatabase,
  document: LocatedData,
  known: Resource,
  resource: TemplateResource,
  path: DataPath,
): SampleFault[] {
  const { Type: type, Properties: properties = {} } = resource;
  const at = resource.Properties ? [...path, "Properties"] : path;
  if (SAM_SPEC.test(type)) return checkSamResource(document, type, properties, at);
  const checker = new SpecChecker(spec, document, DIALECT);
  checker.checkProperties(properties, known.properties, at, type);
  for (const key of ALSO_REQUIRED[type] ?? [])
    if (!(key in properties))
      checker.report(at, "key", `${type}에 '${key}' 속성이 없다.`, "꼭 있어야 하는 속성이다.");
  if (type === "AWS::CloudWatch::Alarm") checkAlarm(checker, properties, at);
  return [...checker.faults, ...checkEmbeddedDocuments(document, type, properties, at)];
}

/** An alarm watches one metric with all that describes it, or a list of metrics. */
function checkAlarm(
  checker: SpecChecker,
  properties: Record<string, unknown>,
  path: DataPath,
): void {
  if ("Metrics" in properties) return;
  for (const key of ["MetricName", "Namespace", "Period"])
    if (!(key in properties))
      checker.report(
        path,
        "key",
        `경보에 '${key}' 속성이 없다.`,
        "Metrics가 없으면 꼭 있어야 한다.",
      );
  if (!("Statistic" in properties) && !("ExtendedStatistic" in properties))
    checker.report(
      path,
      "key",
      "경보에 'Statistic' 속성이 없다.",
      "Statistic이나 ExtendedStatistic을 적는다.",
    );
  if (!("Threshold" in properties) && !("ThresholdMetricId" in properties))
    checker.report(path, "key", "경보에 'Threshold' 속성이 없다.", "기준값을 적는다.");
}

function checkSamResource(
  document: LocatedData,
  type: string,
  properties: Record<string, unknown>,
  path: DataPath,
): SampleFault[] {
  const validate = schemaOf("sam-resource");
  if (!validate) return [];
  // The schema speaks of values; what is computed may be any.
  const shape = { Type: type, Properties: replaceFunctions(properties) };
  const located = shiftDocument(
    document,
    shape,
    path.slice(0, path.at(-1) === "Properties" ? -1 : undefined),
  );
  return [...checkSchema(validate, located), ...checkSamPolicies(document, properties, path)];
}

function unknownType(
  spec: SpecDatabase,
  document: LocatedData,
  type: string,
  path: DataPath,
): SampleFault {
  const types = [...spec.all("resource")].map(({ cloudFormationType }) => cloudFormationType);
  const nearest = findNearest(type, types);
  return {
    ...document.placeOf([...path, "Type"], "value"),
    message: `리소스 유형 '${type}'은 없다.`,
    hint: nearest ? `'${nearest}'인지 확인한다.` : "CloudFormation의 리소스 참조를 확인한다.",
  };
}
