/** Rules of what may follow a name. */
import { describe, expect, test } from "vitest";
import { readEnding } from "./ending.ts";

const endings = (words: string) => words.split(" ");

describe("이름 뒤의 말", () => {
  test.each(
    endings("은 이 을 과 으로 이다 이란 이라면 이었다 이야말로 만으로는 별로 이라고도 이긴 들을"),
  )("배포 그룹%s", (rest) => expect(readEnding("배포 그룹", rest, " ")).toBe("noun"));

  test.each(endings("는 가 를 와 로 다 란 라면 였다 야말로 에서는 까지만 로부터의 엔 보단 용 시"))(
    "드리프트%s",
    (rest) => expect(readEnding("드리프트", rest, " ")).toBe("noun"),
  );

  test.each(
    endings("한다 하면 하기 하면서 했는데 되는 됐을 되었으나 시키려고 함으로써 합니다 할지라도"),
  )("배포%s는 동사다", (rest) => expect(readEnding("배포", rest, " ")).toBe("verb"));

  test.each(endings("판 자 본 기가 도구 가이드 대상 의도 이력 해제 화 율 명 물을 처"))(
    "배포%s는 다른 낱말이다",
    (rest) => expect(readEnding("배포", rest, " ")).toBeUndefined(),
  );

  test.each([
    ["배포", "을"],
    ["배포 그룹", "를"],
    ["스택", "는"],
    ["스택", "였다"],
    ["지표", "으로"],
  ])("받침에 맞지 않는 %s%s는 조사가 아니다", (name, rest) => {
    expect(readEnding(name, rest, " ")).toBeUndefined();
  });

  test("'배포일'은 날짜지만 '배포일 때'는 아니다", () => {
    expect(readEnding("배포", "일", "을 적는다")).toBeUndefined();
    expect(readEnding("배포", "일", " 때만")).toBe("noun");
  });
});
