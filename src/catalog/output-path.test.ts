/** Rules of output paths: one flat page a note, and no page over another. */
import { describe, expect, test } from "vitest";
import { makeCatalog, summarize } from "./catalog-fixture.ts";
import { assignOutputs } from "./output-path.ts";

const outputsOf = (notes: string[], files: string[] = []) =>
  Object.fromEntries(assignOutputs(notes, files).outputs);

describe("노트의 자리", () => {
  test.each([
    ["a/b.md", "a/b.html"],
    ["index.md", "index.html"],
    ["a/index.md", "a/index.html"],
    ["README.md", "index.html"],
    ["a/readme.markdown", "a/index.html"],
    ["제목 #1 (100%).md", "제목 #1 (100%).html"],
    ["a.b.md", "a.b.html"],
    ["배포".normalize("NFD").concat(".md"), "배포.html"],
    ["A.MD", "A.html"],
  ])("%s → %s", (note, output) => {
    expect(assignOutputs([note], [])).toMatchObject({
      outputs: new Map([[note, output]]),
      findings: [],
    });
  });

  test("index가 있으면 README는 제 이름을 쓴다", () => {
    expect(outputsOf(["README.md", "index.md"])).toEqual({
      "README.md": "README.html",
      "index.md": "index.html",
    });
  });

  test("index는 폴더마다 따로 본다", () => {
    expect(outputsOf(["README.md", "a/index.md", "a/README.md"])).toEqual({
      "README.md": "index.html",
      "a/index.md": "a/index.html",
      "a/README.md": "a/README.html",
    });
  });
});

describe("겹치는 자리는 알리고, 그래도 따로 둔다", () => {
  test.each([
    ["대소문자", ["A.md", "a.md"], []],
    ["NFC와 NFD", ["배포.md", "배포".normalize("NFD").concat(".md")], []],
    ["확장자", ["a.markdown", "a.md"], []],
    ["index 둘", ["Index.md", "index.md"], []],
    ["옆의 파일", ["a.md"], ["a.html"]],
    ["검색 화면", ["search.md"], []],
    ["없는 페이지", ["404.md"], []],
    ["생성기의 페이지인 폴더", ["search.html/글.md"], []],
    ["생성기의 폴더", ["pagefind/글.md"], []],
  ])("%s", (_what, notes, files) => {
    const { outputs, findings } = assignOutputs(notes, files);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ rule: "output-collision", file: notes.at(-1) });
    const taken = [...outputs.values(), ...files].map((path) =>
      path.normalize("NFC").toLowerCase(),
    );
    expect(new Set(taken).size).toBe(taken.length);
  });

  test("너무 긴 이름은 줄인다", () => {
    const long = `a/${"가".repeat(84)}.md`;
    const output = outputsOf([long])[long] ?? "";
    expect(output).toMatch(/^a\/가+-2\.html$/);
    expect(Buffer.byteLength(output)).toBeLessThan(255);
  });

  test("노트 없는 폴더의 index.html은 만들어질 첫 화면과 겹친다", () => {
    const { findings } = makeCatalog({ "a/글.md": "# 글", "index.md": "# 처음" }, ["a/index.html"]);
    expect(summarize(findings)).toEqual(["a/index.html:1:1  output-collision"]);
  });

  test.each([
    [
      "대소문자만 다른 두 폴더의 목록",
      { "A/글.md": "# 글", "a/글2.md": "# 글" },
      [],
      "a/index.html",
    ],
    ["목록 자리의 파일", { "a/글.md": "# 글" }, ["a/INDEX.html"], "a/INDEX.html"],
    [
      "NFD인 목록 자리",
      { "가/글.md": "# 글" },
      ["가/index.html".normalize("NFD")],
      "가/index.html",
    ],
  ])("만들어질 목록: %s", (_what, notes, files, path) => {
    const { catalog, findings } = makeCatalog({ ...notes, "index.md": "# 처음" }, files);
    expect(catalog.filesByName.has("a/index.html")).toBe(false);
    expect(findings.map(({ file, rule }) => `${file.normalize("NFC")} ${rule}`)).toEqual([
      `${path} output-collision`,
    ]);
  });

  test.each([
    ["폴더 이름의 파일", ["a.md"], ["A.html/x.txt"], "a.md"],
    ["생성기의 폴더와 같은 파일", [], ["pagefind"], "pagefind"],
    ["생성기의 폴더와 대소문자만 다른 파일", [], ["Assets"], "Assets"],
    ["너무 긴 이름", [`${"가".repeat(84)}.md`], [], `${"가".repeat(84)}.md`],
  ])("%s", (_what, notes, files, file) => {
    expect(assignOutputs(notes, files).findings).toMatchObject([
      { rule: "output-collision", file },
    ]);
  });

  test.each([
    "pagefind/x.js",
    "assets/site.css",
    "assets/previews/0.js",
    "search.html",
    "404.html",
  ])("%s는 생성기의 것이다", (file) => {
    expect(assignOutputs([], [file]).findings).toMatchObject([{ file, rule: "output-collision" }]);
  });

  test.each(["assets/logo.png", "a/search.html", "pagefind.md", "a/404.html"])(
    "%s는 노트의 것이다",
    (file) => expect(assignOutputs([], [file]).findings).toEqual([]),
  );
});
