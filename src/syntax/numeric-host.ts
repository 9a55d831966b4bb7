/** Keeps the brackets of an address such as `http://[fd00:ec2::254]/`: encoded, they name no host. */
import type MarkdownIt from "markdown-it";

const ENCODED = /^((?:[a-z][a-z\d+.-]*:)?\/\/(?:[^/?#@]*@)?)%5B([\da-f:.]+)%5D/i;

/** Makes markdown-it write such hosts as they are. */
export function useNumericHosts(md: MarkdownIt): void {
  const normalize = md.normalizeLink;
  md.normalizeLink = (url) => normalize(url).replace(ENCODED, "$1[$2]");
}
