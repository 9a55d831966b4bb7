/** What the schema of SSM documents cannot say: steps and parameters that are named exist. */
import { findNearest } from "../../text/distance.ts";
import type { SampleFault } from "./fault.ts";
import type { DataPath, LocatedData } from "./located-data.ts";

interface Step {
  name: string;
  nextStep?: string;
  onFailure?: string;
  onCancel?: string;
}

interface SsmDocument {
  parameters?: Record<string, unknown>;
  variables?: Record<string, unknown>;
  mainSteps?: Step[];
}

const REFERENCE = /\{\{\s*(?!global:|automation:|ssm:|resolve:|platform:)([\w.:-]+)\s*\}\}/g;

/** Checks a document that has the right form. */
export function checkSsmDocument(document: LocatedData): SampleFault[] {
  const { parameters, variables, mainSteps = [] } = document.data as SsmDocument;
  const faults: SampleFault[] = [];
  const steps = mainSteps.map(({ name }) => name);
  const report = (path: DataPath, message: string, nearest: string | undefined) =>
    faults.push({
      ...document.placeOf(path, "value"),
      message,
      hint: nearest ? `'${nearest}'인지 확인한다.` : "이름을 확인한다.",
    });
  for (const [index, step] of mainSteps.entries()) {
    const path = ["mainSteps", index];
    if (steps.indexOf(step.name) !== index)
      report([...path, "name"], `단계 '${step.name}'이 두 번 나온다.`, undefined);
    for (const [key, value] of Object.entries(step)) {
      const target = key === "nextStep" ? value : /^step:(.*)/.exec(String(value))?.[1];
      if (/^(?:nextStep|onFailure|onCancel)$/.test(key) && target && !steps.includes(target))
        report([...path, key], `단계 '${target}'이 없다.`, findNearest(target, steps));
    }
  }
  const names = [...Object.keys(parameters ?? {}), ...Object.keys(variables ?? {})];
  walk(document.data, [], (text, path) => {
    for (const [, name = ""] of text.matchAll(REFERENCE)) {
      const [first = ""] = name.split(/[.:]/);
      const known = name === first ? [...names, ...steps] : [...steps, "variable", ...names];
      if (!known.includes(first))
        report(path, `'{{ ${name} }}'이 가리키는 것이 없다.`, findNearest(first, known));
    }
  });
  return faults;
}

function walk(value: unknown, path: DataPath, visit: (text: string, path: DataPath) => void): void {
  if (typeof value === "string") visit(value, path);
  else if (Array.isArray(value))
    for (const [at, item] of value.entries()) walk(item, [...path, at], visit);
  else if (value && typeof value === "object")
    for (const [key, item] of Object.entries(value)) walk(item, [...path, key], visit);
}
