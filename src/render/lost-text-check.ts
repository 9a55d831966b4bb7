/** Checks that every word of a note is on its page, whatever Markdown and the render rules did. */
import type { Note } from "../catalog/note.ts";
import type { Finding } from "../catalog/problem.ts";
import { countWords, createWordSearch, lackOf, wordsOf } from "./word-count.ts";

/** Places named in one note; more would bury the first. */
const FINDING_LIMIT = 20;
const EXCERPT_LENGTH = 40;
const TAG = /<[^>]*>/g;
/** Highlighting cuts words into spans; every other tag ends a word, as its marks do in Markdown. */
const SPAN = /<\/?span[^>]*>/g;
const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/gi;

/**
 * Compares a note's words with those of its rendered page, by how often each occurs.
 *
 * @param html the rendered note
 */
export function checkLostText(note: Note, html: string): Finding[] {
  const { body, document } = note;
  // What is dropped from that depth on has a finding already.
  if (document.tooDeep) return [];
  const lines = hideDefinitions(note, body.normalize("NFC").replace(ENTITY, " ")).split("\n");
  const asides = [...document.asides, ...document.rawHtml.map(({ content }) => content)]
    .join("\n")
    .normalize("NFC");
  const page = html.normalize("NFC");
  const shown = `${page.replace(SPAN, "").replace(TAG, " ").replace(ENTITY, " ")}\n${asides}`;
  const lacking = lackOf(countWords(lines.join("\n")), countWords(shown));
  if (lacking.size === 0) return [];
  // A word that its page shows as a part of a longer one: `**용어**를`, `단<!-- -->어`.
  const search = createWordSearch(`${page.replace(TAG, "").replace(ENTITY, "\0")}\n${asides}`);
  for (const [word, wanted] of lacking) if (search(word, wanted)) lacking.delete(word);
  if (lacking.size === 0) return [];
  // A word that is nowhere on the page tells the place; of one that is, any mention may be lost.
  const absent = [...lacking.keys()].filter((word) => !search(word, 1));
  return describe(note, lines, new Set(absent.length > 0 ? absent : lacking.keys()));
}

/** Blanks the lines of definitions: what they are for, or that they are for nothing, is known. */
function hideDefinitions({ document }: Note, text: string): string {
  const hidden = document.definitions.filter(
    ({ kind, isUsed, isRepeated }) => kind === "link" || !isUsed || isRepeated,
  );
  if (hidden.length === 0) return text;
  const lines = text.split("\n");
  for (const {
    lines: [first, end],
  } of hidden)
    lines.fill("", first, end);
  return lines.join("\n");
}

/** One finding for each run of lines that lack words. */
function describe(note: Note, lines: readonly string[], lost: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  let previous = -2;
  for (const [index, line] of lines.entries()) {
    const first = wordsOf(line).find((word) => lost.has(word));
    if (first === undefined) continue;
    const isContinued = index === previous + 1;
    previous = index;
    if (isContinued || findings.length >= FINDING_LIMIT) continue;
    const column = line.indexOf(first);
    findings.push({
      file: note.path,
      line: index + 1,
      column: column + 1,
      rule: "lost-text",
      message: `'${line.slice(column, column + EXCERPT_LENGTH).trim()}'이 페이지에 다 나오지 않는다.`,
      hint: "표의 칸 수, 겹친 각주, 태그를 확인한다.",
    });
  }
  return findings;
}
