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
      "b.svg":
        '<svg><use href="없음.svg#a"/><path fill="url(없음.svg#b)"/><image xlink:href="그림.png"/></svg>',
      "c/page.html":
        '<img srcset="../그림.png 1x, 없음.png 2x">\n<video poster=없음.jpg></video>\n<p style="background:url(x.png)">\n<style>a{background:url(y.png)}</style>\n<meta property="og:image" content="없음.png">',
      "d.webmanifest": '{\n "icons": [{ "src": "없음.png" }], "start_url": "." }',
      "그림.png": "",
    }),
  ).toEqual([
    "a.css:2:1  dead-asset",
    "a.css:3:17  dead-asset",
    "a2.css:1:39  dead-asset",
    "a2.css:1:27  dead-asset",
    "b.svg:1:6  dead-asset",
    "b.svg:1:28  dead-asset",
    "c/page.html:1:1  dead-asset",
    "c/page.html:2:1  dead-asset",
    "c/page.html:3:1  dead-asset",
    "c/page.html:4:1  dead-asset",
    "c/page.html:5:1  dead-asset",
    "d.webmanifest:2:22  dead-asset",
  ]);
});

test("있는 것과 바깥의 것은 그냥 둔다", () => {
  expect(
    check({
      "a.css": "b { background: url(data:image/png;base64,AA) } c { cursor: url('그림.png?v=1') }",
      "b.svg": '<svg><use href="#a"/><a href="https://example.com/">x</a></svg>',
      "c/page.html":
        '<a href="../index.html#x"><img src="../%EA%B7%B8%EB%A6%BC.png"></a><a href="..">',
      "c/text.html": "<script>a = '<img src=x.png>'</script><title><img src=x.png></title>",
      "d.html": '<base href="https://example.com/"><img src="x.png">',
      "d.webmanifest": "{ 깨진",
      "그림.png": "",
    }),
  ).toEqual([]);
});
