/** Rules of heading ids: readable, unique, stable, fixed where the author says so. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMarkdown } from "./document-parser.ts";
import { createMarkdown } from "./markdown.ts";

const headingsOf = (text: string) => parseMarkdown(createMarkdown(), text).headings;
const idsOf = (text: string) => headingsOf(text).map(({ id }) => id);

describe("제목의 이름", () => {
  test.each([
    ["## 배포 그룹(deployment group)", ["배포-그룹-deployment-group"]],
    ["## `appspec.yml` **파일**", ["appspec-yml-파일"]],
    ["## [링크](a.md)와 ![그림](b.png)", ["링크와-그림"]],
    ["## 가 &amp; 나", ["가-나"]],
    ["# 🎉\n\n## ***", ["section", "section-2"]],
    ["# 가\n\n## 가\n\n### 가", ["가", "가-2", "가-3"]],
    ["# 가-2\n\n# 가\n\n# 가", ["가-2", "가", "가-3"]],
    ["# A\n\n# a", ["a", "a-2"]],
    ["# constructor\n\n# \\_\\_proto\\_\\_", ["constructor", "__proto__"]],
    [`# ${"배포".normalize("NFD")}\n\n# 배포`, ["배포", "배포-2"]],
  ])("%j → %j", (text, ids) => {
    expect(idsOf(text)).toEqual(ids);
  });

  test("어떤 제목들이든 이름이 겹치지 않는다", () => {
    const heading = fc.oneof(
      fc.constantFrom("가", "가 2", "가-2", "가 {#가}", "가 {#가-2}", "a {#b #가-3}", "🎉", ""),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(heading), (titles) => {
        const headings = headingsOf(
          titles.map((title) => `## ${title.replace(/\s/g, " ")}`).join("\n\n"),
        );
        const ids = headings.flatMap(({ id, aliases }) => [id, ...aliases]);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.every((id) => id !== "")).toBe(true);
      }),
    );
  });

  test("같은 제목 20,000개도 1초 안에 이름을 얻는다", () => {
    const md = createMarkdown();
    // Time on the processor: a busy machine makes the clock run, but not this.
    const started = process.cpuUsage();
    const { headings } = parseMarkdown(md, "# 개요\n\n".repeat(20_000));
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(1000);
    expect(headings.at(-1)?.id).toBe("개요-20000");
  });
});

describe("{#이름}", () => {
  test.each([
    ["## AppSpec 파일 {#appspec}", "appspec", [], "AppSpec 파일"],
    ["## 가 {#one #two #three}", "one", ["two", "three"], "가"],
    ["## 가 {#배포}", "배포", [], "가"],
    ["절 {#a}\n---", "a", [], "절"],
    ["## 가 { #a }", "가-a", [], "가 { #a }"],
    ["## `{#a}`", "a", [], "{#a}"],
    ["## 가 {#a} 나", "가-a-나", [], "가 {#a} 나"],
  ])("%j는 %j로 정한다", (text, id, aliases, title) => {
    expect(headingsOf(text)).toMatchObject([{ id, aliases, text: title }]);
  });

  test("뒤에서 정한 이름도 앞의 저절로 된 이름이 비켜 간다", () => {
    expect(idsOf("# 배포\n\n# 다른 {#배포}")).toEqual(["배포-2", "배포"]);
  });

  test("화면의 부품이 가진 이름은 비켜 간다", () => {
    expect(headingsOf("# main\n\n# 가 {#main}")).toMatchObject([
      { id: "main-2", duplicateIds: [] },
      { id: "가", duplicateIds: ["main"] },
    ]);
  });

  test("NFD로 정해도 NFC가 된다", () => {
    expect(idsOf(`# 가 {#${"배포".normalize("NFD")}}`)).toEqual(["배포"]);
  });

  test("앞 제목이 가진 이름은 다시 주지 않고 알린다", () => {
    expect(headingsOf("# 가 {#x}\n\n# 나 {#x}\n\n# 다 {#z #x}")).toMatchObject([
      { id: "x", duplicateIds: [] },
      { id: "나", duplicateIds: ["x"] },
      { id: "z", aliases: [], duplicateIds: ["x"] },
    ]);
  });
});

test("제목마다 제 주소로 가는 링크가 있고, 그 링크는 제목의 글이 아니다", () => {
  const html = createMarkdown().render("## 배포 그룹");
  expect(html).toContain('id="배포-그룹"');
  expect(html).toMatch(/<a class="permalink" href="#배포-그룹"[^>]*>#<\/a>/);
  expect(headingsOf("## 배포 그룹")[0]?.text).toBe("배포 그룹");
});
