/** Reads the texts of sections, which are stored in blocks, and keeps them for the next keystroke. */
import type { GuidePage } from "../guide.ts";
import { divideText, textFile } from "../text-blocks.ts";
import { decodeJson, type ReadFile } from "./bundle-file.ts";
import type { SectionMatch } from "./sections.ts";

export class PageTexts {
  readonly #read: ReadFile;
  readonly #blockSize: number;
  readonly #blocks = new Map<string, Promise<string[]>>();

  /** @param blockSize how many words the stored blocks have at least */
  constructor(read: ReadFile, blockSize: number) {
    this.#read = read;
    this.#blockSize = blockSize;
  }

  /** Reads the indexed words of a section. */
  async wordsOf(page: GuidePage, { start, end }: SectionMatch): Promise<string[]> {
    const block = divideText(page.sections, this.#blockSize).findLast(
      (candidate) => candidate.start <= start,
    );
    if (!block) throw new Error(`No text of ${page.url} begins before word ${start}.`);
    const words = await this.#load(textFile(page.id, block));
    return words.slice(start - block.start, end - block.start);
  }

  #load(path: string): Promise<string[]> {
    const known = this.#blocks.get(path);
    if (known) return known;
    const words = this.#read(path).then((bytes) => decodeJson<string>(bytes).split(" "));
    words.catch(() => this.#blocks.delete(path));
    this.#blocks.set(path, words);
    return words;
  }
}
