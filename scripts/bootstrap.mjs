// Installs what is missing before a command runs; bare Node, silent and quick when nothing is.
import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { provideBrowsers } from "./browser.mjs";

const EXIT_ENVIRONMENT = 3;
/** The first release of 20 that can `require()` ES modules, which the tools below rely on. */
const OLDEST_NODE = [20, 19];

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
checkNode();
if (!arePackagesInstalled()) installPackages();
if (process.argv.includes("--browser") && !provideBrowsers())
  fail(
    "브라우저를 찾지도 설치하지도 못했다.",
    "Chrome이나 Chromium을 설치하거나 GUSEUL_BROWSER에 실행 파일의 경로를 적는다.",
  );

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor))
    fail(
      `Node ${process.versions.node}은 너무 낡았다.`,
      `Node ${OLDEST_NODE.join(".")} 이상을 설치한다.`,
    );
}

/** npm leaves a copy of the lock file behind that says what is really installed. */
function arePackagesInstalled() {
  if (!existsSync("node_modules/.package-lock.json")) return false;
  const wanted = readPackages("package-lock.json");
  const installed = readPackages("node_modules/.package-lock.json");
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === "" || optional || installed[path]?.version === version,
  );
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}

function installPackages() {
  if (lstatSync("node_modules", { throwIfNoEntry: false })?.isSymbolicLink())
    fail("node_modules는 링크다.", "npm ci가 그것이 가리키는 폴더를 비울 테니 링크를 지운다.");
  console.error("필요한 꾸러미를 설치한다 (npm ci)…");
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) fail("npm ci가 실패했다.", "인터넷 연결과 npm 설정을 확인한다.");
}

function fail(what, how) {
  console.error(`${what} ${how}`);
  process.exit(EXIT_ENVIRONMENT);
}
