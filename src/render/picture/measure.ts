/** Measures text without a browser, for boxes that hold it in every Korean font. */

/**
 * Advance widths of U+0020 to U+007E in 1/1000 em: for each letter the wider of Pretendard Medium
 * and Noto Sans KR, read from the fonts with fontkit.
 */
const ASCII = [
  244, 323, 474, 607, 614, 921, 680, 278, 357, 357, 494, 636, 278, 438, 278, 392, 617, 555, 595,
  624, 635, 606, 623, 560, 618, 623, 278, 278, 636, 636, 636, 499, 946, 669, 657, 703, 690, 589,
  559, 717, 728, 293, 535, 646, 543, 862, 723, 742, 633, 742, 635, 614, 622, 721, 669, 943, 637,
  654, 609, 357, 392, 357, 555, 559, 606, 563, 618, 541, 620, 561, 348, 589, 607, 275, 275, 552,
  284, 926, 610, 606, 620, 620, 388, 510, 377, 607, 540, 802, 525, 540, 524, 357, 322, 357, 636,
];
/** A syllable is 864 in Pretendard at each weight, 920 in Noto Sans KR. */
const HANGUL = 920;
const WIDE = 1000;
const LATIN = 640;
const NARROW = new Map([
  ["·", 300],
  ["→", 960],
  ["←", 960],
  ["–", 560],
  ["—", 960],
  ["…", 960],
  ["‘", 300],
  ["’", 300],
  ["“", 500],
  ["”", 500],
  ["×", 640],
  ["°", 440],
]);

/** The width of one line of text in pixels at a font size. */
export function measureText(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += advanceOf(character);
  return (width * size) / 1000;
}

/**
 * Breaks a text at its spaces into lines of at most this many pixels, where words allow, and of about
 * the same length, so that no short word is left alone.
 */
export function wrapText(text: string, size: number, limit: number): string[] {
  return text.split("\n").flatMap((paragraph) => {
    const words = paragraph.split(/\s+/);
    let lines = fillLines(words, size, limit);
    for (;;) {
      const narrower = fillLines(words, size, widthOf(lines, size) - 1);
      if (narrower.length > lines.length || widthOf(narrower, size) >= widthOf(lines, size))
        return lines;
      lines = narrower;
    }
  });
}

function fillLines(words: readonly string[], size: number, limit: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measureText(longer, size) > limit) lines.push(word);
    else lines.splice(-1, 1, longer);
  }
  return lines;
}

function widthOf(lines: readonly string[], size: number): number {
  return Math.max(...lines.map((line) => measureText(line, size)));
}

function advanceOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  const ascii = ASCII[code - 0x20];
  if (code >= 0x20 && ascii !== undefined) return ascii;
  if ((code >= 0xac00 && code <= 0xd7a3) || (code >= 0x3131 && code <= 0x318e)) return HANGUL;
  const known = NARROW.get(character);
  if (known !== undefined) return known;
  if (/\p{M}|\u200d/u.test(character)) return 0;
  return code < 0x300 ? LATIN : WIDE;
}
