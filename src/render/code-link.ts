/** Finds the keys and values of config samples that lead to their explanation. */
import type { CodeIndex, CodeTarget } from "../catalog/code-name.ts";
import { moduleOf, type Page } from "../catalog/folder.ts";
import { homeId, pageUrl } from "../catalog/home.ts";
import { isWithin, type Section } from "../catalog/section.ts";
import type { CodeBlock } from "../syntax/document.ts";
import { escapeHtml } from "../text/html.ts";
import type { CodeLink } from "./highlight.ts";

/** Languages of data. In a program a name means what the program makes of it. */
const CONFIG_LANGUAGES: ReadonlySet<string> = new Set(
  "yaml yml json json5 toml ini properties asl cloudformation docker dockerfile hcl tf terraform".split(
    " ",
  ),
);
// AWS::CodeDeploy::DeploymentGroup   CodeDeployDefault.AllAtOnce   !FindInMap   post_build
const NAME = /!?[A-Za-z_]\w*(?:(?:::|[.-])\w+)*/g;

/** Where a block stands, and what is known of names. */
export interface CodeContext {
  index: CodeIndex;
  page: Page;
  section: Section | undefined;
}

/** Finds the links of a code block: each name once, and none to where the reader is. */
export function findCodeLinks(block: CodeBlock, { index, page, section }: CodeContext): CodeLink[] {
  if (!CONFIG_LANGUAGES.has(block.language)) return [];
  const module = moduleOf(page.folder)?.number ?? "";
  const links: CodeLink[] = [];
  const seen = new Set<string>();
  for (const { 0: name, index: start } of block.token.content.matchAll(NAME)) {
    if (seen.has(name)) continue;
    seen.add(name);
    const target = index.find(name, module);
    if (!target || isHere(target, page, section)) continue;
    links.push({ start, end: start + name.length, tag: openingTag(target, page.output) });
  }
  return links;
}

function isHere({ page, heading }: CodeTarget, from: Page, section: Section | undefined): boolean {
  if (page !== from) return false;
  return heading === undefined || (section !== undefined && isWithin(section, heading));
}

function openingTag({ page, heading }: CodeTarget, from: string): string {
  const url = escapeHtml(pageUrl(page.output, homeId({ page, heading }), from));
  return `<a class="code-link" href="${url}">`;
}
