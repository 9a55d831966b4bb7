/** Rules of front matter. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readFrontMatter } from "./front-matter.ts";

const read = (text: string) => readFrontMatter("a.md", text);
const placesOf = (text: string) =>
  read(text).findings.map(({ line, column }) => `${line}:${column}`);

describe("머리말을 읽는다", () => {
  test.each([
    ["---\ntitle: 제목\n---\n글", { title: "제목" }],
    [
      "---\ntitle: 제목\norder: 3\ndescription: 요약\nredirects: [옛것]\n---\n",
      { title: "제목", order: 3, description: "요약", redirects: ["옛것"] },
    ],
    ["---\ntitle: 제목\n...\n글", { title: "제목" }],
    ["\uFEFF---\ntitle: 제목\n---\n", { title: "제목" }],
    ["---\n---\n글", {}],
    ['---\ntitle: "{{ 7*7 }}"\n---\n', { title: "{{ 7*7 }}" }],
    ["머리말 없는 글", {}],
    ["글\n\n---\n\ntitle: 아님", {}],
    ["***\n글", {}],
    ["---\nsidebar_position: 2\n---\n", { order: 2 }],
    ["---\norder: 1\nweight: 2\n---\n", { order: 1 }],
    ["---\nlayout: post\ntags: [가]\ndraft: false\n---\n", {}],
  ])("%j", (text, data) => {
    expect(read(text)).toMatchObject({ data, findings: [] });
    expect(read(text).data).toEqual(data);
  });
});

describe("읽지 않고 알린다", () => {
  test.each([
    ["다른 언어로 여는 머리말", "---js\nmodule.exports = {}\n---\n", "1:4"],
    ["닫히지 않은 머리말", "---\ntitle: 제목\n\n글", "1:1"],
    ["가로줄 사이의 제목", "---\n# 제목\n---\n", "1:1"],
    ["가로줄 사이의 글", "---\n그냥 글이다.\n---\n", "1:1"],
    ["YAML 오류", '---\ntitle: "닫히지 않음\n---\n', "3:1"],
    ["모르는 항목", "---\ntitle: 제목\ntitel: 오타\n---\n", "3:1"],
    ["틀린 종류", "---\norder: 첫째\n---\n", "2:1"],
    ["빈 제목", "---\ntitle:\n---\n", "2:1"],
    ["글이 아닌 목록", "---\nredirects: [1]\n---\n", "2:1"],
    ["템플릿 주소", "---\npermalink: ../../x.html\n---\n", "2:1"],
    ["템플릿 엔진", "---\ntemplateEngineOverride: njk\n---\n", "2:1"],
    ["초안", "---\ntitle: 가\ndraft: true\n---\n", "3:1"],
    ["내지 않는 글", "---\npublished: false\n---\n", "2:1"],
    ["프로토타입", "---\n__proto__: { polluted: true }\n---\n", "2:1"],
    ["같은 항목 둘", "---\ntitle: 가\ntitle: 나\n---\n", "3:1"],
    ["실행하는 태그", "---\ntitle: !!js/function 'function () {}'\n---\n", "2:8"],
  ])("%s", (_what, text, place) => {
    expect(placesOf(text)).toEqual([place]);
    expect(read(text).data).not.toHaveProperty("polluted");
  });

  test.each([
    ["제목 뒤의 주석", "---\ntitle: 이슈 #12\n---\n", ["2:11"]],
    ["제 줄의 주석", "---\n# 주석\ntitle: C#\n# 주석\norder: 1 # 첫째\n---\n", []],
  ])("%s", (_what, text, places) => {
    expect(placesOf(text)).toEqual(places);
  });

  test("비슷한 항목의 이름을 알려 준다", () => {
    expect(read("---\ntitel: 오타\n---\n").findings[0]?.hint).toContain("'title'");
  });

  test("별칭을 겹겹이 펼치는 YAML은 메모리를 채우지 못한다", () => {
    const layers = Array.from(
      { length: 12 },
      (_, i) => `${i ? "" : "a0: &a0 [x]\n"}a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`)}]`,
    );
    expect(() => read(`---\n${layers.join("\n")}\n---\n글`)).not.toThrow();
  });
});

describe("어떤 글이든", () => {
  const text = fc
    .array(
      fc.constantFrom(
        "---",
        "...",
        "title: 가",
        "__proto__: 1",
        "constructor: 2",
        "{",
        "글",
        "",
        " - x",
        "&a",
        "*a",
      ),
      { maxLength: 8 },
    )
    .map((lines) => lines.join("\n"));

  test("머리말 뒤의 글은 한 글자도, 줄은 제 번호를 잃지 않는다", () => {
    fc.assert(
      fc.property(text, fc.string(), (front, body) => {
        const before = `---\n${front}\n---\n${body}`.split("\n");
        const after = read(before.join("\n")).body.split("\n");
        const end = before.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)$/.test(line));
        expect(after).toHaveLength(before.length);
        expect(after.slice(end + 1)).toEqual(before.slice(end + 1));
        for (const [index, line] of after.entries()) expect(["", before[index]]).toContain(line);
      }),
    );
  });

  test("머리말이 없으면 그대로다", () => {
    fc.assert(
      fc.property(text, (note) => {
        fc.pre(!note.startsWith("---"));
        expect(read(note)).toEqual({
          data: {},
          positions: new Map(),
          body: note,
          foreignKeys: [],
          findings: [],
        });
      }),
    );
  });

  test("프로토타입은 더럽혀지지 않는다", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("__proto__", "constructor", "prototype"),
        fc.string(),
        (key, value) => {
          const { data } = read(`---\n${key}: { polluted: ${JSON.stringify(value)} }\n---\n`);
          expect(data).toEqual({});
          expect(({} as Record<string, unknown>).polluted).toBeUndefined();
        },
      ),
    );
  });
});
