/** The checks that every build runs: quick, and with no package beyond the generator's own. */
import { existsSync, readFileSync } from "node:fs";
import type { ValidateFunction } from "ajv";
import { findDeepNesting } from "../../catalog/yaml.ts";
import type { SampleKind } from "../kind.ts";
import { checkCollector } from "./collector.ts";
import { checkCompose } from "./compose.ts";
import type { SampleFault } from "./fault.ts";
import { checkIamPolicy } from "./iam-policy.ts";
import { checkAwsFile, checkGitConfig } from "./ini.ts";
import {
  type LocatedData,
  type ParsedData,
  parseJsonData,
  parseYamlData,
  placeOfOffset,
} from "./located-data.ts";
import { checkInsightsQuery } from "./logs-insights.ts";
import { checkSchema, compileSchema } from "./schema.ts";
import { checkSsmDocument } from "./ssm-document.ts";
import { parseTomlData } from "./toml.ts";

const SCHEMAS = new URL("../schemas/", import.meta.url);

/** What a schema cannot say, by kind. */
const RULES: Partial<Record<SampleKind, (document: LocatedData) => SampleFault[]>> = {
  compose: checkCompose,
  "iam-policy": checkIamPolicy,
  "otel-collector": checkCollector,
  "ssm-document": checkSsmDocument,
};

/** Kinds that are no YAML, JSON or TOML. */
const TEXTS: Partial<Record<SampleKind, (text: string) => SampleFault[]>> = {
  "aws-config": (text) => checkAwsFile(text, "config"),
  "aws-credentials": (text) => checkAwsFile(text, "credentials"),
  gitconfig: checkGitConfig,
  "logs-insights": checkInsightsQuery,
};

/** The formats that hold data, by the file's name. */
const PARSERS: readonly [RegExp, (text: string) => ParsedData][] = [
  [/\.json$/, parseJsonData],
  [/\.toml$/, parseTomlData],
  [/\.ya?ml$/, parseYamlData],
];
/** Levels in data; scripts and colour codes in its texts may leave brackets open. */
const DEPTH_LIMIT = 500;

/** Compiling takes longer than checking, and the schemas are part of the program. */
const compiled = new Map<string, ValidateFunction | undefined>();

/**
 * Checks one sample; kinds that need a heavy check are only parsed, where they are YAML or JSON.
 *
 * @param path the file's path: its ending tells YAML from JSON
 */
export function checkLight(kind: SampleKind, path: string, text: string): SampleFault[] {
  const checkText = TEXTS[kind];
  if (checkText) return checkText(text);
  const parsed = parseSample(path, text);
  if (parsed.kind === "fault") return parsed.faults;
  return parsed.documents.flatMap((document) => checkDocument(kind, document));
}

/** Parses a sample as its name says; files of other formats hold no data. */
export function parseSample(path: string, text: string): ParsedData {
  const parse = PARSERS.find(([pattern]) => pattern.test(path))?.[1];
  if (!parse) return { kind: "data", documents: [] };
  const deep = findDeepNesting(text, DEPTH_LIMIT);
  if (deep === undefined) return parse(text);
  const fault = { message: "너무 깊이 겹쳐 읽지 않는다.", hint: "괄호나 들여쓰기를 확인한다." };
  return { kind: "fault", faults: [{ ...placeOfOffset(text, deep), ...fault }] };
}

/** Checks one document, or a part of another such as a policy inside a template. */
export function checkDocument(kind: SampleKind, document: LocatedData): SampleFault[] {
  const validate = schemaOf(kind);
  const faults = validate ? checkSchema(validate, document) : [];
  return faults.length > 0 ? faults : (RULES[kind]?.(document) ?? []);
}

/**
 * The compiled schema of a name.
 *
 * @returns undefined for a kind without a schema
 */
export function schemaOf(name: string): ValidateFunction | undefined {
  if (!compiled.has(name)) {
    const file = new URL(`${name}.json`, SCHEMAS);
    const schema = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
    compiled.set(name, schema && compileSchema(schema));
  }
  return compiled.get(name);
}
