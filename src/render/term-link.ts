/** Marks the mentions of terms as links in the tokens of a note. */
import Token from "markdown-it/lib/token.mjs";
import { termUrl } from "../catalog/home.ts";
import type { Note } from "../catalog/note.ts";
import { type Piece, readPassage } from "../catalog/passage.ts";
import type { Thread, Threads } from "../catalog/thread.ts";

/**
 * Renders a note whose tokens hold its term links. The links are taken out again afterwards: a site
 * has hundreds of thousands of them, and a page that is rendered twice must not hold them twice.
 */
export function withTermLinks<Result>(
  { termLinks, homes }: Threads,
  note: Note,
  render: () => Result,
): Result {
  const blocks = new Map<Token, Thread[]>();
  for (const link of termLinks.get(note) ?? []) {
    const inside = blocks.get(link.block.token);
    if (inside) inside.push(link);
    else blocks.set(link.block.token, [link]);
  }
  const plain = [...blocks.keys()].map((block) => [block, block.children] as const);
  for (const [block, links] of blocks)
    block.children = linkChildren(block.children ?? [], links, ({ term }) =>
      term ? [term.id, termUrl(term, homes.get(term), note.output)] : ["", ""],
    );
  try {
    return render();
  } finally {
    for (const [block, children] of plain) block.children = children;
  }
}

type Describe = (link: Thread) => [id: string, url: string];

function linkChildren(
  children: readonly Token[],
  links: readonly Thread[],
  describe: Describe,
): Token[] {
  const pieces = new Map(readPassage(children).pieces.map((piece) => [piece.token, piece]));
  return children.flatMap((token) => {
    const piece = pieces.get(token);
    const inside = piece
      ? links.filter(({ start, end }) => start < piece.end && end > piece.start)
      : [];
    return piece && inside.length > 0 ? splitPiece(piece, inside, describe) : [token];
  });
}

/** Splits a token at the links in it; one over a line break opens in one token and closes in another. */
function splitPiece(
  { token, start, end }: Piece,
  links: readonly Thread[],
  describe: Describe,
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
    if (link.start >= start) tokens.push(openLink(describe(link)));
    take(Math.min(link.end, end));
    if (link.end <= end) tokens.push(new Token("link_close", "a", -1));
  }
  take(end);
  return tokens;
}

function cutText({ content }: Token, from: number, to: number): Token {
  const token = new Token("text", "", 0);
  token.content = content.slice(from, to);
  return token;
}

function openLink([id, url]: [id: string, url: string]): Token {
  const token = new Token("link_open", "a", 1);
  token.attrs = [
    ["class", "term"],
    ["href", url],
    ["data-term", id],
  ];
  return token;
}
