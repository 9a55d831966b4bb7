// Finds the browsers that the tests open, or installs them.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

const CHROMIUM_NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
];
const CHROMIUM_PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];
const FIREFOX_NAMES = ["firefox-esr", "firefox"];
const FIREFOX_PLACES = [
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];

/**
 * Finds an installed Chromium or Chrome, else Playwright's own download.
 *
 * @returns {string | undefined} the path of its executable
 */
export function findBrowser() {
  const given = process.env.GUSEUL_BROWSER;
  if (given) return existsSync(given) ? given : undefined;
  return findExecutable(CHROMIUM_NAMES, CHROMIUM_PLACES) ?? findDownload();
}

/**
 * Finds an installed Firefox.
 *
 * @returns {string | undefined} the path of its executable
 */
export function findFirefox() {
  return findExecutable(FIREFOX_NAMES, FIREFOX_PLACES);
}

/**
 * Finds WebKitGTK's driver, where there is also a screen for it.
 *
 * @returns {string | undefined} the path of its executable
 */
export function findWebKit() {
  return findExecutable(["Xvfb"]) && findExecutable(["WebKitWebDriver"]);
}

/** Firefox and WebKit, as they are found and as Debian names what installs them. */
const OTHERS = [
  { name: "Firefox", find: findFirefox, packages: ["firefox-esr"] },
  { name: "WebKit", find: findWebKit, packages: ["webkit2gtk-driver", "xvfb"] },
];

/**
 * Says which browsers are missing whose tests are skipped then.
 *
 * @returns {string[]} a sentence for each
 */
export function describeMissing() {
  return OTHERS.filter(({ find }) => !find()).map(
    ({ name, packages }) =>
      `${name} 시험은 건너뛴다: 브라우저가 없다. 데비안에서는 ‘apt-get install ${packages.join(" ")}’로 설치한다.`,
  );
}

/**
 * Installs what is missing: on Debian as root all at once, else Chromium alone, by Playwright.
 *
 * @returns {boolean} whether there is a Chromium; the others are optional
 */
export function provideBrowsers() {
  if (isDebian() && process.getuid?.() === 0) {
    const others = OTHERS.filter(({ find }) => !find()).flatMap(({ packages }) => packages);
    const chromium = findBrowser() ? [] : ["chromium"];
    const isDone = installPackages([...chromium, ...others]);
    // One package that cannot be had keeps apt from installing any.
    if (!isDone && others.length > 0) installPackages(chromium);
  }
  if (findBrowser()) return true;
  console.error("브라우저를 설치한다 (playwright install chromium)…");
  run(process.execPath, ["node_modules/playwright/cli.js", "install", "chromium"]);
  return findBrowser() !== undefined;
}

function isDebian() {
  const file = "/etc/os-release";
  return existsSync(file) && /^ID=debian$/m.test(readFileSync(file, "utf8"));
}

function installPackages(packages) {
  if (packages.length === 0) return true;
  console.error(`브라우저를 설치한다 (apt-get install ${packages.join(" ")})…`);
  run("apt-get", ["update", "-qq"]);
  const isDone = run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages]);
  if (!isDone) console.error("apt-get이 실패했다.");
  return isDone;
}

function findExecutable(names, usualPlaces = []) {
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces].find((path) => existsSync(path));
}

/** Asks Playwright in a process of its own: the package may have been installed a moment ago. */
function findDownload() {
  const script = 'console.log(require("playwright").chromium.executablePath())';
  const { stdout } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
  const path = stdout?.trim();
  return path && existsSync(path) ? path : undefined;
}

function run(command, words) {
  const { status } = spawnSync(command, words, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return status === 0;
}
