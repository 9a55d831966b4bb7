// Runs the tests with the long counts: more kills, all payloads, more random cases.
import { spawnSync } from "node:child_process";

const { status } = spawnSync("npm", ["test"], {
  stdio: "inherit",
  env: { ...process.env, GUSEUL_LONG: "1" },
  shell: process.platform === "win32",
});
process.exitCode = status ?? 1;
