/** Marks the mentions of terms as links in the tokens of the notes. */
import Token from "markdown-it/lib/token.mjs";
import { termUrl } from "../catalog/home.ts";
import type { Mention } from "../catalog/mention.ts";
import type { Piece } from "../catalog/passage.ts";
import type { Threads } from "../catalog/thread.ts";

/** Turns every linked mention into a link; to be done once, before anything is rendered. */
export function linkTerms({ mentions, homes }: Threads): void {
  for (const [note, list] of mentions) {
    const blocks = new Map<Token, Mention[]>();
    for (const mention of list)
      if (mention.state === "linked") {
        const inside = blocks.get(mention.block.token);
        if (inside) inside.push(mention);
        else blocks.set(mention.block.token, [mention]);
      }
    const urlOf = ({ term }: Mention) => termUrl(term, homes.get(term), note.output);
    for (const [block, inside] of blocks) linkBlock(block, inside, urlOf);
  }
}

function linkBlock(
  block: Token,
  mentions: readonly Mention[],
  urlOf: (mention: Mention) => string,
): void {
  const pieces = new Map(mentions[0]?.passage.pieces.map((piece) => [piece.token, piece]));
  block.children = (block.children ?? []).flatMap((token) => {
    const piece = pieces.get(token);
    const inside = piece
      ? mentions.filter(({ start, end }) => start < piece.end && end > piece.start)
      : [];
    return piece && inside.length > 0 ? splitPiece(piece, inside, urlOf) : [token];
  });
}

/** Splits a token at the mentions in it; a mention over a line break opens in one and closes in another. */
function splitPiece(
  { token, start, end }: Piece,
  mentions: readonly Mention[],
  urlOf: (mention: Mention) => string,
): Token[] {
  const tokens: Token[] = [];
  let at = start;
  const take = (to: number) => {
    if (to > at)
      tokens.push(token.type === "text" ? textToken(token, at - start, to - start) : token);
    at = to;
  };
  for (const mention of mentions) {
    take(Math.max(mention.start, start));
    if (mention.start >= start) tokens.push(openLink(mention, urlOf(mention)));
    take(Math.min(mention.end, end));
    if (mention.end <= end) tokens.push(new Token("link_close", "a", -1));
  }
  take(end);
  return tokens;
}

function textToken({ content }: Token, from: number, to: number): Token {
  const token = new Token("text", "", 0);
  token.content = content.slice(from, to);
  return token;
}

function openLink({ term }: Mention, url: string): Token {
  const token = new Token("link_open", "a", 1);
  token.attrs = [
    ["class", "term"],
    ["href", url],
    ["data-term", term.id],
  ];
  return token;
}
