/** Rules of finding names in running text. */
import { describe, expect, test } from "vitest";
import { readGlossary } from "./glossary.ts";
import { NameMatcher } from "./name-matcher.ts";

const GLOSSARY = `
- { id: deployment, ko: 배포, definition: 뜻, module_names: [배포] }
- { id: group, ko: 배포 그룹, en: deployment group, definition: 뜻 }
- { id: codedeploy, ko: CodeDeploy, definition: 뜻 }
- { id: agent, ko: CodeDeploy 에이전트, definition: 뜻 }
- { id: buildspec, ko: buildspec.yml, definition: 뜻, search_names: [BuildSpec.yml] }
- { id: action, ko: 작업(액션), definition: 뜻 }
- { id: ci, ko: CI, definition: 뜻, search_names: [CI/CD] }
- { id: micro, ko: 마이크로서비스, definition: 뜻 }
- { id: xray, ko: X-Ray, definition: 뜻 }
- { id: ab, ko: A/B, definition: 뜻 }
- { id: it, ko: IT, definition: 뜻 }
- { id: c, ko: C, definition: 뜻 }
- { id: appspec, ko: AppSpec 파일, definition: 뜻, spoken: [앱스펙] }
`;
const { terms } = readGlossary(GLOSSARY);
const names = terms.flatMap((term) => term.names.map((name) => ({ ...name, owner: term.id })));
const matcher = new NameMatcher(names);

/** The names found, `?` before one that does not link by itself, `~` before a verb's. */
function find(text: string): string[] {
  return matcher.find(text).map(({ start, end, match, isVerb }) => {
    const mark = match === "search" ? "?" : isVerb ? "~" : "";
    return mark + text.slice(start, end);
  });
}

describe("찾는다", () => {
  test.each([
    ["배포 그룹을 배포로 부른다", ["배포 그룹", "배포"]],
    ["배포그룹에서", ["배포그룹"]],
    ["배포  그룹", ["배포  그룹"]],
    ["배포\n그룹", ["배포\n그룹"]],
    ["배포하고 배포한다", ["~배포", "~배포"]],
    ["CodeDeploy 에이전트와 codedeploy", ["CodeDeploy 에이전트", "codedeploy"]],
    ["CodeDeploy배포는", ["CodeDeploy"]],
    ["(CodeDeploy)·'CodeDeploy', CodeDeploy.", ["CodeDeploy", "CodeDeploy", "CodeDeploy"]],
    ["buildspec.yml과 Buildspec.yml", ["buildspec.yml", "Buildspec.yml"]],
    ["CI/CodeDeploy", ["CI", "CodeDeploy"]],
    ["마이크로 서비스와 마이크로서비스", ["마이크로 서비스", "마이크로서비스"]],
    ["XRay, X Ray, X-Ray", ["XRay", "X Ray", "X-Ray"]],
    ["ＣｏｄｅＤｅｐｌｏｙ　에이전트", ["ＣｏｄｅＤｅｐｌｏｙ　에이전트"]],
    ["ITs와 CodeDeploys.", ["ITs", "CodeDeploys"]],
    ["CodeDeploy 에이전트리스", ["CodeDeploy"]],
  ])("%s", (text, names) => expect(find(text)).toEqual(names));
});

describe("찾지 않는다", () => {
  test.each([
    "재배포",
    "작업하다",
    "작업(액션)이라는 말 없이 작업",
    "my-codedeploy",
    "xCodeDeploy",
    "aws/codedeploy/x",
    "/opt/CodeDeploy/x",
    "~/CodeDeploy",
    "https://x.io/CodeDeploy",
    "x.io/CodeDeploy/y",
    "C:\\CodeDeploy",
    "@codedeploy, #codedeploy, --codedeploy, .codedeploy, codedeploy(), x=codedeploy",
    "its",
    "AB와 A B",
    "C++과 C#",
    "앱스펙을",
    "AppSpec 파",
  ])("%s", (text) => expect(find(text).filter((name) => !name.startsWith("?"))).toEqual([]));
});

describe("이어지지 않는 이름도 자리를 차지한다", () => {
  test.each([
    ["CI/CD를 쓴다", ["?CI/CD"]],
    ["BuildSpec.yml", ["?BuildSpec.yml"]],
    ["Deployment Group", ["?Deployment Group"]],
    ["배포 그룹명", ["?배포 그룹"]],
    ["배포판", ["?배포"]],
  ])("%s", (text, names) => expect(find(text)).toEqual(names));
});

test("이름의 차례를 바꾸어도 같은 것을 찾는다", () => {
  const text = "CodeDeploy 에이전트가 배포 그룹을 배포하고 CI/CD와 buildspec.yml을 본다";
  const places = (one: NameMatcher<string>) =>
    one.find(text).map(({ owner, start }) => [owner, start]);
  expect(places(new NameMatcher([...names].reverse()))).toEqual(places(matcher));
});
