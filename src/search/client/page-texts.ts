/** Reads the texts of sections, which are stored in blocks, and keeps them for the next keystroke. */
import type { GuidePage } from "../guide.ts";
import { divideText, type StoredText, textFile } from "../text-blocks.ts";
import { decodeJson, type ReadFile } from "./bundle-file.ts";
import type { SectionMatch } from "./sections.ts";

/** What is known of a section only once its text is read. */
export interface SectionText {
  /** Its indexed words. */
  words: string[];
  /** Fragment of its address; undefined where it follows from the heading. */
  id: string | undefined;
}

/** A block of sections, read. */
interface BlockText {
  words: string[];
  ids: StoredText["ids"];
}

export class PageTexts {
  readonly #read: ReadFile;
  readonly #blockSize: number;
  readonly #blocks = new Map<string, Promise<BlockText>>();

  /** @param blockSize how many words the stored blocks have at least */
  constructor(read: ReadFile, blockSize: number) {
    this.#read = read;
    this.#blockSize = blockSize;
  }

  async textOf(page: GuidePage, { section, start, end }: SectionMatch): Promise<SectionText> {
    const number = page.sections.indexOf(section);
    const block = divideText(page.sections, this.#blockSize).findLast(
      (candidate) => candidate.section <= number,
    );
    if (!block) throw new Error(`No text of ${page.url} holds section ${number}.`);
    const { words, ids } = await this.#load(textFile(page.id, block));
    const id = ids[number - block.section];
    return {
      words: words.slice(start - block.start, end - block.start),
      id: id === 0 ? undefined : id,
    };
  }

  #load(path: string): Promise<BlockText> {
    const known = this.#blocks.get(path);
    if (known) return known;
    const text = this.#read(path).then((bytes) => {
      const { words, ids } = decodeJson<StoredText>(bytes);
      return { words: words.split(" "), ids };
    });
    text.catch(() => this.#blocks.delete(path));
    this.#blocks.set(path, text);
    return text;
  }
}
