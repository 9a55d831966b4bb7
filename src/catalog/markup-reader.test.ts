/** What a browser would see of tags and attributes. */
import { expect, test } from "vitest";
import { readMarkup } from "./markup-reader.ts";

function read(text: string): string[] {
  const found: string[] = [];
  readMarkup(text, {
    wants: (attribute) => attribute !== "class",
    tag: (name, attributes, offset) =>
      found.push(`${offset} ${name} ${attributes.map(({ name, value }) => `${name}=${value}`)}`),
    style: (css, offset) => found.push(`${offset} ${css}`),
  });
  return found;
}

test.each([
  ['<a href="b.html?x=1&amp;y=2#%20">', ["0 a href=b.html?x=1&y=2#%20"]],
  ["글<IMG SRC='a b.png' alt>", ["1 img src=a b.png,alt="]],
  ["<p id=가나>다</p>", ["0 p id=가나"]],
  ['<p class="&amp;x" id=a><p class=b>', ["0 p id=a", "23 p "]],
  ["<br/><hr id=a />", ["0 br ", "5 hr id=a"]],
  ['<p title="a > b" id="c">', ["0 p title=a > b,id=c"]],
  ["<!-- <a href=x> --><b>", ["19 b "]],
  ["<script>'<a href=x>'</script><b>", ["0 script ", "29 b "]],
  ["<title><a href=x></title><b>", ["0 title ", "25 b "]],
  ["<style>a{}</style>b{}", ["0 style ", "0 a{}"]],
  ["a < b && c <d", []],
  ['<a href="끝나지', []],
])("%s", (text, found) => expect(read(text)).toEqual(found));
