import { expect, test } from "vitest";
import { hideParticle, readWords, SEAM } from "./index-text.ts";

const display = (fed: string) =>
  readWords(fed.split(" "))
    .map((word) => (word.spaced ? ` ${word.text}` : word.text))
    .join("");

test("나누어 넣은 말이 쓴 대로 보인다", () => {
  expect(display(`로드${SEAM}밸런서 ${hideParticle("를")} 만든다.`)).toBe("로드밸런서를 만든다.");
});

test("글 가운데를 잘라도 보인다", () => {
  expect(display(`밸런서 ${hideParticle("를")}, 그리고 appspec.${SEAM} yml`)).toBe(
    "밸런서를, 그리고 appspec.yml",
  );
});

test("감춘 조사에는 찾을 글자가 없다", () => {
  expect(hideParticle("에서는")).not.toMatch(/[\p{L}\p{N}]/u);
});
