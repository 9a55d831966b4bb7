/** Reads one item of a list that a site gives as data: what it may hold, and what is wrong with it. */
import type { Position } from "../syntax/source-position.ts";
import { findNearest } from "../text/distance.ts";
import type { YamlItem } from "./yaml.ts";

/** The keys of an item. */
export interface ItemShape<Text extends string, List extends string> {
  texts: readonly Text[];
  /** Lists of texts. */
  lists: readonly List[];
  required: readonly Text[];
}

/** An item whose values are of the right kind. */
export interface DataItem<Text extends string, List extends string> {
  /** Empty for a key that is not there. */
  textOf: (key: Text) => string;
  listOf: (key: List) => string[];
}

/** What is wrong with an item, and where. */
export interface ItemFault {
  position: Position;
  message: string;
  hint: string;
}

/** Reads an item; the first fault says what keeps it from being read. */
export function readItem<Text extends string, List extends string>(
  { value, position, keyPositions }: YamlItem,
  { texts, lists, required }: ItemShape<Text, List>,
): DataItem<Text, List> | ItemFault {
  const known: readonly string[] = [...texts, ...lists];
  const data = new Map<string, unknown>(Object.entries(value ?? {}));
  const all = `쓸 수 있는 항목: ${known.join(", ")}.`;
  const faultAt = (key: string, message: string, hint = "값을 고친다."): ItemFault => ({
    position: keyPositions.get(key) ?? position,
    message,
    hint,
  });
  const unknown = [...data.keys()].find((key) => !known.includes(key));
  if (unknown !== undefined) {
    const nearest = findNearest(unknown, known);
    return faultAt(
      unknown,
      `'${unknown}' 항목은 없다.`,
      nearest ? `'${nearest}'인지 확인한다.` : all,
    );
  }
  const missing = required.find((key) => !data.get(key));
  if (missing) return faultAt(missing, `'${missing}' 항목이 없다.`, all);
  const noText = texts.find((key) => data.has(key) && typeof data.get(key) !== "string");
  if (noText) return faultAt(noText, `'${noText}' 값은 글자여야 한다.`);
  const noList = lists.find((key) => !isTextList(data.get(key) ?? []));
  if (noList) return faultAt(noList, `'${noList}' 값은 글자의 목록이어야 한다.`);
  return {
    textOf: (key) => (data.get(key) as string | undefined) ?? "",
    listOf: (key) => (data.get(key) as string[] | undefined) ?? [],
  };
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "string" && item !== "");
}
