/** Rules of service statuses: the file, names in prose, and how old a look may be. */
import { describe, expect, test } from "vitest";
import { checkStatuses, readBuildDate } from "./checks/status-check.ts";
import { createMentionFinder } from "./service-mention.ts";
import { readServiceStatuses } from "./service-status.ts";

const YAML = `- name: AWS OpsWorks
  aliases: [OpsWorks]
  except: [OpsWorks 모임]
  status: ended
  text: 종료
  confirmed: 2025-10
- name: OpsWorks for Chef
  status: closed
  text: 신규 중단
  confirmed: 2025-11
- name: CodeCommit
  status: ok
  text: 정상
  confirmed: 2026-11
- name: 시작 구성
  status: closed
  text: 새로 만들 수 없음
  confirmed: 2026-11
`;

test.each([
  ["OpsWorks는 끝났다.", ["AWS OpsWorks:0-8"]],
  ["옛 AWS OpsWorks에서도", ["AWS OpsWorks:2-14"]],
  ["OpsWorks for Chef와 OpsWorks", ["OpsWorks for Chef:0-17", "AWS OpsWorks:19-27"]],
  ["OpsWorks 모임", []],
  ["OpsWorksCM, xOpsWorks, opsworks, OpsWorks-x", []],
  ["CodeCommit은 다시 열렸다", []],
  ["시작 구성으로 띄운다", ["시작 구성:0-5"]],
  ["시작 구성요소", []],
])("%s", (text, found) => {
  const find = createMentionFinder(readServiceStatuses(YAML).services);
  expect(find(text).map(({ service, start, end }) => `${service.name}:${start}-${end}`)).toEqual(
    found,
  );
});

describe("잘못 적으면 알린다", () => {
  test.each([
    ["name: x", "목록이어야"],
    ["- name: x", "'status' 항목이 없다"],
    ["- {name: x, status: dead, text: y, confirmed: 2026-11}", "ok, closed"],
    ["- {name: x, status: ok, text: y, confirmed: 2026}", "글자여야"],
    ['- {name: x, status: ok, text: y, confirmed: "2026-13"}', "해와 달"],
    ["- {name: x, status: ok, text: y, confirmed: 2026-11, aliases: z}", "목록이어야"],
    ["- {name: x, status: ok, text: y, confirmed: 2026-11, notes: z}", "'notes' 항목은 없다"],
    ["- [", "닫는 괄호"],
  ])("%s", (text, message) => {
    const { findings } = readServiceStatuses(text);
    expect(findings).toMatchObject([
      { rule: "site-data", message: expect.stringContaining(message) },
    ]);
  });
});

test("한 해 넘게 보지 않은 상태만 알린다", () => {
  const { services } = readServiceStatuses(YAML);
  const today = readBuildDate(String(Date.UTC(2026, 10, 22) / 1000));
  expect(checkStatuses(services, today)).toMatchObject([{ rule: "stale-status", line: 1 }]);
  expect(readBuildDate(undefined).getTime()).toBeGreaterThan(Date.UTC(2026, 0));
});
