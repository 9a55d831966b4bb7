/** What is quoted of the places that link to a page. */
import { expect, test } from "vitest";
import { threadsByPage } from "../catalog/backlink.ts";
import { makeCatalog } from "../catalog/catalog-fixture.ts";
import { tieThreads } from "../catalog/thread.ts";
import { buildBacklinks } from "./backlink-data.ts";

test.each([
  ["문장", "첫 문장. [그것](b.md)을 본다. 셋째.", "|그것|을 본다."],
  ["표의 둘째 칸", "| 일 | 도구 |\n| - | - |\n| 옮기기 | [나](b.md)로 |", "옮기기 · |나|로"],
  ["표의 첫 칸", "| 도구 | 일 |\n| - | - |\n| [나](b.md) | 옮기기 |", "|나| · 옮기기"],
  ["빈 첫 칸", "| 도구 | 일 |\n| - | - |\n| | [나](b.md) |", "|나|"],
  ["표 다음의 문단", "| 가 | 나 |\n| - | - |\n| 다 | 라 |\n\n[나](b.md)다", "|나|다"],
])("%s", (_what, text, quoted) => {
  const { catalog } = makeCatalog({ "a.md": `# 가\n\n${text}`, "b.md": "# 나" });
  const page = catalog.pagesByOutput.get("b.html");
  const threads = (page && threadsByPage(tieThreads(catalog).threads.all).get(page)) ?? [];
  const [backlink] = buildBacklinks(threads, "b.html").explicit;
  const shown = backlink?.places.map(({ before, match, after }) => `${before}|${match}|${after}`);
  expect(shown).toEqual([quoted]);
});
