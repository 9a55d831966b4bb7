/** What the schema of Compose files cannot say: services and resources that are named exist. */
import { findNearest } from "../../text/distance.ts";
import type { SampleFault } from "./fault.ts";
import type { DataPath, LocatedData } from "./located-data.ts";

type Names = string[] | Record<string, unknown> | undefined;

interface Compose {
  services?: Record<string, Record<string, Names>>;
  networks?: Record<string, unknown>;
}

/** The network that every file has. */
const DEFAULT_NETWORK = "default";

/** Checks a file that has the right form. */
export function checkCompose(document: LocatedData): SampleFault[] {
  const { services = {}, networks } = document.data as Compose;
  const known = {
    depends_on: Object.keys(services),
    networks: [...Object.keys(networks ?? {}), DEFAULT_NETWORK],
  };
  const faults: SampleFault[] = [];
  for (const [service, settings] of Object.entries(services))
    for (const key of ["depends_on", "networks"] as const)
      for (const [name, path] of listNames(settings?.[key])) {
        if (known[key].includes(name)) continue;
        const nearest = findNearest(name, known[key]);
        faults.push({
          ...document.placeOf(["services", service, key, ...path], "key"),
          message: `'${key}'가 가리키는 '${name}'이 없다.`,
          hint: nearest ? `'${nearest}'인지 확인한다.` : "이름을 확인한다.",
        });
      }
  return faults;
}

/** Both `[a, b]` and `a: { … }` name things. */
function listNames(names: Names): [name: string, path: DataPath][] {
  if (Array.isArray(names)) return names.map((name, at) => [name, [at]]);
  return Object.keys(names ?? {}).map((name) => [name, [name]]);
}
