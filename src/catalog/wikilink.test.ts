/** Names in `[[…]]` and `![[…]]` as Obsidian's vaults use them. */
import { expect, test } from "vitest";
import { makeCatalog, noteAt } from "./catalog-fixture.ts";
import { resolveLink } from "./link.ts";
import { WikilinkIndex } from "./wikilink.ts";

const { catalog } = makeCatalog(
  {
    "a.md": "# 가\n\n![[그림.png|300]] ![[없음.png]] ![[b]]",
    "폴더/설정.md": "# 설정\n\n## 큰 절\n\n### 작은 절",
    "폴더/b.md": "# 설정\n\n글 ^block",
  },
  ["폴더/안/그림.png", "폴더/표.pdf"],
);
const index = new WikilinkIndex(catalog);
const find = (target: string) => index.resolve(noteAt(catalog, "a.md"), target);

test.each([
  ["설정", { kind: "page", page: { output: "폴더/설정.html" } }],
  ["설정#큰 절#작은 절", { kind: "page", id: "작은-절" }],
  ["b#^block", { kind: "page", page: { output: "폴더/b.html" }, id: undefined }],
  ["표.pdf", { kind: "file", path: "폴더/표.pdf" }],
  ["없는 것", { kind: "missing" }],
])("[[%s]]", (target, found) => {
  expect(find(target)).toMatchObject(found);
});

test("![[…]]는 그림을 이름으로 찾고, 그림이 아니면 링크다", () => {
  const { references, wikilinks } = noteAt(catalog, "a.md").document;
  const targets = references.map(({ url }) => resolveLink(catalog, noteAt(catalog, "a.md"), url));
  expect(targets).toMatchObject([
    { kind: "file", url: "%ED%8F%B4%EB%8D%94/%EC%95%88/%EA%B7%B8%EB%A6%BC.png" },
    { kind: "missing" },
  ]);
  expect(references[0]?.token.attrGet("width")).toBe("300");
  expect(wikilinks.map(({ target }) => target)).toEqual(["b"]);
});
