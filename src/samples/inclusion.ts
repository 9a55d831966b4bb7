/** Config samples: a fence with `file=` shows a real file that lies beside the note. */
import type Token from "markdown-it/lib/token.mjs";
import type { Catalog } from "../catalog/catalog.ts";
import type { Note } from "../catalog/note.ts";
import type { Finding } from "../catalog/problem.ts";
import { readText } from "../catalog/source.ts";
import type { CodeBlock } from "../syntax/document.ts";
import { findNearest } from "../text/distance.ts";
import { folderOf, resolvePath } from "../text/url.ts";
import { checkAnnotations } from "./annotation-check.ts";
import { describeCheck } from "./kind.ts";
import { type Excerpt, excerptFile, excerptRegion, listRegions } from "./region.ts";
import { type ShownCode, showExcerpt } from "./shown-code.ts";

/** Every code block as it is shown. */
export type ShownCodes = ReadonlyMap<Token, ShownCode>;

type Report = (message: string, hint: string) => undefined;

/**
 * Reads the files that code blocks include. The text shown goes into the block's token, where
 * search and the checks of languages find it, and the ids of lines into the note's document.
 */
export function includeSamples(catalog: Catalog): { codes: ShownCodes; findings: Finding[] } {
  const findings: Finding[] = [];
  const codes = new Map<Token, ShownCode>();
  for (const note of catalog.notes) {
    const ids = new Set(note.document.headings.map(({ id }) => id));
    for (const block of note.document.codeBlocks) {
      const code = showBlock(catalog, note, block, findings);
      if (!code) continue;
      codes.set(block.token, code);
      // The markers of a block's own text become numbers that no text holds.
      if (code.path === undefined)
        for (const { number } of code.markers) note.document.asides.push(String(number));
      block.token.content = code.lines
        .filter(({ change }) => change !== "removed")
        .map(({ text }) => `${text}\n`)
        .join("");
      for (const finding of checkAnnotations(note, block, code)) findings.push(finding);
      takeLineIds(code, note, ids);
    }
  }
  return { codes, findings };
}

function showBlock(
  catalog: Catalog,
  note: Note,
  block: CodeBlock,
  findings: Finding[],
): ShownCode | undefined {
  const report: Report = (message, hint) => {
    findings.push({ file: note.path, ...block.position, rule: "dead-include", message, hint });
  };
  if (block.file === undefined) {
    const options = { ...block, hasMarkers: block.annotate, previous: undefined };
    const shown = showExcerpt(excerptInline(block.token.content), options);
    return { ...shown, path: undefined, checked: undefined, idPrefix: undefined };
  }
  if (block.token.content.trim() !== "")
    return report("file=이 있는 코드 블록에 글이 있다.", "블록을 비우거나 file=을 지운다.");
  const file = readIncluded(catalog, note, block.file, findings, report);
  if (!file) return undefined;
  const excerpt = cutExcerpt(file.text, block.region, report);
  if (!excerpt) return undefined;
  const before =
    block.diff === undefined
      ? undefined
      : readIncluded(catalog, note, block.diff, findings, report);
  if (block.diff !== undefined && !before) return undefined;
  const previous = before && excerptFile(before.text);
  return {
    ...showExcerpt(excerpt, { ...block, hasMarkers: true, previous }),
    path: file.path,
    checked: describeCheck(file.path, file.text, catalog.site.sampleKinds),
    idPrefix: idPrefixOf(file.path),
  };
}

function excerptInline(content: string): Excerpt {
  const lines = content.replace(/\n$/, "").split("\n");
  return {
    lines: lines.map((text, index) => ({ text, number: index + 1 })),
    endsWithNewline: true,
  };
}

function cutExcerpt(text: string, region: string | undefined, report: Report): Excerpt | undefined {
  if (region === undefined) return excerptFile(text);
  const regions = listRegions(text);
  return (
    excerptRegion(text, region) ??
    report(
      `샘플에 '${region}' 구역이 없다.`,
      `있는 구역: ${regions.join(", ") || "없음. '# region 이름'과 '# endregion'으로 감싼다"}.`,
    )
  );
}

function readIncluded(
  catalog: Catalog,
  note: Note,
  file: string,
  findings: Finding[],
  report: Report,
): { path: string; text: string } | undefined {
  const wanted = resolvePath(folderOf(note.path), file.normalize("NFC"));
  const path = wanted === undefined ? undefined : catalog.filesByName.get(wanted);
  if (path === undefined) {
    const folder = `${folderOf(note.path)}/`;
    const names = [...catalog.filesByName.keys()].map((name) =>
      name.startsWith(folder) ? name.slice(folder.length) : name,
    );
    const nearest = findNearest(file, names);
    return report(
      `설정 샘플 '${file}'이 없다.`,
      nearest ? `'${nearest}'인지 확인한다.` : "노트 옆에 파일을 둔다.",
    );
  }
  const text = readText(catalog.sources, path, findings);
  return text === undefined ? undefined : { path, text };
}

/** `samples/appspec-ec2.yml` → `appspec-ec2`, so that line 12 is `#appspec-ec2-L12`. */
function idPrefixOf(path: string): string {
  const name = path.slice(folderOf(path).length).replace(/^\/?\.?/, "");
  return name
    .replace(/(?!^)\..*$/, "")
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, "-");
}

/** A file shown twice on a page gives ids only where it stands first. */
function takeLineIds(code: ShownCode, { document }: Note, ids: Set<string>): void {
  if (code.idPrefix === undefined) return;
  const own = code.lines.flatMap(({ number }) =>
    number === undefined ? [] : [`${code.idPrefix}-L${number}`],
  );
  if (own.some((id) => ids.has(id))) code.idPrefix = undefined;
  else
    for (const id of own) {
      ids.add(id);
      document.otherIds.add(id);
    }
}
