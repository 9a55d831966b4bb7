/** Checks that what a template refers to is there: parameters, resources, attributes, conditions. */
import type { SpecDatabase } from "@aws-cdk/service-spec-types";
import { findNearest } from "../../text/distance.ts";
import type { SampleFault } from "../checks/fault.ts";
import type { DataPath, LocatedData } from "../checks/located-data.ts";
import { findResource } from "./service-spec.ts";
import type { Template } from "./template.ts";

const PSEUDO =
  "AWS::AccountId AWS::NotificationARNs AWS::NoValue AWS::Partition AWS::Region AWS::StackId AWS::StackName AWS::URLSuffix".split(
    " ",
  );
const VARIABLE = /\$\{(?!!)([^}]+)\}/g;
/** Attributes of these are made by their author: what a function returns. */
const OPEN_TYPES = /^(?:Custom::|AWS::CloudFormation::(?:CustomResource|Macro)$|AWS::Serverless::)/;
const STACK = "AWS::CloudFormation::Stack";
/** Resources that SAM makes by itself, and suffixes it gives to those of the template. */
const SAM_MADE = /^Serverless[A-Z]\w*$/;

/** Checks every reference of a template. */
export function checkReferences(
  spec: SpecDatabase,
  document: LocatedData,
  template: Template,
): SampleFault[] {
  const faults: SampleFault[] = [];
  const isSam = "Transform" in template;
  const resources = Object.keys(template.Resources);
  const names = [...Object.keys(template.Parameters ?? {}), ...resources, ...PSEUDO];
  const conditions = Object.keys(template.Conditions ?? {});
  const report = (path: DataPath, message: string, nearest: string | undefined) =>
    faults.push({
      ...document.placeOf(path, "value"),
      message,
      hint: nearest ? `'${nearest}'인지 확인한다.` : "이름을 확인한다.",
    });
  const checkName = (name: string, path: DataPath) => {
    if (names.includes(name)) return;
    // `Function.Version` and `ServerlessHttpApi` come to be when SAM expands the template.
    if (isSam && (SAM_MADE.test(name) || resources.some((id) => name.startsWith(id)))) return;
    report(path, `'${name}'이 가리키는 것이 없다.`, findNearest(name, names));
  };
  const checkAttribute = (target: string, path: DataPath) => {
    const [id = "", ...attribute] = target.split(".");
    const type = template.Resources[id]?.Type;
    if (type === undefined) {
      if (!isSam || !SAM_MADE.test(id))
        report(path, `리소스 '${id}'가 없다.`, findNearest(id, resources));
      return;
    }
    const known = OPEN_TYPES.test(type) ? undefined : findResource(spec, type);
    if (!known) return;
    const attributes = [...Object.keys(known.attributes), ...Object.keys(known.properties)];
    const name = attribute.join(".");
    if (type === STACK && name.startsWith("Outputs.")) return;
    if (!attributes.some((one) => name === one || name.startsWith(`${one}.`)))
      report(
        path,
        `${type}에 '${name}' 속성은 없다.`,
        findNearest(name, Object.keys(known.attributes)),
      );
  };
  const checkCondition = (name: unknown, path: DataPath) => {
    if (typeof name === "string" && !conditions.includes(name))
      report(path, `조건 '${name}'이 없다.`, findNearest(name, conditions));
  };
  const visitors: Record<string, (value: unknown, path: DataPath) => void> = {
    Ref: (value, path) => checkName(String(value), path),
    "Fn::GetAtt": (value, path) => {
      const parts = Array.isArray(value) ? value : [value];
      if (parts.every((part) => typeof part === "string")) checkAttribute(parts.join("."), path);
    },
    "Fn::Sub": (value, path) => {
      const [text, own] = Array.isArray(value) ? value : [value, {}];
      for (const [, written = ""] of String(text).matchAll(VARIABLE)) {
        const name = written.trim();
        if (Object.hasOwn(Object(own), name)) continue;
        if (name.includes(".")) checkAttribute(name, path);
        else checkName(name, path);
      }
    },
    "Fn::If": (value, path) =>
      checkCondition(Array.isArray(value) ? value[0] : undefined, [...path, 0]),
    "Fn::FindInMap": (value, path) => {
      const map = Array.isArray(value) ? value[0] : undefined;
      const maps = Object.keys(template.Mappings ?? {});
      if (typeof map === "string" && !maps.includes(map))
        report([...path, 0], `Mappings에 '${map}'이 없다.`, findNearest(map, maps));
    },
  };
  const walk = (value: unknown, path: DataPath): void => {
    if (Array.isArray(value)) for (const [at, item] of value.entries()) walk(item, [...path, at]);
    else if (typeof value === "object" && value !== null)
      for (const [key, item] of Object.entries(value)) {
        visitors[key]?.(item, [...path, key]);
        walk(item, [...path, key]);
      }
  };
  for (const section of ["Conditions", "Resources", "Outputs"] as const)
    walk(template[section] ?? {}, [section]);
  for (const [id, resource] of Object.entries(template.Resources)) {
    checkCondition(resource.Condition, ["Resources", id, "Condition"]);
    for (const other of [resource.DependsOn ?? []].flat())
      if (!resources.includes(other))
        report(
          ["Resources", id, "DependsOn"],
          `리소스 '${other}'가 없다.`,
          findNearest(other, resources),
        );
  }
  return faults;
}
