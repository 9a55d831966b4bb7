// Lists the licence of every package the lock file names, and fails on one that is not allowed.
import { readFileSync } from "node:fs";

/** Licences whose terms are met by keeping the notice; of a choice one allowed part is enough. */
const ALLOWED = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "Python-2.0",
  "Unlicense",
]);
/** Used in tests only and never part of a site: the text of the standard, and axe's rules. */
const ALLOWED_IN_TESTS = new Set(["CC-BY-4.0", "CC-BY-SA-4.0", "MPL-2.0"]);

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
const rows = Object.entries(lock.packages)
  .filter(([path]) => path !== "")
  .map(([path, { version, license, dev }]) => ({
    name: `${path.slice(path.lastIndexOf("node_modules/") + 13)}@${version}`,
    license: license ?? readLicense(path),
    dev: dev === true,
  }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

for (const { name, license, dev } of rows)
  console.log(`${license}\t${name}${dev ? "\t(시험)" : ""}`);
const refused = rows.filter((row) => !isAllowed(row));
for (const { name, license } of refused) console.error(`쓸 수 없는 라이선스: ${name} ${license}`);
process.exitCode = refused.length > 0 ? 1 : 0;

function isAllowed({ license, dev }) {
  const choices = String(license).replace(/[()]/g, "").split(" OR ");
  return choices.some((choice) =>
    choice.split(" AND ").every((part) => ALLOWED.has(part) || (dev && ALLOWED_IN_TESTS.has(part))),
  );
}

function readLicense(path) {
  try {
    return JSON.parse(readFileSync(`${path}/package.json`, "utf8")).license;
  } catch {
    return undefined;
  }
}
