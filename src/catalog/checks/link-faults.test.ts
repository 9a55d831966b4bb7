/** Seeded link faults, and links that only look like faults, in every place a link can stand. */
import { describe, expect, test } from "vitest";
import { makeCatalog } from "../catalog-fixture.ts";
import { checkCatalog } from "./check.ts";

const NFD = "한글".normalize("NFD");

/** The site that the links are in. */
const SITE: Record<string, string> = {
  "index.md": "# 처음\n",
  "03-배포/deploy.md":
    "# 배포\n\n## 배포 그룹\n\n## 고정 {#fixed #old-name}\n\n## C#과 100%\n\n## 같은 절\n\n## 같은 절\n\n## A & B\n\n글[^a] 글[^a]\n\n[^a]: 각주\n",
  "03-배포/index.md": "---\nredirects: [old/옛-주소.html]\n---\n# 셋째 모듈\n\n## 요약\n",
  "03-배포/한글 이름.md": "# 한글\n",
  "04-다른/README.md": "# 다른\n",
  "04-다른/a#b.md": "# 우물\n",
  "04-다른/100%.md": "# 백\n",
  "05-목록만/x.md": "# 엑스\n",
};
const FILES = ["03-배포/그림.png", "03-배포/a b.svg", "04-다른/자료.pdf", `04-다른/${NFD}.txt`];

/** Kind of fault → what an author wrote in `03-배포/시험.md`, and the rule it breaks. */
const FAULTS: Record<string, [link: string, rule: string]> = {
  "없는 노트": ["[글](없음.md)", "dead-link"],
  오타: ["[글](deploi.md)", "dead-link"],
  대소문자: ["[글](Deploy.md)", "dead-link"],
  "폴더의 대소문자": ["[글](../03-배포/DEPLOY.html)", "dead-link"],
  "없는 확장자": ["[글](deploy.markdown)", "dead-link"],
  "다른 폴더의 노트": ["[글](x.md)", "dead-link"],
  "모자란 ..": ["[글](04-다른/README.md)", "dead-link"],
  "넘치는 ..": ["[글](../../밖.md)", "dead-link"],
  "폴더 바깥의 절대 경로": ["[글](/../밖.md)", "dead-link"],
  "없는 절대 경로": ["[글](/deploy.md)", "dead-link"],
  "없는 폴더": ["[글](없는-폴더/)", "dead-link"],
  "노트에 빗금": ["[글](deploy/)", "dead-link"],
  "없는 파일": ["[글](자료.pdf)", "dead-link"],
  "깨진 퍼센트": ["[글](%E0%A4%A.md)", "dead-link"],
  "홀로 선 퍼센트": ["[글](50%.md)", "dead-link"],
  "두 번 인코딩": ["[글](%25ED%2595%259C.md)", "dead-link"],
  "인코딩한 없는 이름": ["[글](%EC%97%86%EC%9D%8C.md)", "dead-link"],
  "물음표 뒤의 노트": ["[글](?page=deploy.md#없음)", "dead-anchor"],
  역빗금: ["[글](..\\\\04-다른\\\\README.md)", "dead-link"],
  "꺾쇠 안": ["[글](<없는 이름.md>)", "dead-link"],
  "제목이 달린": ['[글](없음.md "제목")', "dead-link"],
  "굵은 글씨 안": ["**[글](없음.md)**", "dead-link"],
  "이름으로 부른": ["[글][없는 주소]", "dead-link"],
  "없는 절": ["[글](#없는-절)", "dead-anchor"],
  "다른 노트의 없는 절": ["[글](deploy.md#없는-절)", "dead-anchor"],
  "절의 대소문자": ["[글](deploy.md#Fixed)", "dead-anchor"],
  "옛 이름의 오타": ["[글](deploy.md#old-nam)", "dead-anchor"],
  "셋째 같은 절": ["[글](deploy.md#같은-절-3)", "dead-anchor"],
  "빈칸이 든 절": ["[글](<deploy.md#배포 그룹>)", "dead-anchor"],
  "깨진 퍼센트의 절": ["[글](deploy.md#%EB%B0)", "dead-anchor"],
  "목록뿐인 폴더의 절": ["[글](../05-목록만/#x)", "dead-anchor"],
  "첫 페이지의 없는 절": ["[글](./#없음)", "dead-anchor"],
  "없는 그림": ["![그림](없음.png)", "dead-image"],
  "그림의 대소문자": ["![그림](그림.PNG)", "dead-image"],
  "다른 폴더의 그림": ["![그림](../04-다른/그림.png)", "dead-image"],
  "폴더 바깥의 그림": ["![그림](../../그림.png)", "dead-image"],
  "링크 안의 없는 그림": ["[![그림](없음.png)](deploy.md)", "dead-image"],
  "노트인 그림": ["![그림](deploy.md)", "dead-image"],
  "빈 주소": ["[글]()", "dead-link"],
  "빈 그림": ["![그림]()", "dead-image"],
  "빗금 하나뿐인 웹 주소": ["[글](http:/example.com)", "dead-link"],
  "빗금 없는 웹 주소": ["[글](https:example.com)", "dead-link"],
  드라이브: ["[글](C:\\notes\\a.md)", "dead-link"],
  "빈칸이 든 경로": ["[글](한글 이름.md)", "dead-link"],
  "크기를 적은 그림": ["![그림](그림.png =100x50)", "dead-link"],
  "감싼 주소": ["[글](feed:javascript:x)", "dead-link"],
  "글이 없는 링크": ["[](deploy.md)", "missing-alt"],
};

const FINE = [
  "[글](deploy.md)",
  "[글](./deploy.md)",
  "[글](deploy)",
  "[글](deploy.html)",
  "[글](../03-배포/deploy.md)",
  "[글](../03-%EB%B0%B0%ED%8F%AC/deploy.md)",
  "[글](/03-배포/deploy.md)",
  "[글](deploy.md?v=1#fixed)",
  "[글](deploy.md#배포-그룹)",
  "[글](deploy.md#%EB%B0%B0%ED%8F%AC-%EA%B7%B8%EB%A3%B9)",
  `[글](deploy.md#${"배포-그룹".normalize("NFD")})`,
  "[글](deploy.md#fixed)",
  "[글](deploy.md#old-name)",
  "[글](deploy.md#c-과-100)",
  "[글](deploy.md#같은-절-2)",
  "[글](deploy.md#a-b)",
  "[글](deploy.md#)",
  "[글](#)",
  "[글](.)",
  "[글](./)",
  "[글](../03-배포/)",
  "[글](../04-다른/)",
  "[글](../05-목록만/)",
  "[글](../)",
  "[글](index.md#요약)",
  "[글](<한글 이름.md>)",
  "[글](%ED%95%9C%EA%B8%80%20%EC%9D%B4%EB%A6%84.md)",
  `[글](<${"한글 이름".normalize("NFD")}.md>)`,
  "[글](../04-다른/a%23b.md)",
  "[글](../04-다른/100%25.md)",
  "[글](../04-다른/100%.md)",
  "[글](../04-다른/자료.pdf)",
  "[글](../04-다른/한글.txt)",
  "![그림](그림.png)",
  "![그림](<a b.svg>)",
  "![그림](a%20b.svg)",
  "[![그림](그림.png)](deploy.md)",
  "[글](mailto:a@example.com)",
  "[글](http://[fd00:ec2::254]/latest/)",
  "[글](#top)",
  "[글](deploy.md#:~:text=배포)",
  "[글](deploy.md#fixed:~:text=고정)",
  "[글](deploy.md#fn:1)",
  "[글](deploy.md#fnref:1:1)",
  "[글](../search.html?q=배포)",
  "[글](../404.html)",
  "[글](../old/옛-주소.html)",
  "[필수](기본값 예)",
  "\\[^1]",
  "[글](https://example.com/%)",
  "[글](//example.com/x)",
  "`[글](없음.md)`",
  "\\[글](없음.md)",
];

/** Places of a link; `%` stands for it. Each takes lines of its own. */
const PLACES: Record<string, string> = {
  문단: "글의 % 가운데\n\n",
  "둘째 줄": "첫 줄\n% 둘째 줄\n\n",
  목록: "- 하나\n- % 둘\n\n",
  인용: "> 글\n> %\n\n",
  알림: "> [!NOTE]\n> %\n\n",
  표: "| 가 | 나 |\n| - | - |\n| 하나 | % |\n\n",
};

/** Puts links into one note and says on which line each came to stand. */
function layOut(links: readonly string[], place: string): { text: string; lines: number[] } {
  const lines: number[] = [];
  let text = "# 시험\n\n";
  for (const link of links) {
    const [before = "", after = ""] = place.split("%");
    lines.push((text + before).split("\n").length);
    text += before + link.replace(/\|/g, "\\|") + after;
  }
  return { text, lines };
}

function check(text: string): { line: number; rule: string }[] {
  const { catalog, findings } = makeCatalog({ ...SITE, "03-배포/시험.md": text }, FILES);
  return [...findings, ...checkCatalog(catalog)]
    .filter(({ file }) => file === "03-배포/시험.md")
    .map(({ line, rule }) => ({ line, rule }))
    .sort((a, b) => a.line - b.line);
}

test("심은 잘못은 서른 가지 백이십 개가 넘고, 멀쩡한 것도 그만큼이다", () => {
  const places = Object.keys(PLACES).length;
  expect(Object.keys(FAULTS).length).toBeGreaterThanOrEqual(30);
  expect(Object.keys(FAULTS).length * places).toBeGreaterThanOrEqual(120);
  expect(FINE.length * places).toBeGreaterThanOrEqual(120);
});

describe.each(Object.entries(PLACES))("%s에서", (_name, place) => {
  test("잘못은 모두 제 줄에서 찾는다", () => {
    const faults = Object.values(FAULTS);
    const { text, lines } = layOut(
      faults.map(([link]) => link),
      place,
    );
    const expected = faults.map(([, rule], index) => ({ line: lines[index], rule }));
    expect(check(`${text}\n[없는 주소]: 없는-주소.md\n`)).toEqual(expected);
  });

  test("멀쩡한 것은 하나도 건드리지 않는다", () => {
    expect(check(layOut(FINE, place).text)).toEqual([]);
  });
});
