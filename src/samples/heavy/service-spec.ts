/** Checks properties against AWS's own specification of CloudFormation resources. */
import { loadAwsServiceSpec } from "@aws-cdk/aws-service-spec";
import type { Property, PropertyType, Resource, SpecDatabase } from "@aws-cdk/service-spec-types";
import { findNearest } from "../../text/distance.ts";
import type { SampleFault } from "../checks/fault.ts";
import type { DataPath, LocatedData } from "../checks/located-data.ts";
import { LISTED_VALUES } from "./listed-values.ts";

/** How a format writes what the specification describes. */
export interface Dialect {
  /** Whether keys may differ from the specification in case: the APIs write `taskDefinition`. */
  ignoresCase: boolean;
  /** Whether values may be computed: `{ Ref: … }`. */
  hasFunctions: boolean;
  /** Whether `"80"` is as good as `80`: to CloudFormation it is, to the APIs it is not. */
  readsNumbersInText: boolean;
}

type Properties = Record<string, Property>;

let database: Promise<SpecDatabase> | undefined;

/** Loads the specification; takes seconds, so once. */
export function loadSpec(): Promise<SpecDatabase> {
  database ??= loadAwsServiceSpec();
  return database;
}

/** Finds a resource type. */
export function findResource(spec: SpecDatabase, type: string): Resource | undefined {
  return [...spec.lookup("resource", "cloudFormationType", "equals", type)][0];
}

/** Says whether a value is computed by CloudFormation. */
export function isFunction(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const [key, ...others] = Object.keys(value);
  return others.length === 0 && key !== undefined && /^(?:Ref$|Fn::)/.test(key);
}

/** Checks values of one document. */
export class SpecChecker {
  readonly faults: SampleFault[] = [];
  readonly #spec: SpecDatabase;
  readonly #document: LocatedData;
  readonly #dialect: Dialect;

  constructor(spec: SpecDatabase, document: LocatedData, dialect: Dialect) {
    this.#spec = spec;
    this.#document = document;
    this.#dialect = dialect;
  }

  /** Checks an object with these properties. */
  checkProperties(value: unknown, properties: Properties, path: DataPath, name: string): void {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      this.report(
        path,
        "value",
        `'${path.at(-1) ?? name}' 값은 항목의 묶음이어야 한다.`,
        "값을 고친다.",
      );
      return;
    }
    if (this.#isComputed(value)) return;
    const names = Object.keys(properties);
    const found = new Set<string>();
    const unknown: string[] = [];
    for (const [key, inner] of Object.entries(value)) {
      const known = this.#findName(names, key);
      const property = known === undefined ? undefined : properties[known];
      if (known === undefined || !property) unknown.push(key);
      else {
        found.add(known);
        this.#checkProperty(inner, property, [...path, key]);
        this.#checkValue(inner, `${name}.${upperFirst(known)}`, [...path, key]);
      }
    }
    const missing = names.filter((known) => properties[known]?.required && !found.has(known));
    for (const key of unknown) {
      const nearest = findNearest(key, names);
      if (nearest !== undefined && missing.includes(nearest))
        missing.splice(missing.indexOf(nearest), 1);
      const hint = nearest ? `'${nearest}'인지 확인한다.` : `${name}의 참조를 확인한다.`;
      this.report([...path, key], "key", `${name}에 '${key}' 속성은 없다.`, hint);
    }
    for (const key of missing)
      this.report(path, "key", `${name}에 '${key}' 속성이 없다.`, "꼭 있어야 하는 속성이다.");
  }

  report(path: DataPath, part: "key" | "value", message: string, hint: string): void {
    this.faults.push({ ...this.#document.placeOf(path, part), message, hint });
  }

  #checkValue(value: unknown, property: string, path: DataPath): void {
    const allowed = LISTED_VALUES[property];
    if (!allowed || typeof value !== "string" || allowed.includes(value)) return;
    const hint = `쓸 수 있는 값: ${allowed.join(", ")}.`;
    this.report(path, "value", `'${path.at(-1)}' 값 '${value}'는 쓸 수 없다.`, hint);
  }

  #checkProperty(value: unknown, property: Property, path: DataPath): void {
    const types = [property.type, ...(property.previousTypes ?? [])];
    const first = this.#faultsOf(value, property.type, path);
    if (first.length === 0) return;
    if (types.slice(1).some((type) => this.#faultsOf(value, type, path).length === 0)) return;
    this.faults.push(...first);
  }

  #faultsOf(value: unknown, type: PropertyType, path: DataPath): SampleFault[] {
    const inner = new SpecChecker(this.#spec, this.#document, this.#dialect);
    inner.#checkType(value, type, path);
    return inner.faults;
  }

  #checkType(value: unknown, type: PropertyType, path: DataPath): void {
    if (this.#isComputed(value)) {
      const branches = (value as Record<string, unknown>)["Fn::If"];
      if (Array.isArray(branches))
        for (const at of [1, 2]) this.#checkType(branches[at], type, [...path, "Fn::If", at]);
      return;
    }
    switch (type.type) {
      case "string":
      case "number":
      case "integer":
      case "boolean":
      case "date-time":
        this.#checkScalar(value, type, path);
        return;
      case "array":
        if (!Array.isArray(value))
          this.report(path, "value", `'${path.at(-1)}' 값은 목록이어야 한다.`, "'- '로 적는다.");
        else
          for (const [at, item] of value.entries())
            this.#checkType(item, type.element, [...path, at]);
        return;
      case "map":
        if (typeof value !== "object" || value === null || Array.isArray(value))
          this.report(
            path,
            "value",
            `'${path.at(-1)}' 값은 항목의 묶음이어야 한다.`,
            "값을 고친다.",
          );
        else
          for (const [key, item] of Object.entries(value))
            this.#checkType(item, type.element, [...path, key]);
        return;
      case "ref": {
        const definition = this.#spec.get("typeDefinition", type.reference);
        this.checkProperties(value, definition.properties, path, definition.name);
        return;
      }
      case "tag":
        this.checkProperties(value, TAG, path, "Tag");
        return;
      case "union": {
        const attempts = type.types.map((one) => this.#faultsOf(value, one, path));
        const best =
          attempts.sort((a, b) => depthOf(b) - depthOf(a) || a.length - b.length)[0] ?? [];
        if (attempts.every(({ length }) => length > 0)) this.faults.push(...best);
        return;
      }
      default:
        return;
    }
  }

  #checkScalar(
    value: unknown,
    type: Extract<
      PropertyType,
      { type: "string" | "number" | "integer" | "boolean" | "date-time" }
    >,
    path: DataPath,
  ): void {
    const name = `'${path.at(-1)}' 값`;
    if (value === null || typeof value === "object") {
      this.report(path, "value", `${name}은 하나여야 한다.`, "목록이나 묶음이 올 자리가 아니다.");
      return;
    }
    const text = String(value);
    const fits =
      type.type === "boolean"
        ? /^(?:true|false)$/i.test(text)
        : type.type === "integer"
          ? /^-?\d+$/.test(text)
          : type.type === "number"
            ? Number.isFinite(Number(text)) && text.trim() !== ""
            : true;
    const isText = typeof value === "string" && !this.#dialect.readsNumbersInText;
    const hasRightType = !isText || type.type === "string" || type.type === "date-time";
    if (!fits || !hasRightType)
      this.report(path, "value", `${name} '${text}'가 맞지 않는다.`, `${type.type} 값이다.`);
    const allowed: readonly unknown[] | undefined =
      "allowedValues" in type ? type.allowedValues : undefined;
    if (fits && allowed && !allowed.map(String).includes(text)) {
      const nearest = findNearest(text, allowed.map(String));
      const hint = nearest ? `'${nearest}'인지 확인한다.` : `쓸 수 있는 값: ${allowed.join(", ")}.`;
      this.report(path, "value", `${name} '${text}'는 쓸 수 없다.`, hint);
    }
  }

  #findName(names: readonly string[], key: string): string | undefined {
    if (!this.#dialect.ignoresCase) return names.find((name) => name === key);
    return names.find((name) => name.toLowerCase() === key.toLowerCase());
  }

  #isComputed(value: unknown): boolean {
    return this.#dialect.hasFunctions && isFunction(value);
  }
}

const TAG: Properties = {
  Key: { type: { type: "string" }, required: true },
  Value: { type: { type: "string" }, required: true },
};

/** How deep a value fits an alternative: the one it breaks latest was meant. */
function depthOf(faults: readonly SampleFault[]): number {
  return faults.length === 0
    ? Number.POSITIVE_INFINITY
    : Math.max(...faults.map(({ line }) => line));
}

function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
