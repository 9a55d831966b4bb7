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
  const bytes = await gunzip(packed);
  const mark = new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length));
  if (mark !== SIGNATURE) throw new Error("A file of the search is damaged.");
  return bytes.subarray(SIGNATURE.length);
}

/** Through a `Blob` and a `Response` it would be shorter, and take ten times as long. */
async function gunzip(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new DecompressionStream("gzip");
  const writer = writable.getWriter();
  const write = writer.write(packed).then(() => writer.close());
  const [parts] = await Promise.all([readParts(readable), write]);
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

async function readParts(stream: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
  const parts: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read())
    parts.push(read.value);
  return parts;
}
