/** How wide a text will be in a picture: browsers lay out SVG text themselves, but not its boxes. */

/** Advance widths of U+0020–U+007E in Pretendard Medium, in 1/1000 em, read from the font. */
const ASCII =
  "244 273 378 607 614 895 622 200 357 357 494 636 268 438 264 347 617 448 595 624 635 606 623 560 618 623 264 264 636 636 636 499 878 669 625 703 690 575 559 717 711 251 525 636 537 862 715 735 610 735 616 614 622 706 669 943 637 654 609 357 347 357 450 435 472 543 598 541 598 561 348 589 574 231 231 530 231 849 570 574 589 589 363 510 350 567 540 791 525 540 524 357 322 357 636"
    .split(" ")
    .map(Number);
/** Every Hangul syllable of Pretendard is 864 wide, of Noto Sans KR 920: the wider one is safe. */
const HANGUL = 920;
const OTHER = 1000;

/** Measures one line of text, in pixels. */
export function measureText(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0xac00 && code <= 0xd7a3) width += HANGUL;
    else width += ASCII[code - 0x20] ?? OTHER;
  }
  return (width * fontSize) / 1000;
}
