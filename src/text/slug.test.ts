/** Rules of readable ids. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { slugify } from "./slug.ts";

const unicode = fc.string({ unit: "binary" });

describe("slugify", () => {
  test.each([
    ["배포 그룹(deployment group)", "배포-그룹-deployment-group"],
    ["CI/CD란", "ci-cd란"],
    ["  앞뒤 공백  ", "앞뒤-공백"],
    ["AWS::EC2::Instance", "aws-ec2-instance"],
    ["snake_case 값", "snake_case-값"],
    ["100% 확신", "100-확신"],
    ["🎉", ""],
    ["ⓐ 원문자 ½", "원문자-½"],
  ])("%j의 이름은 %j이다", (heading, slug) => {
    expect(slugify(heading)).toBe(slug);
  });

  test("NFC로 적든 NFD로 적든 같은 이름이다", () => {
    fc.assert(
      fc.property(unicode, (text) => {
        expect(slugify(text.normalize("NFD"))).toBe(slugify(text.normalize("NFC")));
      }),
    );
  });

  test("이름으로 만든 이름은 그대로다", () => {
    fc.assert(
      fc.property(unicode, (text) => {
        expect(slugify(slugify(text))).toBe(slugify(text));
      }),
    );
  });

  test("글자가 하나라도 있으면 비지 않고, NFC이며, 주소를 가르는 글자가 없다", () => {
    fc.assert(
      fc.property(unicode, fc.constantFrom("가", "a", "9", "ㄱ", "漢"), unicode, (a, letter, b) => {
        const slug = slugify(a + letter + b);
        expect(slug).not.toBe("");
        expect(slug).toBe(slug.normalize("NFC"));
        expect(slug).not.toMatch(/[\s#%?/"<>&]/);
      }),
    );
  });
});
