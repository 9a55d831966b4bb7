import { expect, test } from "vitest";
import { chooseMarks, marksOf } from "./marks.ts";
import { DISTANCE, rowPhrase } from "./phrase.ts";

const phrase = (...words: string[]) => rowPhrase(words, { distance: DISTANCE.typed, weight: 1 });
const aliases = [phrase("appspec", "파일"), phrase("애플리케이션", "명세")];

test("친 말이 있는 데서는 다른 이름을 칠하지 않는다", () => {
  const groups = [marksOf({ words: [[phrase("appspec")]], aliases })];
  expect(chooseMarks(groups, ["appspec", "파일"])).toEqual(["appspec"]);
});

test("친 말이 다 있지 않으면 다른 이름을 칠한다", () => {
  const groups = [marksOf({ words: [[phrase("앱")], [phrase("명세")]], aliases })];
  expect(chooseMarks(groups, ["애플리케이션", "명세"])).toEqual([
    "appspec 파일",
    "애플리케이션 명세",
  ]);
});
