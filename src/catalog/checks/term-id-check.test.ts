/** Rules of term ids: each names a page of its own. */
import { describe, expect, test } from "vitest";
import { readGlossary } from "../glossary.ts";
import { checkTermIds } from "./term-id-check.ts";

const linesOf = (...ids: string[]) =>
  checkTermIds(
    readGlossary(
      ids
        .map((id, index) => `- { id: ${JSON.stringify(id)}, ko: 이름${index}, definition: 뜻 }\n`)
        .join(""),
    ).terms,
  ).map(({ line, rule }) => `${line} ${rule}`);

test("서로 다른 id는 괜찮다", () => {
  expect(linesOf("a", "b", "배포-그룹", "a_b", "con-1")).toEqual([]);
});

describe("한 페이지가 될 id, 페이지가 될 수 없는 id는 알린다", () => {
  test.each([
    ["같은 id", ["a", "a"], 2],
    ["대소문자만 다른 id", ["ecs", "ECS"], 2],
    ["NFC와 NFD", ["배포", "배포".normalize("NFD")], 2],
    ["기호만 다른 id", ["a b", "a-b"], 2],
    ["기호뿐인 id", ["!?"], 1],
    ["Windows의 장치", ["a", "con"], 2],
    ["너무 긴 id", ["가".repeat(90)], 1],
  ])("%s", (_what, ids, line) => {
    expect(linesOf(...ids)).toEqual([`${line} site-data`]);
  });
});
