/** Rules of severity and order. */
import { describe, expect, test } from "vitest";
import { type Finding, ProblemError, RULES, type Rule, rateFindings } from "./problem.ts";

const finding = (rule: Rule, file = "a.md", line = 1, column = 1): Finding => ({
  file,
  line,
  column,
  rule,
  message: "",
  hint: "",
});
const severityOf = (rule: Rule, overrides = {}, lenient = false) =>
  rateFindings([finding(rule)], overrides, lenient)[0]?.severity;

describe("무게", () => {
  test.each(["dead-link", "raw-html", "front-matter", "output-collision"] as const)(
    "%s는 오류이고, 너그러운 빌드에서는 경고다",
    (rule) => {
      expect(severityOf(rule)).toBe("error");
      expect(severityOf(rule, {}, true)).toBe("warning");
    },
  );

  test.each(["unsafe-input", "encoding", "site-data"] as const)(
    "%s는 너그러운 빌드에서도 오류다",
    (rule) => expect(severityOf(rule, {}, true)).toBe("error"),
  );

  test("사이트가 경고를 오류로 올릴 수 있다", () => {
    expect(severityOf("unknown-language")).toBe("warning");
    expect(severityOf("unknown-language", { "unknown-language": "error" })).toBe("error");
    expect(severityOf("unknown-language", { "unknown-language": "error" }, true)).toBe("warning");
  });
});

test("어떤 순서로 찾았든 자리 순서로 말한다", () => {
  const findings = [
    finding("dead-link", "b.md", 1, 1),
    finding("dead-link", "a.md", 10, 1),
    finding("dead-link", "a.md", 9, 5),
    finding("raw-html", "a.md", 9, 5),
    finding("dead-link", "a.md", 9, 2),
  ];
  const places = (list: readonly Finding[]) =>
    rateFindings(list, {}, false).map(
      ({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`,
    );
  expect(places(findings)).toEqual([
    "a.md:9:2 dead-link",
    "a.md:9:5 dead-link",
    "a.md:9:5 raw-html",
    "a.md:10:1 dead-link",
    "b.md:1:1 dead-link",
  ]);
  expect(places(findings.toReversed())).toEqual(places(findings));
});

test("같은 것을 두 번 말하지 않는다", () => {
  const other = { ...finding("dead-link"), message: "다른 말" };
  const problems = rateFindings([finding("dead-link"), other, finding("dead-link")], {}, false);
  expect(problems.map(({ message }) => message)).toEqual(["", "다른 말"]);
});

test("오류의 수를 말한다", () => {
  const problems = rateFindings([finding("dead-link"), finding("missing-alt")], {}, false);
  expect(new ProblemError(problems).message).toContain("1개");
  expect(Object.keys(RULES)).toContain("dead-link");
});
