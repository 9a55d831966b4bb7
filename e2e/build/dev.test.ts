/** The dev command: a server that shows a note, and what it becomes after a change. */
import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { afterAll, expect, test, vi } from "vitest";
import { makeFolder, PROJECT, putFiles, removeFolders } from "../guseul.ts";

/** Milliseconds that a start or a rebuild may take on a loaded machine. */
const PATIENCE = 40_000;

let server: ChildProcess | undefined;
afterAll(() => {
  server?.kill();
  removeFolders();
});

/** A port that nobody listens on; the command takes none of 0. */
function findPort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.on("error", fail);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });
}

test("고친 노트가 서버에 바로 보인다", { timeout: 3 * PATIENCE }, async () => {
  const notes = makeFolder();
  putFiles(notes, { "index.md": "# 처음\n\n하나\n" });
  const port = await findPort();
  const words = ["--import", "tsx", "src/cli/main.ts", "dev", "--input", notes];
  server = spawn(process.execPath, [...words, "--port", String(port)], { cwd: PROJECT });
  const read = async () => (await fetch(`http://localhost:${port}/index.html`)).text();
  await vi.waitFor(async () => expect(await read()).toContain("하나"), PATIENCE);
  expect((await fetch(`http://localhost:${port}/pagefind/pagefind-entry.json`)).status).toBe(200);
  // The server answers before it watches.
  await vi.waitFor(
    async () => {
      putFiles(notes, { "index.md": "# 처음\n\n둘\n" });
      expect(await read()).toContain("둘");
    },
    { timeout: PATIENCE, interval: 3_000 },
  );
});
