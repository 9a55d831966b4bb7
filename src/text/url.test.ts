/** Rules of addresses inside the site, held against the WHATWG URL class. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  decodeLeniently,
  encodePath,
  folderOf,
  isExternal,
  relativeUrl,
  resolvePath,
  splitUrl,
} from "./url.ts";

/** File names that the disk allows and URLs have a meaning for. */
const name = fc.oneof(
  fc.constantFrom(
    "a:b",
    "#",
    "%",
    "100%",
    "%2e%2e",
    "a b",
    "배포 그룹",
    "?",
    "[x]",
    "(y)",
    "...",
    "\\",
  ),
  fc
    .string({ unit: "binary", minLength: 1 })
    .filter((text) => !/[/\0]/.test(text) && !/^\.\.?$/.test(text)),
);
const path = fc
  .array(name, { minLength: 1, maxLength: 4 })
  .map((parts) => `${parts.join("/")}.html`);

describe("relativeUrl", () => {
  test.each([
    ["index.html", "a.html", "a.html"],
    ["a/b.html", "a/c.html", "c.html"],
    ["a/b.html", "index.html", "../index.html"],
    ["a/b/c.html", "a/d/e.html", "../d/e.html"],
    ["a/b.html", "a/b.html", "b.html"],
    ["a.html", "a/b.html", "a/b.html"],
    ["a.html", "제목 #1.html", "%EC%A0%9C%EB%AA%A9%20%231.html"],
  ])("%s에서 %s는 %s이다", (from, to, url) => {
    expect(relativeUrl(from, to)).toBe(url);
  });

  test.each(["https://example.org/", "https://example.org/some/base/", "file:///home/나/사이트/"])(
    "어떤 두 경로든 %s 아래에서 제자리로 풀린다",
    (root) => {
      fc.assert(
        fc.property(path, path, (from, to) => {
          const page = new URL(encodePath(from), root);
          const target = new URL(relativeUrl(from, to), page);
          expect(target.href).toBe(new URL(encodePath(to), root).href);
          expect(decodeURIComponent(target.pathname)).toBe(
            decodeURIComponent(new URL(root).pathname) + to,
          );
          expect(target.hash + target.search).toBe("");
        }),
      );
    },
  );
});

describe("splitUrl", () => {
  test.each([
    ["a.md", { path: "a.md", query: "", fragment: undefined }],
    ["a.md#절", { path: "a.md", query: "", fragment: "절" }],
    ["#절", { path: "", query: "", fragment: "절" }],
    ["a?b#c?d", { path: "a", query: "?b", fragment: "c?d" }],
    ["a#", { path: "a", query: "", fragment: "" }],
    ["a#b#c", { path: "a", query: "", fragment: "b#c" }],
  ])("%j를 세 부분으로 나눈다", (url, parts) => {
    expect(splitUrl(url)).toEqual(parts);
  });
});

describe("isExternal", () => {
  test.each(["https://a", "HTTP://a", "mailto:a@b", "//host/path", "tel:1", "data:text/plain,"])(
    "%s는 바깥이다",
    (url) => expect(isExternal(url)).toBe(true),
  );
  test.each(["a.md", "/a.md", "../a", "#a", "가:나.md", "a/b:c.md", ""])("%j는 안이다", (url) =>
    expect(isExternal(url)).toBe(false),
  );
});

describe("decodeLeniently", () => {
  test.each([
    ["%EA%B0%80", "가"],
    ["100%", "100%"],
    ["%zz", "%zz"],
    ["%ED%A0", "%ED%A0"],
    ["a%20b", "a b"],
  ])("%j는 %j이다", (encoded, text) => {
    expect(decodeLeniently(encoded)).toBe(text);
  });

  test("encodePath를 되돌린다", () => {
    fc.assert(fc.property(path, (text) => decodeLeniently(encodePath(text)) === text));
  });
});

describe("resolvePath", () => {
  test.each([
    ["a", "b.md", "a/b.md"],
    ["a/b", "../c.md", "a/c.md"],
    ["a", "./b.md", "a/b.md"],
    ["a", "/b.md", "b.md"],
    ["", "b//c.md", "b/c.md"],
    ["a", "..", ""],
    ["a", "../..", undefined],
    ["", "../a.md", undefined],
    ["a", "/../b", undefined],
    ["a", "../../a/b.md", undefined],
  ])("%j 폴더의 %j는 %j이다", (folder, written, resolved) => {
    expect(resolvePath(folder, written)).toBe(resolved);
  });
});

test.each([
  ["a/b/c.md", "a/b"],
  ["c.md", ""],
])("%s의 폴더는 %j이다", (file, folder) => {
  expect(folderOf(file)).toBe(folder);
});
