/** What files beside notes load must be there. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { createMarkdown } from "../../syntax/markdown.ts";
import { buildCatalog } from "../catalog.ts";
import { summarize } from "../catalog-fixture.ts";
import { readSources } from "../source.ts";
import { checkAssets } from "./asset-check.ts";

let folder: string;
afterEach(() => rmSync(folder, { recursive: true }));

function check(files: Record<string, string>): string[] {
  folder = mkdtempSync(join(tmpdir(), "guseul-"));
  for (const [path, text] of Object.entries({ "index.md": "# 처음\n", ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return summarize(checkAssets(buildCatalog(createMarkdown(), readSources(folder)).catalog));
}

test("없는 것을 부르면 그 자리를 말한다", () => {
  expect(
    check({
      "a.css": '/* url(주석.png) */\n@import "없음.css";\nb { background: url( "x.png" ) }',
      "a2.css": "b { background: image-set('x.png' 1x, url(y.png) type('image/png')) }",
      "a3.css": "a{b:url(a\\ b.png)}",
      "b.svg":
        '<svg><use href="없음.svg#a"/><path fill="url(없음.svg#b)"/><image xlink:href="그림.png"/></svg>',
      "c/page.html":
        '<img srcset="../그림.png 1x, 없음.png 2x">\n<video poster=없음.jpg></video>\n<p style="background:url(x.png)">\n<style>a{background:url(y.png)}</style>\n<meta property="og:image" content="없음.png">\n<meta http-equiv="refresh" content="0; url=없음.html">\n<a href="#없음">\n<a href="../index.html#없음">\n<form action=없음>\n<meta property="og:image" content="https://example.com/docs/없음.png">',
      "d.webmanifest":
        '{\n "name": "없음.png", "icons": [{ "src": "없음.png" }], "start_url": "." }',
      "guseul.yaml": "url: https://example.com/docs/",
      "그림.png": "",
    }),
  ).toEqual([
    "a.css:2:1  dead-asset",
    "a.css:3:17  dead-asset",
    "a2.css:1:27  dead-asset",
    "a2.css:1:39  dead-asset",
    "a3.css:1:5  dead-asset",
    "b.svg:1:6  dead-asset",
    "b.svg:1:28  dead-asset",
    "c/page.html:1:1  dead-asset",
    "c/page.html:2:1  dead-asset",
    "c/page.html:3:1  dead-asset",
    "c/page.html:4:1  dead-asset",
    "c/page.html:5:1  dead-asset",
    "c/page.html:6:1  dead-asset",
    "c/page.html:7:1  dead-anchor",
    "c/page.html:8:1  dead-anchor",
    "c/page.html:9:1  dead-asset",
    "c/page.html:10:1  dead-asset",
    "d.webmanifest:2:40  dead-asset",
  ]);
});

test("있는 것과 바깥의 것은 그냥 둔다", () => {
  expect(
    check({
      "a2.css":
        "@namespace url(x:y); a::after { content: 'url(x.png)' } b { background: url(\\adf8\\b9bc.png) }",
      "a.css": "b { background: url(data:image/png;base64,AA) } c { cursor: url('그림.png?v=1') }",
      "b.svg": '<svg><g id="a"/><use href="#a"/><a href="https://example.com/">x</a></svg>',
      "c/page.html":
        '<a href="../index.html#처음"><img src="../%EA%B7%B8%EB%A6%BC.png"></a><a href=".."><a name=x></a><a href=#x><a href=#top><a href=../search.html>',
      "c/script.html": "<script>route()</script><a href=#/route>",
      "c/text.html": "<script>a = '<img src=x.png>'</script><title><img src=x.png></title>",
      "d.html": '<base href="https://example.com/"><img src="x.png">',
      "d.webmanifest": "{ 깨진",
      "그림.png": "",
    }),
  ).toEqual([]);
});
