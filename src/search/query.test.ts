import { describe, expect, test } from "vitest";
import { parseQuery } from "./query.ts";

const textsOf = (input: string) => parseQuery(input).words.map((word) => word.text);

describe("질의를 가른다", () => {
  test("낱말로 가르고 작은 글자로 본다", () => {
    expect(textsOf("  CodeDeploy 배포 ")).toEqual(["codedeploy", "배포"]);
    expect(parseQuery("Qkfma").words[0]?.raw).toBe("Qkfma");
  });

  test("자모가 나뉜 한글과 전각 글자를 하나로 본다", () => {
    expect(textsOf("배포".normalize("NFD"))).toEqual(["배포"]);
    expect(textsOf("ＡｐｐＳｐｅｃ")).toEqual(["appspec"]);
  });

  test("따옴표 안은 이어진 말이다", () => {
    const query = parseQuery('설정 "배포 그룹" “상태 검사');
    expect(query.words).toHaveLength(5);
    expect(query.phrases).toEqual([
      [1, 3],
      [3, 5],
    ]);
  });

  test("한 낱말 안의 한글과 다른 글자를 가른다", () => {
    expect(parseQuery("s3버킷을").words[0]?.runs.map((run) => run.text)).toEqual(["s3", "버킷을"]);
    expect(parseQuery("codedeploy-agent.log").words[0]?.runs).toHaveLength(3);
  });

  test("찾을 글자가 없으면 낱말이 없다", () => {
    for (const input of ["", "  ", "!!", '""', "…"]) expect(textsOf(input)).toEqual([]);
  });
});
