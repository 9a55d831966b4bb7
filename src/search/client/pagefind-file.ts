/** Unpacks what Pagefind packs. */

/** Every file of Pagefind's begins with this mark, once unpacked. */
const SIGNATURE = "pagefind_dcd";

/**
 * @param packed a file of Pagefind's
 * @throws Error when it is not one
 */
export async function unpack(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const mark = new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length));
  if (mark !== SIGNATURE) throw new Error("A file of the search is damaged.");
  return bytes.subarray(SIGNATURE.length);
}
