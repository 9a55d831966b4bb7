/** Reads Mermaid flowchart text: the subset that pictures use; anything else is a fault with its line. */
import {
  COLOURS,
  type Colour,
  type Flowchart,
  FlowchartError,
  type FlowGroup,
  type FlowLine,
  type FlowNode,
  type NodeShape,
} from "./flowchart.ts";

const HEADER = /^(?:flowchart|graph)\s+(TD|TB|LR|RL|BT)$/;
const SUBGRAPH = /^subgraph\s+([\p{L}\p{N}_-]+)(?:\s*\[\s*(?:"([^"]*)"|([^\]"]*))\s*\])?$/u;
const CLASS_DEFINITION = /^classDef\s+([\w,]+)(?:\s.*)?$/;
const CLASS = /^class\s+([\p{L}\p{N}_,-]+)\s+(\w+)$/u;
const ID = /^[\p{L}\p{N}_]+(?:-(?![-.>])[\p{L}\p{N}_]+)*/u;
const SHAPES: readonly [RegExp, NodeShape][] = [
  [/^\(\[(?:"([^"]*)"|([^"]*?))\]\)/, "stadium"],
  [/^\[\((?:"([^"]*)"|([^"]*?))\)\]/, "cylinder"],
  [/^\[(?![[/\\])(?:"([^"]*)"|([^\]"]*))\]/, "rect"],
  [/^\((?!\()(?:"([^"]*)"|([^)"]*))\)/, "round"],
  [/^\{(?!\{)(?:"([^"]*)"|([^}"]*))\}/, "diamond"],
];
const COLOUR = /^:::(\w+)/;
const ARROW = /^(-->|---|-\.->|-\.-|==>|===|~~~)\s*(?:\|(?:"([^"]*)"|([^|]*))\|)?/;

/** Boxes, frames and lines; a reader loses track long before, and drawing twice as many takes minutes. */
const PARTS_LIMIT = 200;
/** Characters of a line; the patterns above look through it more than once. */
const LINE_LIMIT = 500;

/**
 * Parses a flowchart.
 *
 * @throws {FlowchartError} at the first line that is outside the subset
 */
export function parseFlowchart(text: string): Flowchart {
  const parser = new Parser();
  text.split("\n").forEach((line, index) => {
    if (line.length > LINE_LIMIT)
      throw new FlowchartError(index + 1, `한 줄이 ${LINE_LIMIT}자를 넘는다.`);
    parser.readLine(
      line
        .replace(/(?:^|\s)%%.*$/, "")
        .trim()
        .replace(/;$/, ""),
      index + 1,
    );
  });
  return parser.finish();
}

class Parser {
  readonly #chart: Flowchart = { direction: "TB", nodes: [], groups: [], edges: [] };
  readonly #open: { id: string; line: number }[] = [];
  #hasHeader = false;
  #line = 0;

  readLine(text: string, line: number): void {
    this.#line = line;
    if (text === "") return;
    if (!this.#hasHeader) this.#readHeader(text);
    else if (text === "end") this.#closeGroup();
    else if (text.startsWith("subgraph ")) this.#openGroup(text);
    else if (text.startsWith("classDef ")) this.#readClassDefinition(text);
    else if (text.startsWith("class ")) this.#readClass(text);
    else this.#readEdges(text);
  }

  finish(): Flowchart {
    if (!this.#hasHeader) this.#fail("'flowchart LR'이나 'flowchart TB'로 시작해야 한다.");
    const [left] = this.#open;
    if (left) throw new FlowchartError(left.line, `subgraph '${left.id}'에 end가 없다.`);
    const { nodes, groups } = this.#chart;
    const empty = groups.find(({ id }) => ![...nodes, ...groups].some(({ group }) => group === id));
    if (empty) this.#fail(`subgraph '${empty.id}'가 비어 있다.`);
    if (nodes.length === 0) this.#fail("그림에 상자가 하나도 없다.");
    return this.#chart;
  }

  #readHeader(text: string): void {
    const direction = HEADER.exec(text)?.[1];
    if (!direction) this.#fail("'flowchart LR'이나 'flowchart TB'로 시작해야 한다.");
    this.#chart.direction = direction === "TD" ? "TB" : (direction as Flowchart["direction"]);
    this.#hasHeader = true;
  }

  #openGroup(text: string): void {
    const match = SUBGRAPH.exec(text);
    const id = match?.[1];
    if (!id) this.#fail("subgraph는 'subgraph 이름 [글]'로 적는다.");
    if (this.#find(id)) this.#fail(`'${id}'를 이미 쓴다.`);
    const label = readLabel(match?.[2] ?? match?.[3] ?? id);
    const group = this.#open.at(-1)?.id;
    this.#add(this.#chart.groups, { id, label, colour: undefined, group });
    this.#open.push({ id, line: this.#line });
  }

  #closeGroup(): void {
    if (!this.#open.pop()) this.#fail("subgraph 없이 end가 나온다.");
  }

  #readClassDefinition(text: string): void {
    const names =
      CLASS_DEFINITION.exec(text)?.[1]?.split(",") ?? this.#fail("classDef를 읽지 못했다.");
    // What the colours look like is the theme's; a definition only has to name one of them.
    for (const name of names) this.#readColour(name);
  }

  #readClass(text: string): void {
    const [, ids, name = ""] = CLASS.exec(text) ?? this.#fail("'class 이름,이름 색'으로 적는다.");
    for (const id of (ids ?? "").split(",")) {
      const part = this.#find(id) ?? this.#fail(`'${id}'가 없다.`);
      part.colour = this.#readColour(name);
    }
  }

  #readColour(name: string): Colour {
    return (
      COLOURS.find((colour) => colour === name) ??
      this.#fail(`'${name}' 색은 없다. 쓸 수 있는 색: ${COLOURS.join(", ")}.`)
    );
  }

  #readEdges(text: string): void {
    let [left, rest] = this.#readParts(text);
    while (rest !== "") {
      const match = ARROW.exec(rest);
      const arrow = match?.[1];
      if (!arrow)
        this.#fail(`'${rest}'를 읽지 못했다. 화살표는 '-->', '-.->', '==>', '---', '~~~'다.`);
      const [right, after] = this.#readParts(rest.slice(match?.[0].length).trimStart());
      const label = readLabel(match?.[2] ?? match?.[3] ?? "");
      const line = lineOf(arrow);
      for (const from of left)
        for (const to of right)
          this.#add(this.#chart.edges, { from, to, label, line, hasArrow: arrow.endsWith(">") });
      [left, rest] = [right, after];
    }
  }

  /** Reads `a & b[글]`; returns their names and what follows. */
  #readParts(text: string): [ids: string[], rest: string] {
    const ids: string[] = [];
    let rest = text;
    do {
      rest = rest.replace(/^&\s*/, "");
      const id = ID.exec(rest)?.[0];
      if (!id) this.#fail(`'${rest || text}'에 상자 이름이 없다.`);
      rest = this.#readNode(id, rest.slice(id.length)).trimStart();
      ids.push(id);
    } while (rest.startsWith("&"));
    return [ids, rest];
  }

  #readNode(id: string, text: string): string {
    let rest = text;
    let node = this.#find(id);
    if (!node) {
      node = { id, label: id, shape: "rect", colour: undefined, group: this.#open.at(-1)?.id };
      this.#add(this.#chart.nodes, node as FlowNode);
    } else if ("shape" in node) node.group ??= this.#open.at(-1)?.id;
    for (const [pattern, shape] of SHAPES) {
      const match = pattern.exec(rest);
      if (!match) continue;
      if (!("shape" in node)) this.#fail(`'${id}'는 subgraph의 이름이다.`);
      Object.assign(node, { label: readLabel(match[1] ?? match[2] ?? ""), shape });
      rest = rest.slice(match[0].length);
      break;
    }
    const colour = COLOUR.exec(rest);
    if (!colour) return rest;
    node.colour = this.#readColour(colour[1] ?? "");
    return rest.slice(colour[0].length);
  }

  #add<Part>(parts: Part[], part: Part): void {
    const { nodes, groups, edges } = this.#chart;
    if (nodes.length + groups.length + edges.length === PARTS_LIMIT)
      this.#fail(`상자와 화살표가 ${PARTS_LIMIT}개를 넘는다. 그림을 나눈다.`);
    parts.push(part);
  }

  #find(id: string): FlowNode | FlowGroup | undefined {
    const { nodes, groups } = this.#chart;
    return nodes.find((node) => node.id === id) ?? groups.find((group) => group.id === id);
  }

  #fail(message: string): never {
    throw new FlowchartError(this.#line, message);
  }
}

function lineOf(arrow: string): FlowLine {
  if (arrow.includes("~")) return "hidden";
  if (arrow.includes(".")) return "dashed";
  return arrow.includes("=") ? "thick" : "solid";
}

function readLabel(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, "\n")
    .replace(/#quot;/g, '"')
    .trim();
}
