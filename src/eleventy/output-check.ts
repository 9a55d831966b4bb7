/** Checks the site as it was written, before it takes the old one's place. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import {
  type AssetReference,
  findCssReferences,
  findMarkupReferences,
  type MarkupReferences,
} from "../catalog/asset-reference.ts";
import type { Finding } from "../catalog/problem.ts";
import { resolveLocal } from "../catalog/site-files.ts";
import type { CheckedNotes } from "./notes.ts";

/** What is missing, and the files that ask for it: a theme's mistake is on every page. */
interface Miss {
  rule: "dead-asset" | "dead-anchor";
  url: string;
  outputs: string[];
}

/**
 * Checks every page and style sheet of an output folder.
 *
 * @param folder absolute path
 * @throws Error with the code `EIO` when a page is missing or was not written to its end
 */
export function checkOutput(checked: CheckedNotes, folder: string): Finding[] {
  const { catalog } = checked;
  const files = listFiles(folder);
  const markup = readPages(checked, folder, files);
  const findingAt = (output: string, rule: Finding["rule"], message: string, hint: string) => ({
    file: catalog.pagesByOutput.get(output)?.note?.path ?? output,
    ...{ line: 1, column: 1, rule, message, hint },
  });
  const repeated = [...markup].flatMap(([output, { ids }]) =>
    [...ids]
      .filter(([, places]) => places.length > 1)
      .map(([id, places]) =>
        findingAt(
          output,
          "duplicate-id",
          `'${output}'에 id '${id}'가 ${places.length}번 있다.`,
          "제목 끝에 '{#다른-이름}'을 달거나 테마를 고친다.",
        ),
      ),
  );
  const misses = findMisses(
    checked,
    [...markup, ...readStyles(checked, folder, files)],
    files,
    markup,
  );
  return [
    ...repeated,
    ...misses.map(({ rule, url, outputs: [first = "", ...others] }) =>
      findingAt(
        first,
        rule,
        `'${first}'${others.length > 0 ? ` 등 ${others.length + 1}개 파일` : ""}에 적힌 '${url}'이 사이트에 없다.`,
        "노트나 테마의 경로를 고친다.",
      ),
    ),
  ];
}

function findMisses(
  { catalog }: CheckedNotes,
  sources: readonly [string, { references: readonly AssetReference[] }][],
  files: ReadonlySet<string>,
  markup: ReadonlyMap<string, MarkupReferences>,
): Miss[] {
  const base = catalog.site.url ? new URL(catalog.site.url).pathname : "";
  const misses = new Map<string, Miss>();
  for (const [output, { references }] of sources)
    for (const { url } of references) {
      const target = resolveLocal(output, url, base);
      if (!target) continue;
      const { path = "..", fragment } = target;
      const isAnchor = files.has(path);
      if (isAnchor && (fragment === "" || fragment === "top")) continue;
      if (isAnchor && markup.get(path)?.ids.has(fragment) !== false) continue;
      const key = isAnchor ? `${path}#${fragment}` : path;
      const rule = isAnchor ? "dead-anchor" : "dead-asset";
      const miss = misses.get(key) ?? { rule, url, outputs: [] };
      if (miss.outputs.at(-1) !== output) miss.outputs.push(output);
      misses.set(key, miss);
    }
  return [...misses.values()];
}

function listFiles(folder: string): Set<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Set(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/")),
  );
}

/** Files that lie beside notes are checked where they come from. */
function isCopied({ catalog }: CheckedNotes, file: string): boolean {
  return catalog.filesByName.has(file);
}

function readPages(
  checked: CheckedNotes,
  folder: string,
  files: ReadonlySet<string>,
): Map<string, MarkupReferences> {
  const markup = new Map<string, MarkupReferences>();
  for (const { output, note } of checked.catalog.pages) {
    const text = files.has(output) ? readFileSync(join(folder, output), "utf8") : "";
    const content = note ? checked.html.get(note) : "";
    // A full disk leaves files empty or cut off, and not every writer says so.
    if (!text.trimEnd().endsWith("</html>") || !text.includes(content ?? ""))
      throw Object.assign(new Error(`incomplete page: ${output}`), { code: "EIO", path: output });
    markup.set(output, findMarkupReferences(text));
  }
  for (const file of files)
    if (file.endsWith(".html") && !markup.has(file) && !isCopied(checked, file))
      markup.set(file, findMarkupReferences(readFileSync(join(folder, file), "utf8")));
  return markup;
}

function readStyles(
  checked: CheckedNotes,
  folder: string,
  files: ReadonlySet<string>,
): [string, { references: AssetReference[] }][] {
  return [...files]
    .filter((file) => file.endsWith(".css") && !isCopied(checked, file))
    .map((file) => {
      const references = findCssReferences(readFileSync(join(folder, file), "utf8"));
      return [file, { references }];
    });
}
