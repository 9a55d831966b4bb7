/**
 * Checks Kubernetes manifests with kubernetes-models. Its validators let unknown keys pass, which
 * a cluster's strict validation does not: those are found by its type declarations.
 */
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { findNearest } from "../../text/distance.ts";
import type { SampleFault } from "../checks/fault.ts";
import type { DataPath, LocatedData } from "../checks/located-data.ts";
import { documentsOf, type HeavySample } from "./heavy-sample.ts";

interface Manifest {
  apiVersion?: string;
  kind?: string;
}

interface ModelError {
  instancePath: string;
  keyword: string;
  message: string;
  params: { missingProperty?: string };
}

type Model = new (data: unknown) => { validate(): void };

const require = createRequire(import.meta.url);
const PACKAGE = dirname(require.resolve("kubernetes-models/package.json"));
const MEMBER = /^ {4}"([^"]+)"\??: (.*?);?$/gm;
const IMPORT = /^import \{ (\w+) \} from "([^"]+)";$/gm;

/**
 * Versions that the package still knows and no cluster serves any more, with what took their place;
 * from Kubernetes' deprecated API migration guide.
 */
const REMOVED: Record<string, string> = {
  "apps/v1beta1": "apps/v1",
  "apps/v1beta2": "apps/v1",
  "autoscaling/v2beta1": "autoscaling/v2",
  "autoscaling/v2beta2": "autoscaling/v2",
  "batch/v1beta1": "batch/v1",
  "discovery.k8s.io/v1beta1": "discovery.k8s.io/v1",
  "extensions/v1beta1": "apps/v1, networking.k8s.io/v1",
  "policy/v1beta1": "policy/v1",
  "rbac.authorization.k8s.io/v1beta1": "rbac.authorization.k8s.io/v1",
};

/** Checks every document of a file. */
export async function checkManifests(sample: HeavySample): Promise<SampleFault[]> {
  return documentsOf(sample).flatMap((document) =>
    document.data === null ? [] : checkManifest(document),
  );
}

function checkManifest(document: LocatedData): SampleFault[] {
  const { apiVersion = "", kind = "" } = document.data as Manifest;
  const successor = REMOVED[apiVersion];
  if (successor)
    return [
      {
        ...document.placeOf(["apiVersion"], "value"),
        message: `'${apiVersion}'은 Kubernetes에서 없어졌다.`,
        hint: `'${successor}'를 쓴다.`,
      },
    ];
  const model = findModel(apiVersion, kind);
  if (!model) {
    const part = apiVersion !== "" && existsSync(folderOf(apiVersion)) ? "kind" : "apiVersion";
    const written = part === "kind" ? kind : apiVersion;
    const misspelt =
      written === "" ? findNearest(part, Object.keys(document.data as object)) : undefined;
    if (misspelt !== undefined)
      return [
        {
          ...document.placeOf([misspelt], "key"),
          message: `'${part}' 항목이 없다.`,
          hint: `'${misspelt}'을 고친다.`,
        },
      ];
    const message = `Kubernetes에 '${apiVersion}'의 '${kind}'는 없다.`;
    return [{ ...document.placeOf([part], "value"), message, hint: `${part} 값을 확인한다.` }];
  }
  const faults: SampleFault[] = [];
  checkKeys(document, document.data, join(folderOf(apiVersion), `${kind}.d.ts`), [], faults);
  if (faults.length > 0) return faults;
  try {
    new model(document.data).validate();
  } catch (error) {
    const { errors } = error as { errors?: ModelError[] };
    if (!errors) throw error;
    faults.push(...errors.filter(isOwn).map((one) => describe(document, one)));
  }
  return [...faults, ...checkSelector(document)];
}

function folderOf(apiVersion: string): string {
  return join(PACKAGE, apiVersion);
}

function findModel(apiVersion: string, kind: string): Model | undefined {
  if (!/^[\w./]+$/.test(apiVersion) || !/^\w+$/.test(kind)) return undefined;
  const file = join(folderOf(apiVersion), `${kind}.js`);
  return existsSync(file) ? (require(file) as Record<string, Model>)[kind] : undefined;
}

/** Of alternatives only the parts are told. */
function isOwn({ keyword }: ModelError): boolean {
  return keyword !== "oneOf" && keyword !== "anyOf";
}

function describe(
  document: LocatedData,
  { instancePath, keyword, message, params }: ModelError,
): SampleFault {
  const path = instancePath.split("/").slice(1);
  const part = keyword === "required" ? "key" : "value";
  const what = params.missingProperty ? `'${params.missingProperty}' 항목이 없다.` : `${message}.`;
  const name = path.at(-1) ?? "맨 위";
  return {
    ...document.placeOf(path, part),
    message: `'${name}': ${what}`,
    hint: "Kubernetes API 참조를 확인한다.",
  };
}

/** A deployment whose selector does not fit its pods is refused by the cluster. */
function checkSelector(document: LocatedData): SampleFault[] {
  const { spec } = document.data as {
    spec?: {
      selector?: { matchLabels?: Record<string, string> };
      template?: { metadata?: { labels?: Record<string, string> } };
    };
  };
  const labels = spec?.template?.metadata?.labels;
  if (!spec?.template) return [];
  return Object.entries(spec.selector?.matchLabels ?? {}).flatMap(([key, value]) => {
    if (labels?.[key] === value) return [];
    const message = `selector의 '${key}: ${value}'가 template의 labels에 없다.`;
    const place = document.placeOf(["spec", "selector", "matchLabels", key], "key");
    return [{ ...place, message, hint: "두 곳의 레이블을 맞춘다." }];
  });
}

function checkKeys(
  document: LocatedData,
  value: unknown,
  file: string,
  path: DataPath,
  faults: SampleFault[],
): void {
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries())
      checkKeys(document, item, file, [...path, at], faults);
    return;
  }
  if (typeof value !== "object" || value === null || !existsSync(file)) return;
  const source = readFileSync(file, "utf8");
  const members = new Map(
    [...source.matchAll(MEMBER)].map(([, name = "", type = ""]) => [name, type]),
  );
  // An alias such as a quantity has no members of its own.
  if (members.size === 0) return;
  const imports = new Map(
    [...source.matchAll(IMPORT)].map(([, name = "", from = ""]) => [name, from]),
  );
  for (const [key, item] of Object.entries(value)) {
    const type = members.get(key);
    if (type === undefined) {
      const nearest = findNearest(key, members.keys());
      faults.push({
        ...document.placeOf([...path, key], "key"),
        message: `'${path.at(-1) ?? "맨 위"}'에 '${key}' 항목은 없다.`,
        hint: nearest ? `'${nearest}'인지 확인한다.` : "Kubernetes API 참조를 확인한다.",
      });
      continue;
    }
    const from = imports.get(/^(?:Array<)?(\w+)>?$/.exec(type)?.[1] ?? "");
    const next = from === undefined ? undefined : resolveTypes(file, from);
    if (next) checkKeys(document, item, next, [...path, key], faults);
  }
}

function resolveTypes(file: string, from: string): string | undefined {
  if (from.startsWith(".")) return join(dirname(file), `${from}.d.ts`);
  const [scope = "", name = "", ...rest] = from.split("/");
  const folder = join(PACKAGE, "..", scope, name, ...rest);
  return existsSync(`${folder}.d.ts`) ? `${folder}.d.ts` : undefined;
}
