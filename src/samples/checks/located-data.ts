/** Parses YAML and JSON as data whose every part has a place in the file. */
import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseAllDocuments,
  visit,
} from "yaml";
import type { Position } from "../../syntax/source-position.ts";
import { findBracketFault } from "./bracket.ts";
import { CLOUDFORMATION_TAGS, expandTags } from "./cloudformation-tags.ts";
import type { SampleFault } from "./fault.ts";
import { findJsonFault } from "./json-syntax.ts";

const KEY = /^\s*(?:- )?[\w.$"'/-]+\s*:(?:\s|$)/;
/** A key whose value stands beside it and ends with the line. */
const VALUED_KEY = /^\s*[\w.$"'/-]+\s*:\s+(?![|>#])\S/;

/** A way into the data: keys and indexes from the top. */
export type DataPath = readonly (string | number)[];

/** One document of a file. */
export interface LocatedData {
  data: unknown;
  /** The place of a part: of its key, or of its value. The nearest part around it that exists. */
  placeOf(path: DataPath, part: "key" | "value"): Position;
}

/** What a file holds, or why it cannot be read. */
export type ParsedData =
  | { kind: "data"; documents: LocatedData[] }
  | { kind: "fault"; faults: SampleFault[] };

/** Parses YAML 1.2, one or more documents; the short forms of CloudFormation are read as long ones. */
export function parseYamlData(text: string): ParsedData {
  const counter = new LineCounter();
  const options = {
    schema: "core",
    customTags: CLOUDFORMATION_TAGS,
    lineCounter: counter,
    prettyErrors: false,
  } as const;
  const documents = [...parseAllDocuments(text, options)] as Document.Parsed[];
  const problems = documents.flatMap(({ errors, warnings }) => [...errors, ...warnings]);
  if (problems.length > 0) {
    const [first] = problems;
    const place = placeAt(counter, first?.pos[0] ?? 0);
    return {
      kind: "fault",
      faults: [{ ...blameLine(text, place), ...yamlMessage(first?.message ?? "") }],
    };
  }
  for (const document of documents) expandTags(document);
  try {
    return { kind: "data", documents: documents.map((document) => locate(document, counter)) };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const faults = documents.flatMap((document) => describeAliases(document, counter));
    return { kind: "fault", faults: faults.slice(0, 1) };
  }
}

/** Aliases that name nothing, or that grow a few lines into gigabytes. */
function describeAliases(document: Document, counter: LineCounter): SampleFault[] {
  const faults: SampleFault[] = [];
  visit(document, {
    Alias(_key, { range }) {
      const message = "'*'로 시작하는 별칭을 펼치지 못했다.";
      const hint = "'&'로 이름 붙인 값이 앞에 있는지, 겹겹이 불어나지 않는지 확인한다.";
      faults.push({ ...placeAt(counter, range?.[0] ?? 0), message, hint });
    },
  });
  return faults;
}

/** Parses JSON, strictly. */
export function parseJsonData(text: string): ParsedData {
  const offset = findJsonFault(text);
  if (offset !== undefined) {
    const place = findBracketFault(text) ?? placeOfOffset(text, skipBack(text, offset));
    const hint = "쉼표, 따옴표, 괄호를 확인한다.";
    return { kind: "fault", faults: [{ ...place, message: "JSON 문법이 맞지 않는다.", hint }] };
  }
  // JSON is YAML, except that YAML forbids tabs where JSON may indent with them.
  return parseYamlData(text.replace(/\t/g, " "));
}

/** The place of an offset in a text. */
export function placeOfOffset(text: string, offset: number): Position {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** A missing comma or colon belongs to the line before, not to what stands next. */
function skipBack(text: string, offset: number): number {
  const next = text[offset];
  if (next === undefined || /["\d{[tfn-]/.test(next)) {
    const end = text.slice(0, offset).trimEnd().length;
    return text.slice(end, offset).includes("\n") ? Math.max(0, end - 1) : offset;
  }
  return offset;
}

function locate(document: Document.Parsed, counter: LineCounter): LocatedData {
  const place = (offset: number) => placeAt(counter, offset);
  return {
    // Aliases are legal in samples; expanding ten is a template, a thousand an attack.
    data: document.toJS({ maxAliasCount: 100 }),
    placeOf(path, part) {
      let node: unknown = document.contents;
      let at = rangeStart(node);
      for (const [depth, step] of path.entries()) {
        const isLast = depth === path.length - 1;
        if (isMap(node)) {
          const pair = node.items.find(
            ({ key }) => String(isScalar(key) ? key.value : key) === String(step),
          );
          if (!pair) break;
          at = rangeStart(pair.key);
          node = pair.value;
          if (isLast && part === "value" && node) at = rangeStart(node);
        } else if (isSeq(node)) {
          const item: unknown = node.items[Number(step)];
          if (item === undefined) break;
          node = isPair(item) ? item.value : item;
          at = rangeStart(item);
        } else break;
      }
      return place(at);
    },
  };
}

function rangeStart(node: unknown): number {
  if (isPair(node)) return rangeStart(node.key);
  if (isScalar(node) || isCollection(node)) return node.range?.[0] ?? 0;
  return 0;
}

function placeAt(counter: LineCounter, offset: number): Position {
  const { line, col } = counter.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** A key that is indented too far reads as more of the value above; the fault is in the key's line. */
function blameLine(text: string, place: Position): Position {
  const lines = text.split("\n");
  const indentOf = (line: string) => line.length - line.trimStart().length;
  for (const line of [place.line, place.line + 1, place.line - 1]) {
    const here = lines[line - 1] ?? "";
    const before = lines[line - 2] ?? "";
    if (VALUED_KEY.test(before) && KEY.test(here) && indentOf(here) > indentOf(before))
      return { line, column: indentOf(here) + 1 };
  }
  return place;
}

function yamlMessage(message: string): { message: string; hint: string } {
  return { message: `YAML 문법이 맞지 않는다: ${message}`, hint: "들여쓰기와 따옴표를 확인한다." };
}
