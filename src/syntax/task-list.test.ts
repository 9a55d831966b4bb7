/** Rules of task lists. */
import { expect, test } from "vitest";
import { createMarkdown } from "./markdown.ts";

const render = (text: string) => createMarkdown().render(text);

test("할 일은 이름을 가진 칸으로 보인다", () => {
  const html = render("- [ ] 가\n- [x] 나\n- [X] 다");
  expect(html.match(/aria-label="미완료"/g)).toHaveLength(1);
  expect(html.match(/aria-label="완료"/g)).toHaveLength(2);
  expect(html).not.toContain("[x]");
  expect(html).not.toContain("<input");
});

test.each(["[ ] 문단", "- [y] 가", "- [x]나", "- 가 [x] 나", "> [ ] 인용", "- [x](a.md)"])(
  "%j는 할 일이 아니다",
  (text) => expect(render(text)).not.toContain("task"),
);
