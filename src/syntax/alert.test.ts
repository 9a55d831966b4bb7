/** Rules of GitHub alerts. */
import { describe, expect, test } from "vitest";
import { createMarkdown } from "./markdown.ts";

const render = (text: string) => createMarkdown().render(text);

describe("알림", () => {
  test.each([
    ["NOTE", "note", "참고"],
    ["TIP", "tip", "팁"],
    ["IMPORTANT", "important", "중요"],
    ["WARNING", "warning", "주의"],
    ["caution", "caution", "경고"],
  ])("[!%s]는 이름을 가진다", (marker, kind, title) => {
    expect(render(`> [!${marker}]\n> 글`)).toBe(
      `<div class="alert alert-${kind}" role="note"><p class="alert-title">${title}</p>\n<p>글</p>\n</div>\n`,
    );
  });

  test("글 없는 알림은 빈 문단을 남기지 않는다", () => {
    expect(render("> [!NOTE]\n>\n> 글")).toContain("참고</p>\n<p>글</p>");
  });

  test("알림 안의 인용이 알림을 일찍 닫지 않는다", () => {
    const html = render("> [!NOTE]\n> 가\n>\n> > 인용\n>\n> 나\n\n밖");
    expect(html).toMatch(/<blockquote>\n<p>인용<\/p>\n<\/blockquote>\n<p>나<\/p>\n<\/div>\n<p>밖/);
  });

  test.each(["> [!OTHER]\n> 글", "> 글\n> [!NOTE]", "[!NOTE]\n글"])("%j는 알림이 아니다", (text) =>
    expect(render(text)).not.toContain("alert"),
  );

  test("글은 이스케이프된다", () => {
    expect(render("> [!NOTE]\n> <script>")).toContain("&lt;script&gt;");
  });
});
