/** Rules of escaping. */
import { expect, test } from "vitest";
import { escapeHtml } from "./html.ts";

test.each([
  ['<a href="x">&amp;</a>', "&lt;a href=&quot;x&quot;&gt;&amp;amp;&lt;/a&gt;"],
  ["글 '따옴표'", "글 '따옴표'"],
])("%s는 요소의 글로도 큰따옴표 속성으로도 글자 그대로다", (text, html) => {
  expect(escapeHtml(text)).toBe(html);
});
