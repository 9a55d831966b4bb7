/** Which files of Pagefind's index hold which words, as its list of contents (`.pf_meta`) says. */

/** A file of the index, and the first word, or a beginning of it, that it holds. */
interface IndexFile {
  from: string;
  name: string;
}

export class IndexFiles {
  readonly #files: readonly IndexFile[];

  /**
   * @param meta the list, unpacked: CBOR of [version, pages, [first word, last word, file][], …]
   * @throws Error when it is written differently
   */
  constructor(meta: Uint8Array) {
    const files = new CborReader(meta).readItems(2).at(-1);
    if (!Array.isArray(files)) throw new Error("Pagefind's list of files is not where it was.");
    this.#files = files.map(([from, , name]: [string, string, string]) => ({ from, name }));
  }

  /** Lists the files that hold words with a beginning. */
  ofBeginning(beginning: string): string[] {
    return this.#between(beginning, `${beginning}\uffff`);
  }

  /** Lists the file that holds a whole word. */
  ofWord(word: string): string[] {
    return this.#between(word, word);
  }

  #between(from: string, to: string): string[] {
    const last = this.#files.findLastIndex((file) => file.from <= to);
    const first = this.#files.findLastIndex((file) => file.from <= from);
    return this.#files.slice(Math.max(first, 0), last + 1).map((file) => file.name);
  }
}

/** Reads the part of CBOR (RFC 8949) that the list needs: numbers, texts and arrays. */
class CborReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Reads an array's first items, up to the one with a number. */
  readItems(last: number): unknown[] {
    this.#readHead();
    return Array.from({ length: last + 1 }, () => this.#read());
  }

  #read(): unknown {
    const [type, size] = this.#readHead();
    if (type === 0) return size;
    if (type === 4) return Array.from({ length: size }, () => this.#read());
    if (type !== 3) throw new Error(`Pagefind's list holds a type ${type}.`);
    this.#at += size;
    return new TextDecoder().decode(this.#bytes.subarray(this.#at - size, this.#at));
  }

  /** Reads what an item is and how large: its upper three bits, and a number of 0 to 8 bytes. */
  #readHead(): [type: number, size: number] {
    const head = this.#bytes[this.#at++] ?? 0;
    const short = head & 31;
    if (short < 24) return [head >> 5, short];
    let size = 0;
    for (let left = 1 << (short - 24); left > 0; left--)
      size = size * 256 + (this.#bytes[this.#at++] ?? 0);
    return [head >> 5, size];
  }
}
