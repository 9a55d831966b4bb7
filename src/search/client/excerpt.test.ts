import { expect, test } from "vitest";
import { hideParticle, SEAM } from "../index-text.ts";
import { cutExcerpt, excerptHtml, markWord } from "./excerpt.ts";

test("찾은 음절만 칠한다", () => {
  expect(markWord("로드밸런서", ["밸런서"])).toEqual([
    { text: "로드", isMarked: false },
    { text: "밸런서", isMarked: true },
  ]);
  expect(markWord("AppSpec", ["app", "appspec"])).toEqual([{ text: "AppSpec", isMarked: true }]);
  expect(markWord("İstanbul", ["stan"])).toEqual([{ text: "İstanbul", isMarked: false }]);
});

test("조사와 이음매를 되돌리고, 맞은 낱말에서만 칠한다", () => {
  const words = ["배포", hideParticle("를"), `appspec.${SEAM}`, "yml", "배포판"];
  const fragments = cutExcerpt({
    words,
    from: 0,
    matches: [0],
    around: [0],
    needles: ["배포"],
  });
  expect(excerptHtml(fragments)).toBe("<mark>배포</mark>를 appspec.yml 배포판");
});

test("맞은 곳이 많은 데를 보여 주고 잘린 쪽에 줄임표를 둔다", () => {
  const words = Array.from({ length: 100 }, (_, index) => `낱말${index}`);
  const matches = [2, 60, 62, 64];
  const html = excerptHtml(
    cutExcerpt({ words, from: 0, matches, around: matches, needles: ["낱말"] }),
  );
  expect(html).toMatch(/^… 낱말55 /);
  expect(html).toMatch(/ …$/);
  expect(html.match(/<mark>/g)).toHaveLength(3);
});

test("글은 HTML로 새지 않는다", () => {
  expect(excerptHtml([{ text: "<img onerror=x>", isMarked: true }])).toBe(
    "<mark>&lt;img onerror=x&gt;</mark>",
  );
});
