/** Rules of a fence's info string. */
import { describe, expect, test } from "vitest";
import { parseFenceInfo } from "./fence.ts";

describe("parseFenceInfo", () => {
  test.each([
    ["", "", undefined, undefined, []],
    ["YAML", "yaml", undefined, undefined, []],
    ["yaml file=samples/a.yml", "yaml", undefined, "samples/a.yml", []],
    ['yaml title="내 파일.yml" {2,4-5}', "yaml", "내 파일.yml", undefined, [2, 4, 5]],
    [
      'ini title="~/.aws/config" file="이름 있는.ini" {1}',
      "ini",
      "~/.aws/config",
      "이름 있는.ini",
      [1],
    ],
    ["js{1}", "js", undefined, undefined, [1]],
    ["{3}", "", undefined, undefined, [3]],
    ['title="a"', "", "a", undefined, []],
    ['yaml title="{9}" {1}', "yaml", "{9}", undefined, [1]],
    ["c++ {0,2-1}", "c++", undefined, undefined, []],
    ["yaml showLineNumbers noWrap=true", "yaml", undefined, undefined, []],
  ])("%j", (info, language, title, file, lines) => {
    const parsed = parseFenceInfo(info);
    expect(parsed).toMatchObject({ language, title, file });
    expect([...parsed.highlightedLines]).toEqual(lines);
  });

  test("터무니없는 줄 번호가 메모리를 채우지 않는다", () => {
    expect(parseFenceInfo("yaml {1-999999999}").highlightedLines.size).toBeLessThan(20_000);
  });
});
