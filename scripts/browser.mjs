// Finds a Chromium for the browser tests, or installs one.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const USUAL_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * Finds an installed Chromium or Chrome, else Playwright's own download.
 *
 * @returns {string | undefined} the path of its executable
 */
export function findBrowser() {
  const given = process.env.GUSEUL_BROWSER;
  if (given) return existsSync(given) ? given : undefined;
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...USUAL_PLACES].find((path) => existsSync(path)) ?? findDownload();
}

/** Tries Playwright's download, then Debian's package. */
export function installBrowser() {
  console.error("브라우저를 설치한다 (playwright install chromium)…");
  run(process.execPath, ["node_modules/playwright/cli.js", "install", "chromium"]);
  if (!findDownload() && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.error("브라우저를 설치한다 (apt-get install chromium)…");
    run("apt-get", ["update", "-qq"]);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
  }
  return findBrowser() !== undefined;
}

/** Asks Playwright in a process of its own: the package may have been installed a moment ago. */
function findDownload() {
  const script = 'console.log(require("playwright").chromium.executablePath())';
  const { stdout } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
  const path = stdout?.trim();
  return path && existsSync(path) ? path : undefined;
}

function run(command, words) {
  return spawnSync(command, words, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
}
