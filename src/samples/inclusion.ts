/** Config samples: a fence with `file=` shows a real file that lies beside the note. */
import type { Catalog } from "../catalog/catalog.ts";
import type { Note } from "../catalog/note.ts";
import type { Finding } from "../catalog/problem.ts";
import { readText } from "../catalog/source.ts";
import type { CodeBlock } from "../syntax/markdown.ts";
import { findNearest } from "../text/distance.ts";
import { folderOf, resolvePath } from "../text/url.ts";

/**
 * Puts the text of each included file into its code block's token, where rendering and search
 * find it.
 */
export function includeSamples(catalog: Catalog): Finding[] {
  const findings: Finding[] = [];
  for (const note of catalog.notes)
    for (const block of note.document.codeBlocks)
      if (block.file !== undefined) includeSample(catalog, note, block, findings);
  return findings;
}

/** The site-relative path of an included file; undefined when it does not exist. */
export function findSample(catalog: Catalog, note: Note, file: string): string | undefined {
  const path = resolvePath(folderOf(note.path), file.normalize("NFC"));
  return path === undefined ? undefined : catalog.filesByName.get(path);
}

function includeSample(catalog: Catalog, note: Note, block: CodeBlock, findings: Finding[]): void {
  const file = block.file ?? "";
  const report = (message: string, hint: string) =>
    findings.push({ file: note.path, ...block.position, rule: "dead-include", message, hint });
  const path = findSample(catalog, note, file);
  if (path === undefined) {
    const names = [...catalog.filesByName.keys()].map((name) =>
      name.startsWith(`${folderOf(note.path)}/`)
        ? name.slice(folderOf(note.path).length + 1)
        : name,
    );
    const nearest = findNearest(file, names);
    report(
      `설정 샘플 '${file}'이 없다.`,
      nearest ? `'${nearest}'인지 확인한다.` : "노트 옆에 파일을 둔다.",
    );
  } else if (block.token.content.trim() !== "") {
    report("file=이 있는 코드 블록에 글이 있다.", "블록을 비우거나 file=을 지운다.");
  } else {
    block.token.content = readText(catalog.sources, path, findings) ?? "";
  }
}
