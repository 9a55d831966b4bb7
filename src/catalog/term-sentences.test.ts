/** Holds automatic linking against sentences whose links were marked by hand. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createMarkdown } from "../syntax/markdown.ts";
import { buildCatalog } from "./catalog.ts";
import { readGlossary } from "./glossary.ts";
import { tieThreads } from "./thread.ts";

interface Sentence {
  module: string;
  text: string;
  /** `start-end` of each link that should be. */
  links: Set<string>;
}

const FIXTURE = new URL("../../e2e/sites/terms/sentences.txt", import.meta.url);
const GLOSSARY = new URL("../../notes/glossary.yaml", import.meta.url);

function readSentences(): Sentence[] {
  const lines = readFileSync(FIXTURE, "utf8").split("\n");
  return lines.flatMap((line) => {
    const [, module, marked] = /^(\d\d)\| (.+)$/.exec(line) ?? [];
    if (!module || !marked) return [];
    const links = new Set<string>();
    let text = "";
    for (const part of marked.split(/(\{[^}]*\})/)) {
      const name = part.startsWith("{") ? part.slice(1, -1) : part;
      if (name !== part) links.add(`${text.length}-${text.length + name.length}`);
      text += name;
    }
    return [{ module, text, links }];
  });
}

function linkSentences(sentences: readonly Sentence[]): Set<string>[] {
  const notes = new Map(
    sentences.map(({ module, text }, index) => [
      `${module}-x/${index}.md`,
      `# 제목\n\n## 절\n\n${text}\n`,
    ]),
  );
  const { catalog } = buildCatalog(createMarkdown(), {
    folder: "/x",
    notes,
    files: [],
    findings: [],
  });
  const { terms } = readGlossary(readFileSync(GLOSSARY, "utf8"));
  // The homes are other notes, which are not here: all that counts is what would link.
  catalog.terms.push(...terms.map((term) => ({ ...term, home: undefined })));
  const { threads } = tieThreads(catalog);
  const found = new Map<string, Set<string>>();
  for (const { from, start, end } of threads.all) {
    const path = from.note?.path ?? "";
    found.set(path, (found.get(path) ?? new Set()).add(`${start}-${end}`));
  }
  return sentences.map(({ module }, index) => found.get(`${module}-x/${index}.md`) ?? new Set());
}

test("손으로 표시한 문장에서 정밀도 0.99, 재현율 0.97을 넘는다", () => {
  const sentences = readSentences();
  const found = linkSentences(sentences);
  const wrong = sentences.flatMap(({ module, text, links }, index) => {
    const show = (span: string) => text.slice(...(span.split("-").map(Number) as [number, number]));
    const extra = [...(found[index] ?? [])].filter((span) => !links.has(span)).map(show);
    const missing = [...links].filter((span) => !found[index]?.has(span)).map(show);
    return extra.length + missing.length > 0 ? [{ module, text, extra, missing }] : [];
  });
  const count = (key: "extra" | "missing") => wrong.reduce((sum, one) => sum + one[key].length, 0);
  const made = found.reduce((sum, links) => sum + links.size, 0);
  const meant = sentences.reduce((sum, { links }) => sum + links.size, 0);
  const details = JSON.stringify(wrong, undefined, 1);
  expect(sentences.length).toBeGreaterThanOrEqual(300);
  expect(1 - count("extra") / made, details).toBeGreaterThanOrEqual(0.99);
  expect(1 - count("missing") / meant, details).toBeGreaterThanOrEqual(0.97);
});
