/** Running text as one string, with the way back to its tokens. */
import type Token from "markdown-it/lib/token.mjs";

/** A stretch of a passage that one token holds. */
export interface Piece {
  token: Token;
  start: number;
  end: number;
  /** Pieces with nothing but line breaks between them; 0 where no name may link. */
  run: number;
}

/** A link that the author made. */
export interface PassageLink {
  /** `link_open`. */
  token: Token;
  start: number;
  end: number;
}

/** The text of one inline token. */
export interface Passage {
  text: string;
  pieces: Piece[];
  links: PassageLink[];
}

/** Elements whose text is literal. */
const LITERAL = /^<(\/?)(?:kbd|samp|var)\s*>$/i;

/** Reads the text of inline tokens. */
export function readPassage(tokens: readonly Token[]): Passage {
  const passage: Passage = { text: "", pieces: [], links: [] };
  const openLinks: PassageLink[] = [];
  let run = 1;
  let literalDepth = 0;
  for (const token of tokens) {
    const start = passage.text.length;
    const text = textOf(token);
    if (text === undefined) {
      run++;
      literalDepth += depthChange(token);
      if (token.type === "link_open") openLinks.push({ token, start, end: start });
      const link = token.type === "link_close" ? openLinks.pop() : undefined;
      if (link) passage.links.push({ ...link, end: start });
      continue;
    }
    passage.text += text;
    const isLinkable = literalDepth === 0 && token.type !== "code_inline" && openLinks.length === 0;
    const end = passage.text.length;
    passage.pieces.push({ token, start, end, run: isLinkable ? run : 0 });
  }
  return passage;
}

/** Says whether a stretch of a passage may become one link. */
export function isLinkable({ pieces }: Passage, start: number, end: number): boolean {
  const first = pieces.find((piece) => piece.end > start);
  const last = pieces.find((piece) => piece.end >= end);
  return first !== undefined && first.run > 0 && first.run === last?.run;
}

function textOf(token: Token): string | undefined {
  if (token.type === "text" || token.type === "code_inline") return token.content;
  return token.type === "softbreak" || token.type === "hardbreak" ? " " : undefined;
}

function depthChange(token: Token): number {
  if (token.type === "unlinked_open") return 1;
  if (token.type === "unlinked_close") return -1;
  const literal = token.type === "html_inline" ? LITERAL.exec(token.content) : null;
  return literal ? (literal[1] ? -1 : 1) : 0;
}
