/** Notes are text: nothing in a notes folder is ever executed, templated or written elsewhere. */
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  buildSite,
  listFiles,
  makeFolder,
  PROJECT,
  putFiles,
  readFiles,
  removeFolders,
  runGuseul,
} from "../guseul.ts";
import { findAll, readPage, textOf } from "../html.ts";

const root = makeFolder();
const site = join(root, "site");

beforeAll(async () => {
  cpSync("e2e/sites/hostile-notes", join(root, "notes"), { recursive: true });
  await buildSite(join(root, "notes"), site);
});
afterAll(removeFolders);

describe("템플릿처럼 보이는 것은 글이다", () => {
  test("본문", () => {
    const [main] = findAll(readPage(site, "index.html"), "main");
    const text = main ? textOf(main) : "";
    expect(text).toContain("{{ 7 * 7 }} {% for x in y %} {{ undefined.value }} <%= 7 * 7 %> $");
    expect(text).toContain("{{resolve:secretsmanager:a:SecretString:b}}");
  });

  test("머리말", () => {
    const html = readFileSync(join(site, "머리말.html"), "utf8");
    expect(html).toContain("<title>{{ 6*7 }} &lt;b&gt; · ");
    expect(html).toMatch(/content="{% include x %} &quot;따옴표&quot;"/);
  });

  test("파일 이름", () => {
    expect(listFiles(site)).toContain("{{ 7*7 }}.html");
  });
});

test("노트 폴더의 자바스크립트는 실행되지 않는다", () => {
  expect(existsSync(join(PROJECT, "executed"))).toBe(false);
  expect(existsSync(join(root, "executed"))).toBe(false);
  expect(readFileSync(join(site, "index.html"), "utf8")).not.toContain("실행됨");
});

describe("거절한다", () => {
  const FRONT = {
    "실행하는 머리말": "---js\nrequire('node:fs').writeFileSync('executed', '')\n---\n# 가\n",
    "템플릿 엔진": "---\ntemplateEngineOverride: njk\n---\n# {{ 7*7 }}\n",
    "바깥에 쓰기": '---\npermalink: "../../x.html"\n---\n# 가\n',
    "다른 레이아웃": "---\nlayout: ../../../etc/passwd\n---\n# 가\n",
    "계산하는 자료": "---\neleventyComputed:\n  title: '{{ 7*7 }}'\n---\n# 가\n",
    프로토타입: "---\n__proto__:\n  polluted: true\n---\n# 가\n",
    "바깥의 옛 주소": '---\nredirects: ["../../x"]\n---\n# 가\n',
  };

  test("머리말로 생성기를 움직일 수 없다: 오류이고, 너그러운 빌드에서도 아무 일이 없다", async () => {
    const folder = makeFolder();
    const notes = join(folder, "a/b/notes");
    putFiles(
      notes,
      Object.fromEntries(Object.entries(FRONT).map(([name, text]) => [`${name}.md`, text])),
    );
    const strict = await runGuseul([
      "build",
      "--input",
      notes,
      "--output",
      join(folder, "a/b/site"),
    ]);
    expect(strict.code).toBe(1);
    expect(strict.stderr.match(/ {2}front-matter {2}/g)).toHaveLength(Object.keys(FRONT).length);

    const before = readFiles(notes);
    await buildSite(notes, join(folder, "a/b/site"), "--lenient");
    expect(readFiles(notes)).toEqual(before);
    expect(listFiles(folder).filter((path) => !/^a\/b\/(?:notes|site)\//.test(path))).toEqual([]);
    expect(existsSync(join(PROJECT, "executed"))).toBe(false);
    const engine = readFileSync(join(folder, "a/b/site/템플릿 엔진.html"), "utf8");
    expect(engine).toContain("{{ 7*7 }}");
  });

  test("심볼릭 링크는 바깥의 글을 내보내지 못한다", async () => {
    const folder = makeFolder();
    putFiles(folder, { "secret/비밀.md": "# 비밀번호\n", "notes/a.md": "# 가\n" });
    mkdirSync(join(folder, "notes/안"));
    symlinkSync(join(folder, "secret"), join(folder, "notes/안/폴더"));
    symlinkSync(join(folder, "secret/비밀.md"), join(folder, "notes/파일.md"));
    const output = join(folder, "site");
    for (const words of [[], ["--lenient"]]) {
      const { code, stderr } = await runGuseul([
        "build",
        "--input",
        join(folder, "notes"),
        "--output",
        output,
        ...words,
      ]);
      expect(code).toBe(1);
      expect(stderr.match(/ {2}unsafe-input {2}/g)).toHaveLength(2);
      expect(existsSync(output)).toBe(false);
    }
  });
});
