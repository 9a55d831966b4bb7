/** Samples of absurd size and shape are read within time, or given up with a word. */
import { expect, test } from "vitest";
import { findCssReferences } from "../catalog/css-reference.ts";
import { readMarkers } from "./annotation.ts";
import { checkLight } from "./checks/light-check.ts";
import { findKind } from "./kind.ts";
import { findRegionFault } from "./region.ts";

const N = 50_000;
/** Milliseconds of a processor; a text that is read again for each of its parts takes minutes. */
const LIMIT = 2_000;

const open = (bracket: string, close: string) => bracket.repeat(N) + close.repeat(N);

test.each<[what: string, read: () => unknown]>([
  ["Resources 아래의 빈 줄", () => findKind("a.yml", `Resources:\n${"\n".repeat(N)}0`)],
  ["kind가 없는 apiVersion", () => findKind("a.yml", "apiVersion: v1\n".repeat(N))],
  ["빈칸뿐인 줄", () => readMarkers([`${" ".repeat(N)}a`])],
  ["끝나지 않는 구역 이름", () => findRegionFault(`# region${" ".repeat(N)}a`)],
  ["닫히지 않는 CSS 주석", () => findCssReferences(`url(a)${"/* ".repeat(N)}`)],
  ["닫히지 않는 CSS 주소", () => findCssReferences(`url(${" ".repeat(N)}`)],
])("%s", (_what, read) => {
  const start = process.cpuUsage();
  read();
  const { user, system } = process.cpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(LIMIT);
});

test.each([
  ["a.json", open("[", "]"), 501],
  ["a.yml", `a: ${open("{", "}")}`, 504],
  ["a.yaml", `${"- ".repeat(N)}가`, 1],
  ["a.toml", `a = ${open("[", "]")}`, 505],
])("너무 깊이 겹친 %s", (path, text, column) => {
  const kind = findKind(path, text) ?? "yaml";
  expect(checkLight(kind, path, text)).toMatchObject([
    { line: 1, column, message: expect.stringContaining("너무 깊이") },
  ]);
});

test.each([
  ["없는 이름", "a: *b\n", 1, 4],
  [
    "겹겹이 불어나는 이름",
    [
      "a: &a [x]",
      ..."bcdefg"
        .split("")
        .map((name, index) => `${name}: &${name} [${`*${"abcdef"[index]}, `.repeat(9)}]`),
    ].join("\n"),
    2,
    8,
  ],
])("펼치지 못하는 별칭: %s", (_what, text, line, column) => {
  expect(checkLight("yaml", "a.yml", text)).toMatchObject([
    { line, column, message: expect.stringContaining("별칭") },
  ]);
});
