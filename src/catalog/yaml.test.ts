/** Rules of authors' YAML. */
import { describe, expect, test } from "vitest";
import { parseYaml } from "./yaml.ts";

describe("parseYaml", () => {
  test("항목마다 제자리를 안다", () => {
    expect(parseYaml("# 메모\n가: 1\n  \n나: { 다: x }\n")).toEqual({
      kind: "entries",
      entries: [
        { key: "가", value: 1, position: { line: 2, column: 1 }, innerPositions: new Map() },
        {
          key: "나",
          value: { 다: "x" },
          position: { line: 4, column: 1 },
          innerPositions: new Map([["다", { line: 4, column: 6 }]]),
        },
      ],
    });
  });

  test("목록도 제자리를 안다", () => {
    expect(parseYaml("- 가\n- 나: 1\n  다: 2\n")).toEqual({
      kind: "list",
      items: [
        { value: "가", position: { line: 1, column: 3 }, keyPositions: new Map() },
        {
          value: { 나: 1, 다: 2 },
          position: { line: 2, column: 3 },
          keyPositions: new Map([
            ["나", { line: 2, column: 3 }],
            ["다", { line: 3, column: 3 }],
          ]),
        },
      ],
    });
  });

  test.each([
    ["yes", "yes"],
    ["no", "no"],
    ["0123", 123],
    ["2026-11-01", "2026-11-01"],
    ["null", null],
    ["1.5", 1.5],
  ])("%s는 YAML 1.2의 %j이다", (text, value) => {
    expect(parseYaml(`가: ${text}`)).toMatchObject({ entries: [{ value }] });
  });

  test.each([
    ["가: [", 1],
    ["가: 1\n나: *없음", 2],
    ["가: 1\n가: 2", 2],
    ["가: 1\n'가': 2", 2],
    ["1: 1\n'1': 2", 2],
    ["가: 1\n나: [{ 다: 1, 다: 2 }]", 2],
    ["가: !!js/regexp /x/", 1],
    ["\t가: 1", 1],
  ])("%j는 오류이고 줄을 안다", (text, line) => {
    expect(parseYaml(text)).toMatchObject({ kind: "error", position: { line } });
  });

  test.each(["!a !b 글", '"글" 글', '"\\q"', "%X", "@글", "`글`", "{ - 가 }", "&a &b 글", "} 글"])(
    "잘못된 값 %j를 우리말로 알린다",
    (value) => {
      const result = parseYaml(`가: ${value}`);
      expect(result.kind === "error" && result.message).toMatch(/^[^A-Za-z]+$/);
    },
  );

  test("__proto__는 보통 이름이다", () => {
    parseYaml("__proto__: { polluted: 1 }\n가: { __proto__: { polluted: 1 } }");
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
