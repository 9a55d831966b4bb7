/** Rules of places: a problem names the line and column of the author's own file. */
import { describe, expect, test } from "vitest";
import { parseMarkdown } from "./document-parser.ts";
import { createMarkdown } from "./markdown.ts";

/** Places of all references, as an editor shows them. */
function placesOf(text: string): string[] {
  return parseMarkdown(createMarkdown(), text).references.map(
    ({ url, position: { line, column } }) => `${line}:${column} ${url}`,
  );
}

describe("링크와 그림의 자리는 여는 괄호가 선 곳이다", () => {
  test.each([
    ["문단", "글 [x](a.md) 글", ["1:3 a.md"]],
    ["이어지는 줄", "첫 줄\n둘째 [x](a.md)", ["2:4 a.md"]],
    ["한 줄의 같은 링크 둘", "[x](a.md) [x](a.md)", ["1:1 a.md", "1:11 a.md"]],
    ["그림", "글 ![그림](a.png)", ["1:3 a.png"]],
    ["링크 속 그림", "[![배지](b.png)](c.md)", ["1:1 c.md", "1:2 b.png"]],
    ["제목", "## 절 [x](a.md)", ["1:6 a.md"]],
    ["밑줄 제목", "절 [x](a.md)\n===", ["1:3 a.md"]],
    ["목록", "- 가\n  - 나 [x](a.md)\n    다 [y](b.md)", ["2:7 a.md", "3:7 b.md"]],
    ["번호 목록의 문단", "1. 가\n\n   나 [x](a.md)", ["3:6 a.md"]],
    ["작업 목록", "- [ ] 할 일 [x](a.md)", ["1:11 a.md"]],
    ["인용", "> 가\n> > 나 [x](a.md)", ["2:7 a.md"]],
    ["느슨하게 이어진 인용", "> 가\n나 [x](a.md)", ["2:3 a.md"]],
    ["알림", "> [!NOTE]\n> 가 [x](a.md)\n> 나 [y](b.md)", ["2:5 a.md", "3:5 b.md"]],
    ["알림의 둘째 문단", "> [!TIP]\n> 가\n>\n> 나 [x](a.md)", ["4:5 a.md"]],
    ["알림 안의 목록", "> [!TIP]\n> - 가 [x](a.md)", ["2:7 a.md"]],
    ["각주", "글[^1]\n\n끝\n\n[^1]: 각주 [x](a.md)\n\n    또 [y](b.md)", ["5:10 a.md", "7:7 b.md"]],
    ["글 속의 각주", "글^[각주 [x](a.md)]\n\n끝\n\n- 목록", ["1:7 a.md"]],
    ["글 속의 각주, 둘째 줄", "첫 줄\n글^[각주 [x](a.md)]\n\n끝", ["2:7 a.md"]],
    ["참조 링크", "글 [가][r]\n\n[r]: a.md", ["1:3 a.md"]],
    ["강조 안", "글 **[x](a.md)** 글", ["1:5 a.md"]],
    ["코드 다음", "`[x](n.md)` [x](a.md)", ["1:13 a.md"]],
    ["이모지 다음은 UTF-16으로 센다", "🎉 [x](a.md)", ["1:4 a.md"]],
    [
      "글로 적은 주소",
      "`https://a.kr/` 글 https://a.kr/ 글 https://b.kr/%EA%B0%80, https://c.kr/",
      ["1:19 https://a.kr/", "1:35 https://b.kr/%EA%B0%80", "1:59 https://c.kr/"],
    ],
    ["탭으로 들인 목록", "-\t[x](a.md)", ["1:3 a.md"]],
    ["details 안", "<details>\n<summary>가</summary>\n\n나 [x](a.md)\n\n</details>", ["4:3 a.md"]],
  ])("%s", (_where, text, places) => {
    expect(placesOf(text)).toEqual(places);
  });
});

describe("표의 칸도 제 열을 안다", () => {
  const table = (row: string) => `| 가 | 나 |\n| -- | -- |\n${row}`;
  test.each([
    ["보통 칸", "| 글 | [x](a.md) |", ["3:7 a.md"]],
    ["같은 칸 둘", "| [x](a.md) | [x](a.md) |", ["3:3 a.md", "3:15 a.md"]],
    ["막대가 든 칸", "| 글 \\| 또 [x](a.md) | [y](b.md) |", ["3:10 a.md", "3:22 b.md"]],
    ["막대 없는 행", "[x](a.md) | [y](b.md)", ["3:1 a.md", "3:13 b.md"]],
  ])("%s", (_where, row, places) => {
    expect(placesOf(table(row))).toEqual(places);
  });

  test("다음 행의 같은 칸은 다음 줄이다", () => {
    expect(placesOf(table("| [x](a.md) | 가 |\n| [x](a.md) | 나 |"))).toEqual([
      "3:3 a.md",
      "4:3 a.md",
    ]);
  });
});

test("날 HTML의 자리는 여는 꺾쇠다", () => {
  const { rawHtml } = parseMarkdown(createMarkdown(), "글 <i>기울임</i>\n\n<div>\n");
  expect(rawHtml.map(({ content, position }) => [content.trim(), position])).toEqual([
    ["<i>", { line: 1, column: 3 }],
    ["</i>", { line: 1, column: 9 }],
    ["<div>", { line: 3, column: 1 }],
  ]);
});
