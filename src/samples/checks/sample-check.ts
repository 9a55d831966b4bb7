/** Checks samples: which files are samples, and the light checks that every build runs. */
import type { Catalog } from "../../catalog/catalog.ts";
import type { Finding } from "../../catalog/problem.ts";
import { SITE_FILE } from "../../catalog/site.ts";
import { readText } from "../../catalog/source.ts";
import { runEachWithin } from "../../syntax/time-limit.ts";
import { findNearest } from "../../text/distance.ts";
import { findKind, isKind, SAMPLE_KINDS, type SampleKind } from "../kind.ts";
import { findRegionFault } from "../region.ts";
import type { SampleFault } from "./fault.ts";
import { checkLight } from "./light-check.ts";

/** A sample of a site and how it is checked. */
export interface SampleFile {
  /** Site-relative path, as on disk. */
  path: string;
  text: string;
  kind: SampleKind | undefined;
}

/** Milliseconds to check a sample; none of the handbook takes more than 200. */
const CHECK_LIMIT = 10_000;
const UNFINISHED: SampleFault = {
  line: 1,
  column: 1,
  message: `${CHECK_LIMIT / 1000}초 안에 다 검사하지 못했다.`,
  hint: "샘플을 나누거나 줄인다.",
};
const TEXT_FILE =
  /\.(?:ya?ml|json|toml|ini|hcl|tf|[cm]?[jt]s|py|sh|txt|csv|md|html|css|sql)$|file$|ignore$/i;

/** All samples of a site: the text files below folders named `samples`, and every included file. */
export function listSamples(catalog: Catalog, findings: Finding[]): SampleFile[] {
  const included = new Set(
    catalog.notes.flatMap(({ path, document }) =>
      document.codeBlocks.flatMap(({ file }) => (file === undefined ? [] : [`${path}\0${file}`])),
    ),
  );
  const isIncluded = (file: string) =>
    [...included].some((entry) => file.endsWith(entry.slice(entry.indexOf("\0") + 1)));
  return [...catalog.filesByName.values()]
    .filter((file) => (/(?:^|\/)samples\//.test(file) ? TEXT_FILE.test(file) : isIncluded(file)))
    .flatMap((path) => {
      const text = readText(catalog.sources, path, findings);
      if (text === undefined) return [];
      return [{ path, text, kind: findKind(path, text, catalog.site.sampleKinds) }];
    });
}

/** Runs the light checks over a site's samples. */
export function checkSamples(catalog: Catalog): Finding[] {
  const findings: Finding[] = checkOverrides(catalog);
  const samples = listSamples(catalog, findings);
  const tasks = samples.map((sample) => () => findFaults(sample));
  for (const [index, outcome] of runEachWithin(CHECK_LIMIT, tasks).entries()) {
    const path = samples[index]?.path ?? "";
    for (const fault of outcome?.result ?? [UNFINISHED]) findings.push(toFinding(path, fault));
  }
  return findings;
}

function findFaults({ path, text, kind }: SampleFile): SampleFault[] {
  const region = findRegionFault(text);
  const faults: SampleFault[] = region
    ? [{ ...region, column: 1, hint: "'region 이름'과 'endregion'의 짝을 맞춘다." }]
    : [];
  return [...faults, ...(kind ? checkLight(kind, path, text) : [])];
}

/** A fault as a finding about the sample's own file. */
export function toFinding(path: string, fault: SampleFault): Finding {
  return { file: path, ...fault, rule: "sample" };
}

function checkOverrides({ site, filesByName }: Catalog): Finding[] {
  return [...site.sampleKinds].flatMap(([path, kind]) => {
    const report = (message: string, hint: string): Finding => {
      return { file: SITE_FILE, ...site.samplePosition(path), rule: "site-data", message, hint };
    };
    if (!filesByName.has(path.normalize("NFC")))
      return [report(`samples에 적은 '${path}'이 없다.`, "경로를 고친다.")];
    if (kind === "none" || isKind(kind)) return [];
    const nearest = findNearest(kind, Object.keys(SAMPLE_KINDS));
    const names = nearest ?? `none, ${Object.keys(SAMPLE_KINDS).join(", ")}`;
    return [report(`샘플의 종류 '${kind}'는 없다.`, `쓸 수 있는 이름: ${names}`)];
  });
}
