/** Task lists: `- [x]` shows a box that screen readers read as done or not done. */
import type MarkdownIt from "markdown-it";
import type StateCore from "markdown-it/lib/rules_core/state_core.mjs";
import type { ParseEnv } from "./aside.ts";

const MARKER = /^\[([ xX])\][ \t]+/;

/** Adds task lists to a markdown-it instance. */
export function useTaskLists(md: MarkdownIt): void {
  md.core.ruler.after("inline", "task-list", findTasks);
  // A span rather than a checkbox: nothing can be ticked, and a checkbox would want a label.
  md.renderer.rules.task = (tokens, index) =>
    tokens[index]?.meta.done
      ? '<span class="task task-done" role="img" aria-label="완료"></span>'
      : '<span class="task" role="img" aria-label="미완료"></span>';
}

function findTasks(state: StateCore): void {
  state.tokens.forEach((inline, index) => {
    const item = state.tokens[index - 2];
    const first = inline.children?.[0];
    const match = first?.type === "text" ? MARKER.exec(first.content) : null;
    if (inline.type !== "inline" || item?.type !== "list_item_open" || !first || !match) return;
    (state.env as ParseEnv).asides.push(match[0]);
    first.content = first.content.slice(match[0].length);
    const task = new state.Token("task", "", 0);
    task.meta = { done: match[1] !== " " };
    inline.children?.unshift(task);
    item.attrJoin("class", "task-item");
  });
}
