/** Rules of cutting sentences out of a text. */
import { describe, expect, test } from "vitest";
import { cutSentence, firstSentence, shortenEnd } from "./sentence.ts";

const cut = (text: string, match: string) => {
  const start = text.indexOf(match);
  return cutSentence(text, start, start + match.length);
};

describe("둘레의 문장", () => {
  test("앞뒤 문장은 버린다", () => {
    const text = "첫 문장이다. 여기에 배포 그룹을 적는다. 끝 문장이다.";
    expect(cut(text, "배포 그룹")).toEqual({
      before: "여기에 ",
      match: "배포 그룹",
      after: "을 적는다.",
    });
  });

  test("점이 든 이름은 문장을 끝내지 않는다", () => {
    expect(cut("appspec.yml의 1.5판을 읽는다. 다음.", "1.5").before).toBe("appspec.yml의 ");
  });

  test("긴 문장은 낱말에서 줄인다", () => {
    const { before, after } = cut(`${"앞 ".repeat(90)}여기${" 뒤".repeat(90)}`, "여기");
    expect([before.length, after.length].every((length) => length <= 82)).toBe(true);
    expect(before).toMatch(/^…앞 /);
    expect(after).toMatch(/뒤…$/);
  });
});

test("첫 문장은 닫는 괄호까지다", () => {
  expect(firstSentence('그는 "된다." 하고 말했다. 그리고')).toBe('그는 "된다."');
  expect(firstSentence("끝이 없는 글")).toBe("끝이 없는 글");
});

test("빈칸이 없으면 그 자리에서 줄인다", () => {
  expect(shortenEnd("가".repeat(10), 4)).toBe("가가가가…");
});
