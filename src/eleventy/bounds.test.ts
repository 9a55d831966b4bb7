/** Notes of absurd size and shape are read within time, or given up with a word. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { runEachWithin } from "../syntax/time-limit.ts";
import { readNotes } from "./notes.ts";

/** Milliseconds; the limits that matter are those of the tests, in processor time. */
vi.setConfig({ testTimeout: 180_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "guseul-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Milliseconds of a processor, whatever else the machine does. */
async function measure(
  text: string,
): Promise<{ milliseconds: number; rules: string[]; html: string }> {
  writeFileSync(join(folder, "a.md"), text);
  const start = process.cpuUsage();
  const { problems, html } = await readNotes(folder, { lenient: true, excluded: [] });
  const { user, system } = process.cpuUsage(start);
  const rules = [...new Set(problems.map(({ rule }) => rule))];
  return { milliseconds: (user + system) / 1000, rules, html: [...html.values()].join("") };
}

const N = process.env.GUSEUL_LONG ? 50_000 : 10_000;
const lines = (make: (index: number) => string, count = N) =>
  Array.from({ length: count }, (_, index) => make(index)).join("\n\n");

describe("병적인 Markdown", () => {
  test.each([
    ["여는 별표", "*a **a ".repeat(N)],
    ["닫는 별표", "a* a** ".repeat(N)],
    ["한글 별표", "**가(".repeat(N)],
    ["여는 괄호", "[".repeat(N)],
    ["겹친 괄호", `${"[".repeat(N)}가${"]".repeat(N)}`],
    ["여는 링크", "[a](".repeat(N)],
    ["여는 그림", "![".repeat(N)],
    ["늘어나는 백틱", lines((index) => `e${"`".repeat(index)}`, 1_000).replaceAll("\n\n", "")],
    ["여는 주석", "a <!-- ".repeat(N)],
    ["줄 첫머리의 여는 주석", "<!-- ".repeat(N)],
    ["여는 선언", "a <!A ".repeat(N)],
    ["태그", "<b>".repeat(N)],
    ["긴 태그", `<details ${"a=1 ".repeat(N)}>`],
    ["인용 속의 인용", `${"> ".repeat(N)}글`],
    ["목록 속의 목록", lines((index) => `${" ".repeat(index)}* 글`, 1_000)],
    ["주소", "https://a.b/ ".repeat(N)],
    ["링크", "[글](#없음) ".repeat(N)],
    ["정의", `${lines((index) => `[a${index}]: /u`)}\n\n${lines((index) => `[a${index}]`)}`],
    ["각주", `${lines((index) => `글[^${index}]`)}\n\n${lines((index) => `[^${index}]: 각주`)}`],
    ["한 문단의 각주", "글^[각주] ".repeat(N)],
    ["그림", "![글](https://a.b/) ".repeat(N)],
    ["은퇴한 링크", "[글](https://a.b/){retired} ".repeat(N)],
    ["물결", "~~a ".repeat(N)],
    ["엔티티", "&a".repeat(N)],
    ["넓은 표", `${"|a".repeat(N)}|\n${"|-".repeat(N)}|\n|a|`],
    ["긴 표", `|a|b|\n|-|-|\n${"|a|b|\n".repeat(N)}`],
    ["알림", "> [!NOTE]\n> 글\n\n".repeat(N)],
    ["코드 블록", "```\na\n```\n".repeat(N)],
    ["그림의 화살표", `\`\`\`mermaid\nflowchart LR\na${" --> a".repeat(N)}\n\`\`\`\n`],
    [
      "그림의 상자",
      `\`\`\`mermaid\nflowchart LR\na${" & a".repeat(N)} --> b${" & b".repeat(N)}\n\`\`\`\n`,
    ],
  ])("%s", async (_name, text) => {
    expect((await measure(text)).milliseconds).toBeLessThan(10_000);
  });

  test("같은 제목 2만 개", async () => {
    const { milliseconds, html } = await measure("## 같은 제목\n\n".repeat(20_000));
    expect(milliseconds).toBeLessThan(15_000);
    expect(html).toContain('id="같은-제목-20000"');
  });

  test("10 MB인 노트", async () => {
    const paragraph =
      "문단의 글은 **굵게** 하고 [링크](#제목)도 넣는다. `코드`도 쓴다.\n\n- 하나\n- 둘\n\n";
    const count = Math.ceil(10_000_000 / Buffer.byteLength(paragraph));
    const { milliseconds, rules } = await measure(`# 제목\n\n${paragraph.repeat(count)}`);
    expect(rules).toEqual([]);
    expect(milliseconds).toBeLessThan(50_000);
  });
});

test("색을 입히는 데 너무 오래 걸리는 코드는 그대로 보인다", async () => {
  const code = `${"a".repeat(1_900)}\n`.repeat(50);
  const { rules, html } = await measure(`\`\`\`ts\n${"<".repeat(1_900)}\n${code}\`\`\`\n`);
  expect(rules.filter((rule) => rule !== "highlight-limit")).toEqual([]);
  expect(html).toContain("a".repeat(1_900));
});

test("끝나지 않는 일만 끝내고, 나머지는 차례로 그 결과를 준다", () => {
  const outcomes = runEachWithin<unknown>(100, [
    () => "가",
    () => /^(?:a+)+$/.test(`${"a".repeat(40)}b`),
    () => "나",
    () => {
      for (;;);
    },
    () => "다",
  ]);
  expect(outcomes.map((outcome) => outcome?.result)).toEqual([
    "가",
    undefined,
    "나",
    undefined,
    "다",
  ]);
  expect(() =>
    runEachWithin(50, [
      () => {
        throw new Error("안의 잘못");
      },
    ]),
  ).toThrow("안의 잘못");
});

test("오래 걸리는 일이 여럿이어도 저마다 제 시간을 다 쓴다", () => {
  const wait = (milliseconds: number) => () => {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    return milliseconds;
  };
  const outcomes = runEachWithin(200, [wait(40), wait(150), wait(40), wait(150)]);
  expect(outcomes.map((outcome) => outcome?.result)).toEqual([40, 150, 40, 150]);
});
