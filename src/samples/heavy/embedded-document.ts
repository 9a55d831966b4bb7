/** Documents of other kinds inside a template: policies, event patterns, SSM documents, state machines. */
import type { SampleFault } from "../checks/fault.ts";
import { checkDocument } from "../checks/light-check.ts";
import type { DataPath, LocatedData } from "../checks/located-data.ts";
import type { SampleKind } from "../kind.ts";
import { isFunction } from "./service-spec.ts";

/** Documents of other kinds that a resource's property holds. */
const EMBEDDED: Record<string, SampleKind> = {
  "AWS::Events::Rule.EventPattern": "event-pattern",
  "AWS::SSM::Document.Content": "ssm-document",
  "AWS::StepFunctions::StateMachine.Definition": "asl",
};

/** SAM lets a policy stand among the names of policies, with or without its version. */
export function checkSamPolicies(
  document: LocatedData,
  properties: Record<string, unknown>,
  path: DataPath,
): SampleFault[] {
  const faults: SampleFault[] = [];
  walk(properties.Policies, [...path, "Policies"], (value, at) => {
    if (typeof value !== "object" || value === null || !("Statement" in value)) return;
    const policy = { Version: "2012-10-17", ...(replaceFunctions(value) as object) };
    const located = shiftDocument(document, policy, at);
    faults.push(...checkDocument("iam-policy", located));
  });
  return faults;
}

/** Policies, event patterns and documents inside properties, by the property's name. */
export function checkEmbeddedDocuments(
  document: LocatedData,
  type: string,
  properties: Record<string, unknown>,
  path: DataPath,
): SampleFault[] {
  const faults: SampleFault[] = [];
  walk(properties, path, (value, at) => {
    const name = at.at(-1);
    if (typeof value !== "object" || value === null || isFunction(value)) return;
    const kind = kindOf(type, String(name));
    if (kind)
      faults.push(...checkDocument(kind, shiftDocument(document, replaceFunctions(value), at)));
  });
  return faults;
}

/** The kind of document that a property holds. */
function kindOf(type: string, property: string): SampleKind | undefined {
  if (property === "PolicyDocument" || property === "AssumeRolePolicyDocument") return "iam-policy";
  return EMBEDDED[`${type}.${property}`];
}

/** A part of a document as a document of its own, with its places. */
export function shiftDocument(document: LocatedData, data: unknown, base: DataPath): LocatedData {
  return { data, placeOf: (path, part) => document.placeOf([...base, ...path], part) };
}

/** Puts a text in the place of what CloudFormation computes; it fits wherever a value may stand. */
export function replaceFunctions(value: unknown): unknown {
  if (isFunction(value)) return "*";
  if (Array.isArray(value)) return value.map(replaceFunctions);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, replaceFunctions(item)]),
  );
}

function walk(
  value: unknown,
  path: DataPath,
  visit: (value: unknown, path: DataPath) => void,
): void {
  visit(value, path);
  if (Array.isArray(value))
    for (const [at, item] of value.entries()) walk(item, [...path, at], visit);
  else if (typeof value === "object" && value !== null)
    for (const [key, item] of Object.entries(value)) walk(item, [...path, key], visit);
}
