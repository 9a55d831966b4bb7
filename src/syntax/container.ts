/**
 * Boxes as other tools write them: `:::tip 제목` … `:::` of VitePress and Docusaurus, `/// tip | 제목`
 * and the indented `!!! tip "제목"` of MkDocs. They become alerts, or `<details>` where they fold.
 */
import type MarkdownIt from "markdown-it";
import type StateBlock from "markdown-it/lib/rules_block/state_block.mjs";
import { findAlertKind, makeTitle } from "./alert.ts";
import type { ParseEnv } from "./aside.ts";

const FENCED = /^(:{3,}|\/{3,})[ \t]*([a-z-]+)(?:[ \t]*\|)?[ \t]*(.*)$/i;
const INDENTED = /^(!!!|\?\?\?\+?)[ \t]+([a-z-]+)(?:[ \t]+[a-z- ]+)?(?:[ \t]+"(.*)")?[ \t]*$/i;
const INDENT = 4;
/** Characters of a line that opens a box; the patterns above look through it more than once. */
const LONGEST_OPENING = 300;
/** Lines looked through for a box's end: a page of openings alone must not take n² time. */
const LINE_LIMIT = 1_000;

/** A box: where it starts is known, where its content ends is found. */
interface Box {
  type: "alert" | "fold" | "code_group";
  kind: string | undefined;
  title: string | undefined;
  isOpen: boolean;
  /** Lines of content, from 0, the end exclusive; then the line to go on with. */
  end: number;
  next: number;
}

/** Adds the boxes to a markdown-it instance. */
export function useContainers(md: MarkdownIt): void {
  md.block.ruler.before("fence", "container", readContainer, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  const { rules } = md.renderer;
  rules.fold_open = (tokens, index) => {
    const start = `<details${tokens[index]?.meta.isOpen ? " open" : ""}>`;
    const hasTitle = tokens[index + 1]?.type === "fold_title_open";
    return hasTitle ? start : `${start}<summary>자세히</summary>\n`;
  };
  rules.fold_title_open = () => "<summary>";
  rules.fold_title_close = () => "</summary>\n";
  rules.fold_close = () => "</details>\n";
  rules.code_group_open = rules.code_group_close = () => "";
}

function readContainer(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if ((state.sCount[start] ?? 0) - state.blkIndent >= INDENT) return false;
  const line = lineAt(state, start);
  if (line.length > LONGEST_OPENING) return false;
  const box = /^[:/]/.test(line)
    ? openFenced(state, line, start, end)
    : /^[!?]/.test(line)
      ? openIndented(state, line, start, end)
      : undefined;
  if (!box || silent) return box !== undefined;
  const { asides } = state.env as ParseEnv;
  asides.push(line.replace(box.title ?? "", ""));
  const open = state.push(`${box.type}_open`, "div", 1);
  open.map = [start, box.next];
  open.meta = box;
  if (box.title && box.type !== "code_group")
    state.tokens.push(...makeTitle(`${box.type}_title`, box.title, start));
  const { lineMax, parentType, blkIndent } = state;
  const isIndented = /^[!?]/.test(line);
  state.lineMax = box.end;
  if (isIndented) state.blkIndent += INDENT;
  state.md.block.tokenize(state, start + 1, box.end);
  Object.assign(state, { lineMax, parentType, blkIndent });
  state.push(`${box.type}_close`, "div", -1);
  state.line = box.next;
  return true;
}

function lineAt(state: StateBlock, line: number): string {
  return state.src.slice(
    (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0),
    state.eMarks[line] ?? 0,
  );
}

/** @returns undefined for a name that is none of a box, and for a box that is never closed */
function openFenced(state: StateBlock, line: string, start: number, end: number): Box | undefined {
  const [, mark = "", name = "", title] = FENCED.exec(line) ?? [];
  const box = describe(name, title?.replace(/\{[^{}]*\}$/, ""));
  if (!box) return undefined;
  const closing = new RegExp(`^${mark[0]}{${mark.length},}[ \\t]*$`);
  let depth = 1;
  let fence = "";
  for (let at = start + 1; at < Math.min(end, start + LINE_LIMIT); at++) {
    const text = lineAt(state, at);
    const [code = ""] = /^(?:`{3,}|~{3,})/.exec(text) ?? [];
    if (fence)
      fence = text.trim().startsWith(fence) && !text.trim().slice(fence.length) ? "" : fence;
    else if (code) fence = code;
    else if (closing.test(text)) depth--;
    else if (text.startsWith(mark) && FENCED.test(text)) depth++;
    if (depth === 0) return { ...box, end: at, next: at + 1 };
  }
  return undefined;
}

function openIndented(
  state: StateBlock,
  line: string,
  start: number,
  end: number,
): Box | undefined {
  const [, mark = "", name = "", title] = INDENTED.exec(line) ?? [];
  const box = describe(name, title);
  if (!box) return undefined;
  let last = start + 1;
  for (let at = start + 1; at < end; at++) {
    if (state.isEmpty(at)) continue;
    if ((state.sCount[at] ?? 0) < state.blkIndent + INDENT) break;
    last = at + 1;
  }
  const type = mark.startsWith("?") ? "fold" : box.type;
  return { ...box, type, isOpen: mark.endsWith("+"), end: last, next: last };
}

function describe(
  name: string,
  written: string | undefined,
): Pick<Box, "type" | "kind" | "title" | "isOpen"> | undefined {
  const title = written?.trim().replace(/^\[(.*)\]$/, "$1") || undefined;
  if (name === "details") return { type: "fold", kind: undefined, title, isOpen: false };
  if (name === "code-group") return { type: "code_group", kind: undefined, title, isOpen: false };
  const kind = findAlertKind(name === "question" ? "faq" : name);
  return kind && { type: "alert", kind, title, isOpen: false };
}
