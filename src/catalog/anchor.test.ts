/** Fragments as GitHub and others write them. */
import { expect, test } from "vitest";
import { makeCatalog, noteAt } from "./catalog-fixture.ts";
import { resolveLink } from "./link.ts";

const { catalog } = makeCatalog({
  "a.md":
    "# 가\n\n## 동기화(Synchronized)\n\n## Take(pattern)\n\n## Take(pattern)\n\n## Contributors 🎉\n\n## 쓰기 {/*usage*/}\n\n## 고정 {#Fixed}\n\n<a name='자리'></a>글",
  "b/c.md": "# 나",
});

test.each([
  ["#동기화-synchronized", "동기화-synchronized"],
  ["#동기화synchronized", "동기화-synchronized"],
  ["#takepattern", "take-pattern"],
  ["#takepattern-1", "take-pattern-2"],
  ["#contributors-", "contributors"],
  ["#usage", "usage"],
  ["#fixed", "fixed"],
  ["#자리", "자리"],
  ["#없음", "없음"],
])("%s", (url, fragment) => {
  expect(resolveLink(catalog, noteAt(catalog, "a.md"), url)).toMatchObject({ fragment });
});
