/** Rules of dead links: the rule, the place, and what was probably meant. */
import { describe, expect, test } from "vitest";
import { makeCatalog, summarize } from "../catalog-fixture.ts";
import { checkLinks } from "./link-check.ts";

const notes = {
  "index.md": "# 처음",
  "a/appspec.md": "# AppSpec\n\n## 배포 그룹 {#group #old-group}\n\n글[^1]\n\n[^1]: 각주",
  "b/c.md": "# 끝",
};
const check = (text: string) =>
  checkLinks(makeCatalog({ ...notes, "a/글.md": text }, ["a/그림.png"]).catalog);

describe("끊긴 링크", () => {
  test.each([
    ["[x](appsec.md)", "dead-link", "'appspec.md'인지"],
    ["[x](../a/appsec.md)", "dead-link", "'appspec.md'인지"],
    ["[x](../b/cc.md)", "dead-link", "'../b/c.md'인지"],
    ["[x](전혀-없는-이름.md)", "dead-link", "경로를 고치거나"],
    ["[x](../../밖.md)", "dead-link", "폴더 안의"],
    ["![x](그린.png)", "dead-image", "'그림.png'인지"],
    ["[x](appspec.md#grup)", "dead-anchor", "'#group'인지"],
    ["[x](https://)", "dead-link", "주소를 고친다"],
    ["[x](http://[)", "dead-link", "주소를 고친다"],
    ["[x](//)", "dead-link", "주소를 고친다"],
    ["[x](https://example.org:99999/)", "dead-link", "주소를 고친다"],
    ["[x](#없음)", "dead-anchor", "제목을 보고"],
    ["[x](../b/#어디)", "dead-anchor", "제목을 보고"],
    ["![x](https://example.org/a.png)", "external-image", "내려받아"],
  ])("%s", (text, rule, hint) => {
    expect(check(`글 ${text}`)).toMatchObject([
      { file: "a/글.md", line: 1, column: 3, rule, hint: expect.stringContaining(hint) },
    ]);
  });

  test("여러 개를 한 번에, 저마다의 자리로 알린다", () => {
    const text = "---\ntitle: 가\n---\n# 가\n\n- [x](없음1.md)\n- [y](없음2.md)\n";
    expect(summarize(check(text))).toEqual(["a/글.md:6:3  dead-link", "a/글.md:7:3  dead-link"]);
  });
});

test.each([
  ["[x](javascript:alert(1))", 7, "javascript:alert"],
  ["[x](<file:///etc/passwd>)", 8, "file:///etc/passwd"],
  ["가 <vbscript:x> 나", 6, "vbscript:x"],
  ["가\n\n[x]: data:text/html,x", 6, "data:text/html,x"],
])("글자로 남은 링크 %j도 알린다", (text, column, url) => {
  expect(check(`글 ${text}`)).toMatchObject([
    { column, rule: "dead-link", message: expect.stringContaining(url) },
  ]);
});

test.each([
  "`[x](javascript:alert(1))`",
  "[x](appspec.md)",
  "[x](appspec.md#group)",
  "[x](appspec.md#old-group)",
  "[x](appspec.md#appspec)",
  "# 절\n\n[x](#절)",
  `# 절\n\n[x](#${"절".normalize("NFD")})`,
  "# 절\n\n[x](#%EC%A0%88)",
  "![x](그림.png)",
  "[x](그림.png)",
  "[x](https://example.org)",
  "[x](mailto:a@example.org)",
  "[x](//example.org/a)",
  "[x](https://한글.example/가?나=다#라)",
  "`[x](없음.md)`",
  "[x](../b/)",
  "![x](data:image/png;base64,AAAA)",
])("%j는 문제가 아니다", (text) => {
  expect(check(text)).toEqual([]);
});
