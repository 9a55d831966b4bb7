/** Faults while a site is written: the old site or the new one is whole, every time. */
import { execFile, execFileSync, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  buildSite,
  makeFolder,
  PROJECT,
  putFiles,
  readFiles,
  removeFolders,
  runGuseul,
} from "../guseul.ts";

/** Moments at which a build is killed; `npm run test:long` takes fifty. */
const KILLS = process.env.GUSEUL_LONG ? 50 : 4;
const NAMES = Array.from({ length: 30 }, (_, index) => `노트-${index}`);
const root = makeFolder();
const notes = join(root, "notes");
const site = join(root, "site");
let oldSite: Map<string, string>;
let newSite: Map<string, string>;
let seconds: number;
/** Faults so far, and those that left a whole site. */
let cases = 0;
let wholes = 0;

function putNotes(word: string): void {
  const files = NAMES.map((name) => [
    `${name}.md`,
    `# ${name}\n\n${`${word} 글이다. `.repeat(200)}\n`,
  ]);
  putFiles(notes, Object.fromEntries(files));
}

beforeAll(async () => {
  putNotes("새");
  await buildSite(notes, join(root, "new"));
  newSite = readFiles(join(root, "new"));
  putNotes("옛");
  const started = performance.now();
  await buildSite(notes, site);
  seconds = (performance.now() - started) / 1000;
  oldSite = readFiles(site);
  renameSync(site, join(root, "old"));
}, 120_000);
afterAll(() => {
  removeFolders();
  console.log(`고장 ${cases}가지 가운데 ${wholes}가지에서 옛 사이트나 새 사이트가 온전했다.`);
});
beforeEach(() => {
  cases++;
  rmSync(site, { recursive: true, force: true });
  cpSync(join(root, "old"), site, { recursive: true });
  putNotes("새");
});
afterEach(({ task }) => {
  if (task.result?.state !== "fail") wholes++;
  for (const folder of [root, site]) if (existsSync(folder)) chmodSync(folder, 0o755);
});

/** Fails unless the folder holds one of the two sites, to the byte. */
function expectWhole(): "old" | "new" {
  const found = readFiles(site);
  const which = found.get("노트-0.html") === oldSite.get("노트-0.html") ? "old" : "new";
  expect(found).toEqual(which === "old" ? oldSite : newSite);
  return which;
}

function leftovers(): string[] {
  return readdirSync(root).filter((name) => /guseul|\.old/.test(name));
}

/** Starts a build that can be killed. */
function startBuild(...flags: string[]) {
  const words = ["--import", "tsx", ...flags, "src/cli/main.ts", "build"];
  return spawn(process.execPath, [...words, "--input", notes, "--output", site], {
    cwd: PROJECT,
    stdio: "ignore",
  });
}

/** Builds with a module that spoils the file system. */
function runWith(module: string): Promise<{ code: number; stderr: string }> {
  const line = ["--import", "tsx", "--import", module, "src/cli/main.ts", "build"];
  return new Promise((done) => {
    execFile(
      process.execPath,
      [...line, "--input", notes, "--output", site],
      { cwd: PROJECT },
      (error, _stdout, stderr) => done({ code: error ? Number(error.code) : 0, stderr }),
    );
  });
}

/** Makes a file vanish when a function of `fs` is about to touch it. */
function writeVanishing(name: string, file: string): string {
  const path = join(root, `vanish-${name}.mjs`);
  writeFileSync(
    path,
    `import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
for (const place of [fs, fs.promises]) {
  const original = place.${name};
  if (!original) continue;
  place.${name} = (path, ...rest) => {
    if (String(path).endsWith("/${file}")) fs.rmSync(path, { force: true });
    return original.call(place, path, ...rest);
  };
}
syncBuiltinESMExports();
`,
  );
  return path;
}

/** Only a superuser may; elsewhere the tests with a failing file system stand in. */
function canMount(): boolean {
  const disk = makeFolder();
  const { status } = spawnSync("mount", ["-t", "tmpfs", "tmpfs", disk]);
  return status === 0 && spawnSync("umount", [disk]).status === 0;
}

/** Fills a file system up to some free KiB. */
function fillDisk(disk: string, free: number): void {
  rmSync(join(disk, "fill"), { force: true });
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(join(disk, "fill"), new Uint8Array(bavail * bsize - free * 1024));
}

describe("아무 때나 죽여도", () => {
  test.each(Array.from({ length: KILLS }, (_, index) => index))(
    "%i번째 때",
    async (index) => {
      const child = startBuild();
      const ended = new Promise((done) => child.once("exit", done));
      // The last quarter, where the site is written and swapped, gets most of the moments.
      const share = index % 2 ? 0.75 + (0.3 * index) / KILLS : (index + 1) / KILLS;
      await Promise.race([ended, sleep(seconds * 1000 * share)]);
      child.kill("SIGKILL");
      await ended;
      await runGuseul(["check", "--input", notes]);
      if (existsSync(site)) expectWhole();
      await buildSite(notes, site);
      expect(expectWhole()).toBe("new");
      expect(leftovers()).toEqual([]);
    },
    60_000,
  );

  test("두 번의 이름 바꾸기 사이라면 다음 명령이 되돌린다", async () => {
    renameSync(site, join(root, ".site.guseul-old"));
    putFiles(join(root, ".site.guseul-new"), { "index.html": "반쯤 쓴" });
    writeFileSync(join(root, ".site.guseul-lock"), JSON.stringify({ pid: 2 ** 22 + 1, host: "x" }));
    rmSync(join(root, ".site.guseul-lock"));
    await buildSite(notes, site);
    expect(expectWhole()).toBe("new");
    expect(leftovers()).toEqual([]);
  });
});

describe("쓰지 못하면", () => {
  /** Makes writing fail with a code of the system once some bytes were written. */
  function writeFault(code: string, bytes: number): string {
    const path = join(root, `fault-${code}-${bytes}.mjs`);
    writeFileSync(
      path,
      `import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
let left = ${bytes};
const fail = (path) => Object.assign(new Error("${code}: " + path), { code: "${code}", path: String(path) });
const spend = (path, data) => { left -= data?.length ?? 4096; if (left < 0 && String(path).includes("guseul-new")) throw fail(path); };
for (const name of ["writeFile", "copyFile"]) {
  const promised = fs.promises[name];
  fs.promises[name] = async (a, b, ...rest) => { spend(name === "copyFile" ? b : a, b); return promised(a, b, ...rest); };
  const called = fs[name];
  fs[name] = (a, b, ...rest) => { try { spend(name === "copyFile" ? b : a, b); } catch (error) { return void rest.at(-1)(error); } called(a, b, ...rest); };
  const sync = fs[name + "Sync"];
  fs[name + "Sync"] = (a, b, ...rest) => { spend(name === "copyFile" ? b : a, b); return sync(a, b, ...rest); };
}
syncBuiltinESMExports();
`,
    );
    return path;
  }

  test.each([
    ["ENOSPC", 0, "가득 찼다"],
    ["ENOSPC", 20_000, "가득 찼다"],
    ["ENOSPC", 200_000, "가득 찼다"],
    ["ENOSPC", 400_000, "가득 찼다"],
    ["EIO", 100_000, "디스크"],
    ["EROFS", 0, "읽기만"],
    ["EDQUOT", 50_000, "몫"],
  ])("%s (%i바이트 뒤)면 코드 3으로 끝나고 옛 사이트가 남는다", async (code, bytes, words) => {
    const fault = writeFault(code, bytes);
    const outcome = await runWith(fault);
    expect(outcome.code).toBe(3);
    expect(outcome.stderr).toContain(words);
    expect(outcome.stderr).not.toMatch(/ at .*node_modules/);
    expect(expectWhole()).toBe("old");
    expect(leftovers()).toEqual([]);
  });

  test.skipIf(!canMount())("정말로 가득 찬 디스크에서도 옛 사이트가 온전하다", async () => {
    const disk = join(root, "disk");
    mkdirSync(disk);
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", disk]);
    try {
      putNotes("옛");
      await buildSite(notes, join(disk, "site"));
      putNotes("새");
      const old = readFiles(join(disk, "site"));
      for (const free of [0, 64, 400]) {
        fillDisk(disk, free);
        const words = ["build", "--input", notes, "--output", join(disk, "site")];
        const { code, stderr } = await runGuseul(words);
        expect({ free, code, stderr }).toMatchObject({ code: 3, stderr: /가득 찼다/ });
        expect(readFiles(join(disk, "site"))).toEqual(old);
        expect(readdirSync(disk).sort()).toEqual(["fill", "site"]);
      }
    } finally {
      execFileSync("umount", [disk]);
    }
  });

  test("출력 자리가 파일이면 코드 2나 3으로 끝난다", async () => {
    writeFileSync(join(root, "file"), "x");
    for (const output of [join(root, "file"), join(root, "file/site")]) {
      const { code, stderr } = await runGuseul(["build", "--input", notes, "--output", output]);
      expect([2, 3]).toContain(code);
      expect(stderr).not.toMatch(/ at .*\(/);
    }
    expect(readFileSync(join(root, "file"), "utf8")).toBe("x");
    expect(expectWhole()).toBe("old");
  });

  test("없는 장치의 폴더에는 쓰지 않는다", async () => {
    const { code, stderr } = await runGuseul(["build", "--input", notes, "--output", "/proc/site"]);
    expect(code).toBe(3);
    expect(stderr).toContain("/proc");
    expect(stderr).not.toMatch(/ at .*\(/);
    expect(expectWhole()).toBe("old");
  });
});

describe("두 빌드가 함께 돌면", () => {
  test("하나는 되고 하나는 코드 3으로 끝나거나 둘 다 된다", async () => {
    const words = ["build", "--input", notes, "--output", site];
    const outcomes = await Promise.all([runGuseul(words), runGuseul(words), runGuseul(words)]);
    const codes = outcomes.map(({ code }) => code);
    expect(codes).toContain(0);
    for (const { code, stderr } of outcomes)
      if (code !== 0) expect({ code, stderr }).toMatchObject({ code: 3, stderr: /다른 빌드/ });
    expect(expectWhole()).toBe("new");
    expect(leftovers()).toEqual([]);
  });

  test("산 빌드의 자물쇠는 지키고, 죽은 빌드의 자물쇠는 치운다", async () => {
    const lock = join(root, ".site.guseul-lock");
    const { hostname } = await import("node:os");
    writeFileSync(lock, JSON.stringify({ pid: process.pid, host: hostname() }));
    const { code, stderr } = await runGuseul(["build", "--input", notes, "--output", site]);
    expect({ code, stderr }).toMatchObject({ code: 3 });
    expect(stderr).toContain("다른 빌드");
    expect(expectWhole()).toBe("old");
    writeFileSync(lock, JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }));
    await buildSite(notes, site);
    expect(expectWhole()).toBe("new");
    expect(leftovers()).toEqual([]);
  });
});

describe("노트를 읽지 못하면", () => {
  test("링크, 파이프, 끊긴 링크, 폴더인 노트는 가리키는 것을 보이지도, 기다리지도 않는다", async () => {
    const secret = join(root, "비밀");
    writeFileSync(secret, "열쇠는 매트 밑에 있다\n");
    const links = {
      "비밀.md": secret,
      "비밀-폴더": "/etc",
      "끊김.md": "없음",
      "제로.md": "/dev/zero",
    };
    for (const [name, target] of Object.entries(links)) symlinkSync(target, join(notes, name));
    symlinkSync(secret, join(notes, "glossary.yaml"));
    execFileSync("mkfifo", [join(notes, "파이프.md"), join(notes, "파이프.txt")]);
    mkdirSync(join(notes, "폴더.md"));
    const outcome = await runGuseul(["build", "--input", notes, "--output", site]);
    const names = [...Object.keys(links), "glossary.yaml", "파이프.md", "파이프.txt"];
    for (const name of [...names, "폴더.md"]) rmSync(join(notes, name), { recursive: true });
    expect(outcome.code).toBe(1);
    expect(outcome.stdout + outcome.stderr).not.toContain("열쇠");
    for (const name of names) expect(outcome.stderr).toContain(`${name}:1:1  unsafe-input`);
    expect(expectWhole()).toBe("old");
  });

  test.each([
    ["베끼는", "copyFile", "옆.txt", 3],
    ["읽는", "openSync", "노트-3.md", 1],
  ])("%s 사이에 사라진 파일은 그렇다고 말한다", async (_when, name, file, expected) => {
    putFiles(notes, { "옆.txt": "글", "노트-3.md": "# 노트-3\n" });
    const outcome = await runWith(writeVanishing(name, file));
    rmSync(join(notes, "옆.txt"), { force: true });
    expect(outcome).toMatchObject({ code: expected, stderr: /사라졌/ });
    expect(outcome.stderr).toContain(file);
    expect(outcome.stderr).not.toMatch(/ at .*\(/);
    expect(expectWhole()).toBe("old");
    expect(leftovers()).toEqual([]);
  });

  test("지운 노트의 페이지는 남지 않는다", async () => {
    rmSync(join(notes, "노트-0.md"));
    await buildSite(notes, site);
    expect(existsSync(join(site, "노트-0.html"))).toBe(false);
    expect(existsSync(join(site, "노트-1.html"))).toBe(true);
  });
});
