/** Tells of notes in a format that no page is made of. */
import type { Finding } from "./problem.ts";

/** MDX is a program: it is copied like any file, and its author should not have to find that out. */
export function reportUnreadNotes(files: readonly string[]): Finding[] {
  const unread = files.filter((file) => /\.mdx$/i.test(file));
  const [first] = unread;
  if (first === undefined) return [];
  return [
    {
      file: first,
      line: 1,
      column: 1,
      rule: "unread-note",
      message: `MDX 파일 ${unread.length}개는 페이지가 되지 않는다.`,
      hint: "'.md'로 이름을 바꾸고 'import'와 JSX를 Markdown으로 옮긴다.",
    },
  ];
}
