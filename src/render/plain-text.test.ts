/** Which texts are dates. */
import { expect, test } from "vitest";
import { renderText } from "./plain-text.ts";

test.each([
  ["2025-11-24에 끝났다", "<time>2025-11-24</time>에 끝났다"],
  ["확인 시점: 2026-11.", "확인 시점: <time>2026-11</time>."],
  ["(2024-07-25)와 2024-12-31", "(<time>2024-07-25</time>)와 <time>2024-12-31</time>"],
])("%s", (text, html) => expect(renderText(text)).toBe(html));

test.each(["v2-2024-07-25", "2024-13-01", "12024-01", "logs/2024-07-25/a", "2024-07-25T10"])(
  "%s는 날짜만이 아니다",
  (text) => expect(renderText(text)).toBe(text),
);

test("표시는 글자를 바꾸지 않는다", () => {
  expect(renderText("<b> & 2024-07-25")).toBe("&lt;b&gt; &amp; <time>2024-07-25</time>");
});
