/** Checks an OpenTelemetry Collector configuration: every name that is used is declared, and used. */
import { findNearest } from "../../text/distance.ts";
import type { SampleFault } from "./fault.ts";
import type { DataPath, LocatedData } from "./located-data.ts";

type Parts = Record<string, unknown> | null | undefined;

interface Collector {
  receivers?: Parts;
  processors?: Parts;
  exporters?: Parts;
  connectors?: Parts;
  extensions?: Parts;
  service: {
    extensions?: string[];
    pipelines: Record<string, Record<string, string[]>>;
  };
}

const ROLES = ["receivers", "processors", "exporters"] as const;

/** Checks a configuration that has the right form. */
export function checkCollector(document: LocatedData): SampleFault[] {
  const collector = document.data as Collector;
  const faults: SampleFault[] = [];
  const used = new Set<string>();
  const check = (role: keyof Collector, name: string, path: DataPath) => {
    const declared = Object.keys((collector[role] as Parts) ?? {});
    // A connector is the exporter of one pipeline and the receiver of another.
    const names =
      role === "extensions" ? declared : [...declared, ...Object.keys(collector.connectors ?? {})];
    used.add(`${role}/${name}`);
    if (names.includes(name)) return;
    const nearest = findNearest(name, names);
    const hint = nearest ? `'${nearest}'인지 확인한다.` : `${role}: 아래에 '${name}'을 적는다.`;
    faults.push({
      ...document.placeOf(path, "value"),
      message: `${role}에 '${name}'이 없다.`,
      hint,
    });
  };
  for (const [pipeline, roles] of Object.entries(collector.service.pipelines))
    for (const role of ROLES)
      for (const [index, name] of (roles[role] ?? []).entries())
        check(role, name, ["service", "pipelines", pipeline, role, index]);
  for (const [index, name] of (collector.service.extensions ?? []).entries())
    check("extensions", name, ["service", "extensions", index]);
  for (const role of [...ROLES, "extensions"] as const)
    for (const name of Object.keys(collector[role] ?? {}))
      if (!used.has(`${role}/${name}`))
        faults.push({
          ...document.placeOf([role, name], "key"),
          message: `'${name}'을 ${role}에 적고 쓰지 않는다.`,
          hint: "service에서 쓰거나 지운다.",
        });
  return faults;
}
