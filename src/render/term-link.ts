/** Marks the mentions of terms as links in the tokens of a note. */
import Token from "markdown-it/lib/token.mjs";
import type { Term } from "../catalog/glossary.ts";
import { termUrl } from "../catalog/home.ts";
import type { Note } from "../catalog/note.ts";
import { type Piece, readPassage } from "../catalog/passage.ts";
import type { TermLink, Threads } from "../catalog/thread.ts";

const LINK_CLOSE = new Token("link_close", "a", -1);

/**
 * Renders a note whose tokens hold its term links. The links are taken out again afterwards: a site
 * has hundreds of thousands of them, and a page that is rendered twice must not hold them twice.
 */
export function withTermLinks<Result>(
  { termLinks, homes }: Threads,
  note: Note,
  render: () => Result,
): Result {
  const blocks = new Map<Token, TermLink[]>();
  for (const link of termLinks.get(note) ?? []) {
    const inside = blocks.get(link.block.token);
    if (inside) inside.push(link);
    else blocks.set(link.block.token, [link]);
  }
  const plain = [...blocks.keys()].map((block) => [block, block.children] as const);
  const open = createOpener(homes, note);
  for (const [block, links] of blocks)
    block.children = linkChildren(block.children ?? [], links, open);
  try {
    return render();
  } finally {
    for (const [block, children] of plain) block.children = children;
  }
}

/** Makes the opening token of a link. */
type Opener = (link: TermLink) => Token;

/** A note names the same terms in section after section: one token for each of them does. */
function createOpener(homes: Threads["homes"], note: Note): Opener {
  const made = new Map<Term, Token>();
  return ({ term }) => {
    const token = made.get(term) ?? openLink(term.id, termUrl(term, homes.get(term), note.output));
    made.set(term, token);
    return token;
  };
}

/** @param links in the order in which they stand in the text */
function linkChildren(
  children: readonly Token[],
  links: readonly TermLink[],
  open: Opener,
): Token[] {
  const { pieces } = readPassage(children);
  let piece = 0;
  let link = 0;
  return children.flatMap((token) => {
    const current = pieces[piece];
    if (!current || current.token !== token) return token;
    piece++;
    while (link < links.length && (links[link]?.end ?? 0) <= current.start) link++;
    let after = link;
    while (after < links.length && (links[after]?.start ?? 0) < current.end) after++;
    return after === link ? token : splitPiece(current, links.slice(link, after), open);
  });
}

/** Splits a token at the links in it; one over a line break opens in one token and closes in another. */
function splitPiece(
  { token, start, end }: Piece,
  links: readonly TermLink[],
  open: Opener,
): Token[] {
  const tokens: Token[] = [];
  let at = start;
  const take = (to: number) => {
    if (to > at)
      tokens.push(token.type === "text" ? cutText(token, at - start, to - start) : token);
    at = to;
  };
  for (const link of links) {
    take(Math.max(link.start, start));
    if (link.start >= start) tokens.push(open(link));
    take(Math.min(link.end, end));
    if (link.end <= end) tokens.push(LINK_CLOSE);
  }
  take(end);
  return tokens;
}

function cutText({ content }: Token, from: number, to: number): Token {
  const token = new Token("text", "", 0);
  token.content = content.slice(from, to);
  return token;
}

function openLink(id: string, url: string): Token {
  const token = new Token("link_open", "a", 1);
  token.attrs = [
    ["class", "term"],
    ["href", url],
    ["data-term", id],
  ];
  return token;
}
