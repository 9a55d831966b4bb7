/** Rules of coloured code: the reader copies exactly what the author wrote. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { highlightLines, isTooLarge } from "./highlight.ts";

const LANGUAGES = [
  "yaml",
  "json",
  "typescript",
  "bash",
  "docker",
  "ini",
  "hcl",
  "python",
  "logs",
  "asl",
  "text",
  "없는언어",
];

/** What a browser shows of a line. */
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

const code = fc
  .array(
    fc.constantFrom(
      "# 글",
      "key: value",
      '"',
      "'",
      "`",
      "/*",
      "*/",
      "{",
      "}",
      "<b>",
      "&amp;",
      "```",
      "$",
      "\\",
      "EOF",
      "<<",
      "\n",
      "\n\n",
      " ",
      "|",
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(""));

describe("highlightLines", () => {
  test.each(LANGUAGES)("%s: 줄을 이으면 적은 글 그대로이고, 줄마다 태그가 맞물린다", (language) => {
    fc.assert(
      fc.property(code, (text) => {
        const lines = highlightLines(text, language);
        expect(lines.map(textOf).join("\n")).toBe(text.replace(/\n$/, ""));
        for (const line of lines) {
          expect(line).not.toContain("\n");
          expect(line.match(/<span/g)?.length).toBe(line.match(/<\/span>/g)?.length);
          expect(line.replace(/<span class="[a-z0-9 -]*">|<\/span>/g, "")).not.toContain("<");
        }
      }),
    );
  });

  test("여러 줄에 걸친 색은 줄마다 다시 열린다", () => {
    const [first, second] = highlightLines("/* 가\n나 */", "typescript");
    expect(first).toBe('<span class="token comment">/* 가</span>');
    expect(second).toBe('<span class="token comment">나 */</span>');
  });

  test.each([
    ["yaml", "key: 1"],
    ["asl", '{"StartAt": "A"}'],
    ["tf", "a = 1"],
    ["logs", "fields @timestamp | sort @timestamp desc"],
    ["console", "echo $HOME"],
  ])("%s에는 색이 있다", (language, text) => {
    expect(highlightLines(text, language).join("")).toContain('class="token');
  });
});

describe("너무 큰 코드", () => {
  test("한 줄이 길거나 전체가 길면 색을 입히지 않는다", () => {
    expect(isTooLarge("a".repeat(2001))).toBe(true);
    expect(isTooLarge("a\n".repeat(60_000))).toBe(true);
    expect(isTooLarge("a\n".repeat(1000))).toBe(false);
  });

  test.each(["typescript", "yaml", "bash", "python"])("적대적인 %s도 곧 끝난다", (language) => {
    const started = performance.now();
    highlightLines("a".repeat(60_000), language);
    highlightLines('"'.repeat(60_000), language);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
