/** Checks data against a JSON Schema and says in the author's words what is wrong, and where. */
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import { findNearest } from "../../text/distance.ts";
import type { SampleFault } from "./fault.ts";
import type { DataPath, LocatedData } from "./located-data.ts";

/** Errors that only say that something inside them is wrong. */
const WRAPPERS: ReadonlySet<string> = new Set(["if", "anyOf", "oneOf", "not", "propertyNames"]);

const TYPE_NAMES: Record<string, string> = {
  object: "항목의 묶음",
  array: "목록",
  string: "글자",
  number: "숫자",
  integer: "정수",
  boolean: "true나 false",
  null: "빈 값",
};

/**
 * Compiles a schema of this program. Draft-07; formats are not used.
 *
 * That a schema is one itself is a unit test: checking it here took most of the time, and so did
 * tidying code that runs a few times.
 */
export function compileSchema(schema: object): ValidateFunction {
  const ajv = new Ajv({
    validateSchema: false,
    meta: false,
    code: { optimize: false },
    allErrors: true,
    verbose: true,
    strictSchema: true,
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
  });
  return ajv.compile(schema);
}

/** Checks one document. */
export function checkSchema(validate: ValidateFunction, document: LocatedData): SampleFault[] {
  if (validate(document.data)) return [];
  const errors = dropWrappers(validate.errors ?? []);
  const renamed = new Set<ErrorObject>();
  const faults = errors.map((error) => ({
    error,
    fault: describe(error, errors, renamed, document),
  }));
  return faults
    .filter(({ error }) => !renamed.has(error))
    .map(({ fault }) => fault)
    .filter((fault, index, all) => all.findIndex((other) => isSame(fault, other)) === index);
}

function isSame(a: SampleFault, b: SampleFault): boolean {
  return a.line === b.line && a.column === b.column && a.message === b.message;
}

/** Of alternatives, those that came furthest say most: a fault below hides the fault around it. */
function dropWrappers(errors: readonly ErrorObject[]): ErrorObject[] {
  return errors.filter((error) => {
    if (error.keyword === "propertyNames") return true;
    const isBranch = /\/(?:anyOf|oneOf)\/\d+\//.test(error.schemaPath);
    const inside = errors.filter(
      (other) =>
        other !== error &&
        !WRAPPERS.has(other.keyword) &&
        other.instancePath.startsWith(`${error.instancePath}/`),
    );
    if (error.keyword === "if" || error.keyword === "not") return error.keyword === "not";
    if (error.keyword === "anyOf" || error.keyword === "oneOf") return inside.length === 0;
    // Within alternatives at one place the alternatives' own error says it all.
    if (isBranch && !/additionalProperties|required/.test(error.keyword))
      return !errors.some(
        ({ keyword, instancePath }) =>
          (keyword === "anyOf" || keyword === "oneOf") && instancePath === error.instancePath,
      );
    return true;
  });
}

function describe(
  error: ErrorObject,
  errors: readonly ErrorObject[],
  renamed: Set<ErrorObject>,
  document: LocatedData,
): SampleFault {
  const path = readPointer(error.instancePath, document.data);
  const name = path.length === 0 ? "맨 위" : `'${path.at(-1)}'`;
  // A schema's description of a value says how to mend it better than any general hint.
  const described: string | undefined = error.parentSchema?.description;
  const fault = (part: "key" | "value", message: string, hint: string, at: DataPath = path) => ({
    ...document.placeOf(at, part),
    message,
    hint: part === "value" ? (described ?? hint) : hint,
  });
  const { params, keyword } = error;
  if (keyword === "additionalProperties" || keyword === "propertyNames") {
    const key: string = params.additionalProperty ?? params.propertyName;
    const known = knownKeys(error);
    const missing = errors.filter(
      (other) => other.keyword === "required" && other.instancePath === error.instancePath,
    );
    const nearest = findNearest(key, known);
    const wanted = missing.find((other) => other.params.missingProperty === nearest);
    if (wanted) renamed.add(wanted);
    const hint = nearest
      ? `'${nearest}'인지 확인한다.`
      : (described ?? `쓸 수 있는 항목: ${known.join(", ") || "없음"}.`);
    return fault("key", `${name}에 '${key}' 항목은 쓸 수 없다.`, hint, [...path, key]);
  }
  if (keyword === "required") {
    const missing: string = params.missingProperty;
    const own = Object.keys(error.data ?? {}).filter((key) => !knownKeys(error).includes(key));
    const misspelt = findNearest(missing, own);
    if (misspelt !== undefined)
      return fault("key", `${name}에 '${missing}' 항목이 없다.`, `'${misspelt}'을 고친다.`, [
        ...path,
        misspelt,
      ]);
  }
  if (keyword === "required")
    return fault("key", `${name}에 '${params.missingProperty}' 항목이 없다.`, "항목을 더한다.");
  if (keyword === "enum")
    return fault(
      "value",
      `${name} 값 ${show(error.data)}는 쓸 수 없다.`,
      `쓸 수 있는 값: ${params.allowedValues.join(", ")}.`,
    );
  if (keyword === "const")
    return fault("value", `${name} 값은 ${show(params.allowedValue)}여야 한다.`, "값을 고친다.");
  if (keyword === "type")
    return fault("value", `${name} 값은 ${typeName(params.type)}여야 한다.`, "값을 고친다.");
  if (keyword === "pattern")
    return fault(
      "value",
      `${name} 값 ${show(error.data)}의 형식이 맞지 않는다.`,
      `형식: ${params.pattern}`,
    );
  return fault("value", `${name} 값이 맞지 않는다 (${error.message}).`, "참조 문서를 보고 고친다.");
}

/** Keys that the object may have. */
function knownKeys({ keyword, parentSchema }: ErrorObject): string[] {
  if (keyword === "propertyNames") return parentSchema?.propertyNames?.enum ?? [];
  return Object.keys(parentSchema?.properties ?? {});
}

function readPointer(pointer: string, data: unknown): (string | number)[] {
  let value = data;
  return pointer
    .split("/")
    .slice(1)
    .map((step) => {
      const key = step.replace(/~1/g, "/").replace(/~0/g, "~");
      const isIndex = Array.isArray(value);
      value = (value as Record<string, unknown> | undefined)?.[key];
      return isIndex ? Number(key) : key;
    });
}

function typeName(types: string | string[]): string {
  return [types]
    .flat()
    .map((type) => TYPE_NAMES[type] ?? type)
    .join(" 또는 ");
}

function show(value: unknown): string {
  return typeof value === "string" ? `'${value}'` : JSON.stringify(value);
}
