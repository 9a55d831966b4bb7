/** Rules of the flowchart subset, and of what is drawn of it. */
import { beforeAll, describe, expect, test } from "vitest";
import { type LayoutEngine, loadLayoutEngine } from "../layout-engine.ts";
import { drawSvg } from "./drawing.ts";
import { FlowchartError } from "./flowchart.ts";
import { parseFlowchart } from "./flowchart-parser.ts";
import { layOut, layOutNarrow } from "./layout.ts";
import { measureText, wrapText } from "./measure.ts";

describe("읽는다", () => {
  test.each([
    ["a[글]", "rect"],
    ["a(글)", "round"],
    ["a{글}", "diamond"],
    ["a([글])", "stadium"],
    ["a[(글)]", "cylinder"],
    ['a["글 (괄호)"]', "rect"],
  ])("%s", (node, shape) => {
    expect(parseFlowchart(`flowchart LR\n${node}`).nodes).toMatchObject([{ id: "a", shape }]);
  });

  test.each([
    ["a --> b", "solid", true],
    ["a --- b", "solid", false],
    ["a -.-> b", "dashed", true],
    ["a ==> b", "thick", true],
    ["a ~~~ b", "hidden", false],
  ])("%s", (edge, line, hasArrow) => {
    expect(parseFlowchart(`flowchart LR\n${edge}`).edges).toMatchObject([{ line, hasArrow }]);
  });

  test("이어 쓴 화살표와 묶음, 글과 색", () => {
    const chart = parseFlowchart(
      "flowchart TD\n%% 설명\na & b -->|글| c:::accent --> d\nsubgraph g [묶음]\n  d\n  e\nend\nclassDef muted fill:#eee\nclass e,g muted",
    );
    expect(chart.direction).toBe("TB");
    expect(chart.edges.map(({ from, to, label }) => `${from}${to}${label}`)).toEqual([
      "ac글",
      "bc글",
      "cd",
    ]);
    expect(chart.nodes.map(({ id, group, colour }) => [id, group, colour])).toEqual([
      ["a", undefined, undefined],
      ["b", undefined, undefined],
      ["c", undefined, "accent"],
      ["d", "g", undefined],
      ["e", "g", "muted"],
    ]);
    expect(chart.groups).toMatchObject([{ label: "묶음", colour: "muted" }]);
  });
});

describe("모르는 것은 그 줄에서 알린다", () => {
  test.each([
    ["sequenceDiagram\nA->>B: 안녕", 1],
    ["flowchart LR\na --> b\na <--> b", 3],
    ["flowchart LR\na[[글]]", 2],
    ["flowchart LR\na((글))", 2],
    ["flowchart LR\na{{글}}", 2],
    ["flowchart LR\nsubgraph g\na", 2],
    ["flowchart LR\na\nend", 3],
    ["flowchart LR\nstyle a fill:red", 2],
    ["flowchart LR\na:::pink", 2],
    ["flowchart LR\nclass b accent", 2],
    ["flowchart LR\na -->", 2],
    ["flowchart LR\nclick a href", 2],
  ])("%j", (text, line) => {
    expect(() => parseFlowchart(text)).toThrow(FlowchartError);
    try {
      parseFlowchart(text);
    } catch (error) {
      expect((error as FlowchartError).line).toBe(line);
    }
  });
});

test("글의 너비는 한글과 영문이 다르고, 긴 글은 빈칸에서 나뉜다", () => {
  expect(measureText("가나", 10)).toBeCloseTo(18.4);
  expect(measureText("ii", 10)).toBeLessThan(6);
  expect(wrapText("가나다 라마바 사아자", 10, 60)).toEqual(["가나다 라마바", "사아자"]);
  expect(wrapText("둘\n줄", 10, 600)).toEqual(["둘", "줄"]);
  expect(wrapText("가 나 다 라 마", 10, 50)).toEqual(["가 나 다", "라 마"]);
});

describe("그린다", () => {
  const TEXT =
    'flowchart LR\nuser([사용자]) -->|요청 <1>| alb["ALB & 리스너"]\nsubgraph vpc [VPC]\n  alb --> one[첫째]\n  alb --> two[둘째]\nend';
  let viz: LayoutEngine;
  beforeAll(async () => {
    viz = await loadLayoutEngine();
  });
  const draw = () =>
    drawSvg(layOut(viz, parseFlowchart(TEXT), 700), 700, {
      title: "제목",
      description: "설명",
      idPrefix: "picture-1",
      className: "for-any",
    });

  test("제목과 설명이 있고 스타일과 스크립트가 없다", () => {
    const svg = draw();
    expect(svg).toContain('role="img" aria-labelledby="picture-1-title picture-1-description"');
    expect(svg).toContain('<title id="picture-1-title">제목</title>');
    expect(svg).toContain("ALB &amp; 리스너");
    expect(svg).toContain("요청 &lt;1&gt;");
    expect(svg).not.toMatch(/style=|<script|fill=|NaN|undefined/);
  });

  test("다시 그려도 같다", () => expect(draw()).toBe(draw()));

  test("글은 상자를 넘지 않고, 먼저 적은 것이 위에 온다", () => {
    const { nodes, groups } = layOut(viz, parseFlowchart(TEXT), 700);
    for (const { lines, width } of nodes)
      expect(Math.max(...lines.map((line) => measureText(line, 14)))).toBeLessThan(width);
    const [one, two] = ["one", "two"].map((id) => nodes.find((node) => node.id === id));
    expect(one?.y).toBeLessThan(two?.y ?? 0);
    const [vpc] = groups;
    for (const node of nodes.filter(({ group }) => group === "vpc")) {
      expect(node.x).toBeGreaterThan(vpc?.x ?? 0);
      expect(node.x + node.width).toBeLessThan((vpc?.x ?? 0) + (vpc?.width ?? 0));
    }
  });

  test("좁은 자리에서는 가로로 적은 그림을 세로로 세운다", () => {
    const chart = parseFlowchart("flowchart LR\n소스 --> 빌드 --> 시험 --> 승인 --> 배포 --> 확인");
    const wide = layOut(viz, chart, 700);
    const narrow = layOutNarrow(viz, chart, 363);
    expect(wide.width).toBeGreaterThan(363);
    expect(narrow.width).toBeLessThan(363);
    expect(narrow.height).toBeGreaterThan(narrow.width);
  });

  test("이어지지 않은 묶음은 좁은 자리에서 적은 차례로 쌓인다", () => {
    const groups = ["하나", "둘", "셋"].map(
      (name) => `subgraph ${name}\n${name}1[긴 이름의 상자 ${name}] --> ${name}2[다음]\nend`,
    );
    const chart = parseFlowchart(`flowchart TB\n${groups.join("\n")}`);
    const places = layOutNarrow(viz, chart, 200).groups.map(({ y, height }) => [y, y + height]);
    expect(places[0]?.[1]).toBeLessThanOrEqual(places[1]?.[0] ?? 0);
    expect(places[1]?.[1]).toBeLessThanOrEqual(places[2]?.[0] ?? 0);
  });

  test("묶음에 닿는 화살표는 테두리에서 멈추고, 숨은 선은 그리지 않는다", () => {
    const chart = parseFlowchart("flowchart TB\nsubgraph 묶음\n안 ~~~ 속\nend\n밖[밖] --> 묶음");
    const layout = layOut(viz, chart, 700);
    const [frame] = layout.groups;
    const arrow = layout.edges.find(({ to }) => to === "묶음");
    expect(Math.abs((arrow?.curve.at(-1)?.y ?? 0) - (frame?.y ?? 0))).toBeLessThan(2);
    const svg = drawSvg(layout, 700, { title: "", description: "", idPrefix: "p", className: "c" });
    expect(svg.match(/class="edge/g)).toHaveLength(1);
  });
});
