/** What is inside the files of the search bundle. */

/** Reads a file of the bundle, given by its path there. */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Every file of Pagefind's begins with this mark, once unpacked. */
const SIGNATURE = "pagefind_dcd";

/** Reads a file that the build wrote as JSON. */
export function decodeJson<Value>(bytes: Uint8Array): Value {
  return JSON.parse(new TextDecoder().decode(bytes));
}

/**
 * Unpacks a file of Pagefind's.
 *
 * @throws Error when it is not one
 */
export async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const mark = new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length));
  if (mark !== SIGNATURE) throw new Error("A file of the search is damaged.");
  return bytes.subarray(SIGNATURE.length);
}
