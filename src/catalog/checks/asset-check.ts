/** Checks the files that lie beside notes: what they load must be there, too. */
import { createShift } from "../../syntax/source-position.ts";
import {
  type AssetReference,
  findCssReferences,
  findManifestReferences,
  findMarkupReferences,
} from "../asset-reference.ts";
import type { Catalog } from "../catalog.ts";
import { isReserved } from "../output-claim.ts";
import type { Finding } from "../problem.ts";
import { resolveLocal } from "../site-files.ts";
import { readText } from "../source.ts";

const START = { line: 1, column: 1 };

/** File name → what it refers to. */
const READERS: readonly [pattern: RegExp, read: (text: string) => AssetReference[]][] = [
  [/\.css$/i, findCssReferences],
  [/\.(?:html?|svg)$/i, readMarkup],
  [/(?:\.webmanifest|(?:^|\/)manifest\.json)$/i, findManifestReferences],
];

export function checkAssets(catalog: Catalog): Finding[] {
  const base = catalog.site.url ? new URL(catalog.site.url).pathname : "";
  return [...catalog.filesByName].flatMap(([name, file]) => {
    const reader = READERS.find(([pattern]) => pattern.test(name))?.[1];
    if (!reader) return [];
    const findings: Finding[] = [];
    const text = readText(catalog.sources, file, []) ?? "";
    const positionOf = createShift(START, text);
    for (const { url, offset } of reader(text)) {
      const target = resolveLocal(name, url, base);
      if (!target || hasFile(catalog, target.path)) continue;
      findings.push({
        file,
        ...positionOf(offset),
        rule: "dead-asset",
        message: `'${url}'이 가리키는 파일이 없다.`,
        hint: "경로를 고치거나 파일을 둔다. 대소문자도 맞아야 한다.",
      });
    }
    return findings;
  });
}

function readMarkup(text: string): AssetReference[] {
  const { references, hasBase } = findMarkupReferences(text);
  return hasBase ? [] : references;
}

function hasFile({ filesByName, pagesByOutput }: Catalog, path: string | undefined): boolean {
  return (
    path !== undefined && (filesByName.has(path) || pagesByOutput.has(path) || isReserved(path))
  );
}
