/** Rules of "did you mean". */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editDistance, findNearest } from "./distance.ts";

describe("editDistance", () => {
  test.each([
    ["", "", 0],
    ["배포", "배포", 0],
    ["", "배포", 2],
    ["codedeploy", "codedepoly", 2],
    ["kitten", "sitting", 3],
  ])("%j와 %j 사이는 %i이다", (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  test("양쪽에서 재도 같고, 긴 쪽의 길이를 넘지 않으며, 같을 때만 0이다", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const distance = editDistance(a, b);
        expect(editDistance(b, a)).toBe(distance);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance === 0).toBe(a === b);
      }),
    );
  });
});

describe("findNearest", () => {
  const names = ["appspec.md", "codebuild.md", "codedeploy.md"];

  test.each([
    ["codedepoly.md", "codedeploy.md"],
    ["appsec.md", "appspec.md"],
    ["appspec.md", "appspec.md"],
    ["전혀-다른-이름.md", undefined],
    ["", undefined],
  ])("%j로 적은 이는 %j를 뜻했다", (name, nearest) => {
    expect(findNearest(name, names)).toBe(nearest);
  });
});
