/** Rules of what the search is told. */
import { describe, expect, test } from "vitest";
import { makeCatalog } from "../catalog/catalog-fixture.ts";
import { buildSearchDocuments } from "./search-documents.ts";

const documentOf = (text: string, path = "03-x/글.md") =>
  buildSearchDocuments(makeCatalog({ [path]: text }).catalog)[0];

describe("buildSearchDocuments", () => {
  test("노트를 제목마다 자르고, 산문과 샘플을 가른다", () => {
    const text =
      "# 큰 제목\n\n여는 글.\n\n## 절 `코드` {#sec}\n\n- **강조**와 [링크](a.md)\n\n```yaml\na: 1\n```\n\n### 아래 절";
    expect(documentOf(text)).toMatchObject({
      url: "03-x/%EA%B8%80.html",
      title: "큰 제목",
      module: "03",
      sections: [
        { id: "", heading: "큰 제목", level: 1, blocks: [{ kind: "prose", text: "여는 글." }] },
        {
          id: "sec",
          heading: "절 코드",
          level: 2,
          blocks: [
            { kind: "prose", text: "강조와 링크" },
            { kind: "sample", text: "a: 1\n" },
          ],
        },
        { id: "아래-절", heading: "아래 절", level: 3, blocks: [] },
      ],
    });
  });

  test("제목의 '#' 주소 글자와 날 HTML은 찾지 않는다", () => {
    const document = documentOf("# 가\n\n<kbd>Ctrl</kbd> 글 <!-- 메모 -->");
    expect(document?.sections[0]?.heading).toBe("가");
    expect(document?.sections[0]?.blocks[0]?.text.trim()).toBe("Ctrl 글");
  });

  test("머리말의 제목은 찾기에도 쓰고, 첫 절은 본문의 제목을 지킨다", () => {
    expect(documentOf("---\ntitle: 짧게\n---\n# 길게")).toMatchObject({
      title: "짧게",
      sections: [{ heading: "길게" }],
    });
  });

  test("모듈 밖의 노트에는 모듈이 없다", () => {
    expect(documentOf("글", "글.md")).not.toHaveProperty("module");
  });
});
