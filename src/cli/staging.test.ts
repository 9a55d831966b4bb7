/** Rules of replacing a site: the new one whole, or the old one as it was. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { UsageError } from "./arguments.ts";
import { mendOutput, openStaging } from "./staging.ts";

let root: string;
let output: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "guseul-"));
  output = join(root, "site");
});
afterEach(() => rmSync(root, { recursive: true }));

function putSite(folder: string, text: string): void {
  mkdirSync(join(folder, "assets"), { recursive: true });
  for (const file of ["404.html", "index.html", "search.html", "assets/search-engine.js"])
    writeFileSync(join(folder, file), text);
}
const siteText = () => readFileSync(join(output, "index.html"), "utf8");

describe("바꾼다", () => {
  test.each(["처음으로", "옛 사이트 대신"])("%s", async (when) => {
    if (when !== "처음으로") {
      putSite(output, "옛것");
      writeFileSync(join(output, "지운-노트.html"), "");
    }
    const staging = await openStaging(output, []);
    putSite(staging.folder, "새것");
    await staging.swapIn();
    expect(siteText()).toBe("새것");
    expect(readdirSync(output)).toEqual(["404.html", "assets", "index.html", "search.html"]);
    expect(readdirSync(root)).toEqual(["site"]);
  });

  test("그만두면 옛 사이트가 그대로다", async () => {
    putSite(output, "옛것");
    const staging = await openStaging(output, []);
    putSite(staging.folder, "새것");
    await staging.discard();
    expect(siteText()).toBe("옛것");
    expect(readdirSync(root)).toEqual(["site"]);
  });

  test("두 번의 이름 바꾸기 사이에 끊긴 빌드는 다음 빌드가 되돌린다", async () => {
    putSite(join(root, ".site.guseul-old"), "옛것");
    putSite(join(root, ".site.guseul-new"), "반쯤");
    const staging = await openStaging(output, []);
    expect(siteText()).toBe("옛것");
    expect(readdirSync(staging.folder)).toEqual([]);
    await staging.discard();
    expect(siteText()).toBe("옛것");
  });
});

describe("사이트가 아닌 것은 지우지 않는다", () => {
  test.each([
    ["지킬 폴더 자체", "notes"],
    ["지킬 폴더의 위", "."],
    ["지킬 폴더의 먼 위", "/"],
  ])("%s", async (_what, path) => {
    const notes = join(root, "notes");
    mkdirSync(notes);
    const target = path === "/" ? "/" : join(root, path);
    await expect(openStaging(target, [notes])).rejects.toThrow(UsageError);
    expect(existsSync(notes)).toBe(true);
  });

  test("페이지 없는 폴더", async () => {
    mkdirSync(output);
    writeFileSync(join(output, "논문.docx"), "소중하다");
    await expect(openStaging(output, [])).rejects.toThrow(UsageError);
    expect(readdirSync(output)).toEqual(["논문.docx"]);
  });

  test.each([
    ["페이지가 섞인 문서 폴더", ["index.html", "404.html", "논문.docx"]],
    ["집처럼 숨은 폴더가 있는 곳", ["index.html", ".ssh/"]],
    ["저장소인 사이트", ["index.html", "404.html", "search.html", "assets/", ".git"]],
    ["소스 폴더", ["index.html", "package.json", "main.ts"]],
  ])("%s", async (_what, names) => {
    mkdirSync(output);
    for (const name of names)
      if (name.endsWith("/")) mkdirSync(join(output, name));
      else writeFileSync(join(output, name), "소중하다");
    await expect(openStaging(output, [])).rejects.toThrow(UsageError);
    expect(readdirSync(root)).toEqual(["site"]);
    expect(readdirSync(output)).toHaveLength(names.length);
  });

  test("남의 웹사이트는 자리를 내주고 옆에 남는다", async () => {
    for (const text of ["하나", "둘"]) {
      rmSync(output, { recursive: true, force: true });
      mkdirSync(output);
      for (const page of ["404.html", "index.html", "search.html"])
        writeFileSync(join(output, page), text);
      const staging = await openStaging(output, []);
      putSite(staging.folder, "새것");
      expect(await staging.swapIn()).toMatch(/site\.old(?:-2)?$/);
      expect(siteText()).toBe("새것");
    }
    expect(readdirSync(root).sort()).toEqual(["site", "site.old", "site.old-2"]);
    expect(readFileSync(join(root, "site.old/index.html"), "utf8")).toBe("하나");
    expect(readFileSync(join(root, "site.old-2/index.html"), "utf8")).toBe("둘");
  });

  test("우리 사이트는 버리다 끊겨도 남의 것으로 남지 않는다", async () => {
    putSite(output, "새것");
    mkdirSync(join(root, ".site.guseul-new"));
    writeFileSync(join(root, ".site.guseul-new/index.html"), "반쯤 버린 옛것");
    await mendOutput(output);
    expect(readdirSync(root)).toEqual(["site"]);
  });

  test("남의 웹사이트를 옮기다 끊겨도 지우지 않는다", async () => {
    mkdirSync(join(root, ".site.guseul-old"));
    writeFileSync(join(root, ".site.guseul-old/index.html"), "남의 것");
    putSite(output, "새것");
    await mendOutput(output);
    expect(siteText()).toBe("새것");
    expect(readFileSync(join(root, "site.old/index.html"), "utf8")).toBe("남의 것");
  });

  test.each(["없는 곳", "site"])("'%s'을 가리키는 끊긴 링크", async (target) => {
    symlinkSync(target, output);
    await expect(openStaging(output, [])).rejects.toThrow(UsageError);
    expect(readdirSync(root)).toEqual(["site"]);
  });

  test("파일", async () => {
    writeFileSync(output, "소중하다");
    await expect(openStaging(output, [])).rejects.toThrow(UsageError);
    expect(readFileSync(output, "utf8")).toBe("소중하다");
  });

  test.each(["notes-site", "notes/_site", "..notes"])("이웃한 이름 %s는 괜찮다", async (path) => {
    const notes = join(root, "notes");
    mkdirSync(notes);
    await expect(openStaging(join(root, path), [notes])).resolves.toBeDefined();
  });

  test("빈 폴더는 써도 된다", async () => {
    mkdirSync(output);
    await expect(openStaging(output, [])).resolves.toBeDefined();
  });
});
