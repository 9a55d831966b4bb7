/** The one configured markdown-it. */
import MarkdownIt from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import { useAlerts } from "./alert.ts";
import { recordAsides } from "./aside.ts";
import { useCodeGroups } from "./code-group.ts";
import { useContainers } from "./container.ts";
import { useFootnotes } from "./footnote.ts";
import { useHeadingIds } from "./heading-id.ts";
import { useLeftoverEmphasis } from "./leftover-emphasis.ts";
import { useNormalForm } from "./normal-form.ts";
import { useNumericHosts } from "./numeric-host.ts";
import { useQuestions } from "./question.ts";
import { useRawHtml } from "./raw-html.ts";
import { useRefusedLinks } from "./refused-link.ts";
import { useRetiredLinks } from "./retired-link.ts";
import { recordOffsets } from "./source-position.ts";
import { useTaskLists } from "./task-list.ts";
import { useWikilinks } from "./wikilink.ts";

/** markdown-it drops what is nested deeper without a word; a note this deep is a mistake. */
export const NESTING_LIMIT = 100;

/** Makes the markdown-it instance that parses and renders every note. */
export function createMarkdown(): MarkdownIt {
  const md = new MarkdownIt({ html: true, linkify: true, maxNesting: NESTING_LIMIT } as object);
  // A bare `README.md` or `config.sh` is a file name, not a host.
  md.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  useNumericHosts(md);
  useRefusedLinks(md);
  recordOffsets(md);
  md.use(cjkFriendly);
  useFootnotes(md);
  useNormalForm(md);
  recordAsides(md);
  useAlerts(md);
  useContainers(md);
  useQuestions(md);
  useCodeGroups(md);
  useTaskLists(md);
  useWikilinks(md);
  useHeadingIds(md);
  useRawHtml(md);
  useLeftoverEmphasis(md);
  useRetiredLinks(md);
  return md;
}
