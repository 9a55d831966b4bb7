/** Finds the addresses in a style sheet. */
import type { AssetReference } from "./asset-reference.ts";

/**
 * What can hold an address, and what can hide one: comments, `url(…)`, the at-rules whose string
 * is an address or none, brackets, strings, and a string that does not end. Tokens of CSS Syntax
 * Level 3, read in time that grows with the text.
 */
const TOKEN =
  /\/\*.*?(?:\*\/|$)|(?<url>url\(\s*(?:"(?<double>(?:[^"\\\n]|\\.)*)"|'(?<single>(?:[^'\\\n]|\\.)*)'|(?<bare>(?:[^\s"'()\\]|\\.)+))\s*\))|@(?<rule>import|namespace)(?![\w-])|(?<open>(?<![\w-])[\w-]*\()|(?<close>\))|"(?<text>(?:[^"\\\n]|\\.)*)"|'(?<quoted>(?:[^'\\\n]|\\.)*)'|["'][^\n]*/gis;
/** `image-set("a.png" 1x, url(b.png) type("image/png"))`: of its strings only its own are addresses. */
const IMAGE_SET = /^(?:-webkit-)?image-set\($/i;
const MAY_HOLD = /url\(|@import|image-set\(/i;
/** `\26 ` is a character by its number, `\ ` a blank. */
const ESCAPE = /\\(?:([\da-f]{1,6})\s?|\n|(.))/gis;

/** Reads the addresses of a style sheet. */
export function findCssReferences(css: string): AssetReference[] {
  if (!MAY_HOLD.test(css)) return [];
  const references: AssetReference[] = [];
  const functions: string[] = [];
  let rule: { name: string; offset: number } | undefined;
  for (const { index, groups = {} } of css.matchAll(TOKEN)) {
    const url = groups.double ?? groups.single ?? groups.bare;
    const string = groups.text ?? groups.quoted;
    if (groups.rule) rule = { name: groups.rule.toLowerCase(), offset: index };
    else if (groups.open) functions.push(groups.open);
    else if (groups.close) functions.pop();
    else if (url !== undefined || string !== undefined) {
      const isAddress =
        rule === undefined
          ? url !== undefined || IMAGE_SET.test(functions.at(-1) ?? "")
          : rule.name === "import";
      const offset = url === undefined ? (rule?.offset ?? index) : index;
      if (isAddress) references.push({ url: unescapeCss(url ?? string ?? ""), offset });
      rule = undefined;
    }
  }
  return references;
}

function unescapeCss(text: string): string {
  return text.replace(ESCAPE, (_all, code?: string, character = "") =>
    code === undefined ? character : codePoint(Number.parseInt(code, 16)),
  );
}

function codePoint(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
}
