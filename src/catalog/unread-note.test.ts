import { expect, test } from "vitest";
import { reportUnreadNotes } from "./unread-note.ts";

test("MDX는 한 번만 알린다", () => {
  expect(reportUnreadNotes(["a.mdx", "b.MDX", "c.md"])).toMatchObject([
    { file: "a.mdx", rule: "unread-note" },
  ]);
});
