/** The example site of samples, pictures, questions and statuses, as it is built. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSite, makeFolder, putFiles, removeFolders, runGuseul } from "../guseul.ts";
import { attributeOf, findAll, findBrokenLinks, readPage, textOf } from "../html.ts";

const root = makeFolder();
const site = join(root, "site");
const read = (page: string) => readFileSync(join(site, page), "utf8");

beforeAll(() => buildSite("e2e/sites/samples", site).then(() => undefined));
afterAll(removeFolders);

test("모든 링크가 어딘가에 닿는다", () => expect(findBrokenLinks(site)).toEqual([]));

describe("샘플", () => {
  test("구역의 주석과 풀이 표시는 보이지 않는다", () => {
    const figures = findAll(readPage(site, "samples.html"), "[data-sample]");
    expect(figures.map(textOf).join()).not.toMatch(/region|\(1\)/);
  });

  test("풀이는 그림틀 안에 있고 표시와 이어진다", () => {
    const page = readPage(site, "samples.html");
    const ids = new Set(findAll(page, "[id]").map((element) => attributeOf(element, "id")));
    const markers = findAll(page, "[data-number]").filter(
      (element) => attributeOf(element, "class") === "annotation",
    );
    expect(markers).toHaveLength(4);
    for (const marker of markers) expect(ids).toContain(attributeOf(marker, "href")?.slice(1));
    expect(read("samples.html")).toMatch(
      /<ol class="annotations">[\s\S]*?<\/ol>\n<p class="sample-foot">/,
    );
  });

  test("줄마다 주소가 있다", () => expect(read("samples.html")).toContain('id="trust-L3"'));

  test("확인한 방법이 적혀 있다", () => {
    const page = readPage(site, "samples.html");
    const checks = findAll(page, "[data-checked]").map((element) =>
      attributeOf(element, "data-checked"),
    );
    expect(checks).toHaveLength(findAll(page, "[data-sample]").length);
    expect(checks).toContain("IAM 정책 문법");
    expect(checks).toContain("none");
  });

  test("스크립트 없이도 탭의 이름과 내용이 다 있다", () => {
    const names = findAll(readPage(site, "samples.html"), "p")
      .filter((element) => attributeOf(element, "class") === "tab-name")
      .map(textOf);
    expect(names).toEqual(["EC2", "Lambda"]);
  });
});

test("그림은 글로 된 SVG이고 상태는 절마다 한 번 붙는다", () => {
  const pictures = findAll(readPage(site, "pictures.html"), "[data-picture]");
  expect(pictures).toHaveLength(3);
  for (const picture of pictures) {
    const drawings = findAll(picture, "svg");
    expect(findAll(picture, "title")).toHaveLength(drawings.length);
    expect(findAll(picture, "desc")).toHaveLength(drawings.length);
    for (const drawing of drawings) expect(findAll(drawing, "text").length).toBeGreaterThan(2);
  }
  // A drawing that fits a phone serves everywhere.
  expect(pictures.map((picture) => findAll(picture, "svg").length)).toEqual([2, 2, 1]);
  expect(read("pictures.html")).not.toContain("<script>");
  const badges = findAll(readPage(site, "status.html"), "a").filter((link) =>
    attributeOf(link, "class")?.startsWith("status "),
  );
  expect(badges.map((badge) => attributeOf(badge, "aria-label"))).toEqual([
    "종료",
    "이름 변경",
    "종료",
  ]);
  expect(badges.map((badge) => attributeOf(badge, "href"))).toContain("#status-aws-opsworks");
});

test("다시 만들어도 한 글자도 다르지 않다", async () => {
  const again = join(root, "again");
  await buildSite("e2e/sites/samples", again);
  for (const page of ["samples.html", "pictures.html", "questions.html", "status.html"])
    expect(readFileSync(join(again, page), "utf8")).toBe(read(page));
});

test("잘못된 샘플, 그림, 문제, 상태는 쓴 사람의 줄에서 알린다", async () => {
  const notes = join(root, "broken");
  putFiles(notes, {
    "index.md":
      "# 가\n\n```yaml file=samples/buildspec.yml annotate\n```\n\n```mermaid\nflowchart LR\na <--> b\n```\n\n> [!QUESTION]\n> 무엇?\n",
    "samples/buildspec.yml": "version: 0.2\nphases:\n  builds:\n    commands: [a] # (1)\n",
    "service-status.yaml": "- name: A\n  status: ok\n  text: b\n  confirmed: 2020-01\n",
  });
  const { code, stdout } = await runGuseul(["check", "--input", notes, "--json"]);
  const problems: { file: string; line: number; rule: string }[] = JSON.parse(stdout);
  expect(code).toBe(1);
  expect(
    problems.map(({ file, line, rule }) => `${file.split("/").at(-1)}:${line} ${rule}`),
  ).toEqual([
    "index.md:8 picture",
    "index.md:11 question",
    "buildspec.yml:3 sample",
    "buildspec.yml:4 annotation",
    "service-status.yaml:1 stale-status",
  ]);
});
