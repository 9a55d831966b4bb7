import fc from "fast-check";
import { expect, test } from "vitest";
import { marksPattern } from "./arrival-marks.ts";

test("이어진 말은 붙여 써도 띄어 써도 칠한다", () => {
  const pattern = marksPattern(["수명 주기", "appspec.yml"]);
  expect("수명 주기와 수명주기, 주기".match(pattern)).toEqual(["수명 주기", "수명주기"]);
  expect("AppSpec.yml".match(pattern)).toEqual(["AppSpec.yml"]);
});

test("무엇을 찾았든 올바른 정규식이다", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1 }), (marks) => {
      expect(() => marksPattern(marks)).not.toThrow();
    }),
  );
});
