/** Reads as much of a page as is needed to know its sections. */
import { readMarkup } from "../../catalog/markup-reader.ts";

/** Bytes of a page that are read; the longest reference manuals stay below. */
const BODY_LIMIT = 8 * 1024 * 1024;

/**
 * Collects the ids of a page.
 *
 * @returns undefined when the page is no HTML or too long to be read to its end
 */
export async function readPage(response: Response): Promise<Set<string> | undefined> {
  if (!/html/i.test(response.headers.get("content-type") ?? "") || !response.body) return undefined;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > BODY_LIMIT) return undefined;
  }
  return collectIds(decode(Buffer.concat(chunks), response.headers.get("content-type") ?? ""));
}

/** Old Korean pages are EUC-KR, told by the header or by the page itself. */
function decode(bytes: Buffer, contentType: string): string {
  const CHARSET = /charset\s*=\s*["']?([\w-]+)/i;
  const head = bytes.subarray(0, 1024).toString("latin1");
  const charset = CHARSET.exec(contentType)?.[1] ?? CHARSET.exec(head)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString("utf8");
  }
}

function collectIds(html: string): Set<string> {
  const ids = new Set<string>();
  readMarkup(html, {
    wants: (attribute) => attribute === "id" || attribute === "name",
    tag(tag, attributes) {
      for (const { name, value } of attributes)
        if (name === "id" || (name === "name" && tag === "a")) ids.add(value);
    },
    style: () => {},
  });
  return ids;
}
