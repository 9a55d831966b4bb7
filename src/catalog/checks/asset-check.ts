/** Checks the files that lie beside notes: what they load must be there, too. */
import { createShift } from "../../syntax/source-position.ts";
import { needsNoId } from "../../text/url.ts";
import {
  type AssetReference,
  findManifestReferences,
  findMarkupReferences,
} from "../asset-reference.ts";
import type { Catalog } from "../catalog.ts";
import { findCssReferences } from "../css-reference.ts";
import { isReserved } from "../output-claim.ts";
import type { Finding } from "../problem.ts";
import { resolveLocal } from "../site-files.ts";
import { readText } from "../source.ts";
import { AnchorIndex } from "./anchor-index.ts";

const START = { line: 1, column: 1 };

/** File name → what it refers to. */
const READERS: readonly [pattern: RegExp, read: (text: string) => AssetReference[]][] = [
  [/\.css$/i, findCssReferences],
  [/\.(?:html?|svg)$/i, readMarkup],
  [/(?:\.webmanifest|(?:^|\/)manifest\.json)$/i, findManifestReferences],
];

export function checkAssets(catalog: Catalog): Finding[] {
  const anchors = new AnchorIndex(catalog);
  return [...catalog.filesByName].flatMap(([name, file]) => {
    const reader = READERS.find(([pattern]) => pattern.test(name))?.[1];
    if (!reader) return [];
    const text = readText(catalog.sources, file, []) ?? "";
    const positionOf = createShift(START, text);
    return reader(text).flatMap((reference) => {
      const fault = findFault(catalog, anchors, name, reference);
      return fault ? [{ file, ...positionOf(reference.offset), ...fault }] : [];
    });
  });
}

function readMarkup(text: string): AssetReference[] {
  const { references, hasBase } = findMarkupReferences(text);
  return hasBase ? [] : references;
}

type Fault = Pick<Finding, "rule" | "message" | "hint">;

function findFault(
  catalog: Catalog,
  anchors: AnchorIndex,
  name: string,
  reference: AssetReference,
): Fault | undefined {
  const target = resolveLocal(name, reference, catalog.site.url);
  if (!target) return undefined;
  const { path, fragment } = target;
  if (path === undefined || !hasFile(catalog, path))
    return {
      rule: "dead-asset",
      message: `'${reference.url}'이 가리키는 파일이 없다.`,
      hint: "경로를 고치거나 파일을 둔다. 대소문자도 맞아야 한다.",
    };
  if (needsNoId(fragment) || (anchors.ofFile(path)?.has(fragment) ?? true)) return undefined;
  return {
    rule: "dead-anchor",
    message: `'${path}'에 '#${fragment}'이 없다.`,
    hint: "그 파일의 id를 보고 고친다.",
  };
}

function hasFile({ filesByName, pagesByOutput, generatedFiles }: Catalog, path: string): boolean {
  return (
    filesByName.has(path) || pagesByOutput.has(path) || generatedFiles.has(path) || isReserved(path)
  );
}
