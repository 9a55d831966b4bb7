/** Finds where JSON goes wrong; `JSON.parse` does not always say. */

const SPACE = /[ \t\n\r]*/y;
const SCALAR =
  /"(?:(?:[^"\\\p{Cc}]|[\u007f-\u009f])|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;
const STRING = /"(?:(?:[^"\\\p{Cc}]|[\u007f-\u009f])|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;

/**
 * Finds the first fault of a JSON text (RFC 8259).
 *
 * @returns the offset of what should not stand there; undefined for JSON that is right
 */
export function findJsonFault(text: string): number | undefined {
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at += match[0].length;
    return match !== null;
  };
  const skip = () => take(SPACE);
  const eat = (character: string): boolean => {
    skip();
    if (text[at] !== character) return false;
    at++;
    return true;
  };
  const readValue = (): boolean => {
    skip();
    if (eat("{")) return readItems("}", readMember);
    if (eat("[")) return readItems("]", readValue);
    return take(SCALAR);
  };
  const readMember = (): boolean => {
    skip();
    return take(STRING) && eat(":") && readValue();
  };
  const readItems = (end: string, readItem: () => boolean): boolean => {
    if (eat(end)) return true;
    do if (!readItem()) return false;
    while (eat(","));
    return eat(end);
  };
  if (!readValue()) return at;
  skip();
  return at < text.length ? at : undefined;
}
