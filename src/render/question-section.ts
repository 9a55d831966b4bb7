/** Renders self-check questions: readable as they are, turned into a quiz by a script. */
import type MarkdownIt from "markdown-it";

/** Adds the rules of questions. */
export function useQuestionRules(md: MarkdownIt): void {
  const { rules } = md.renderer;
  rules.question_open = (tokens, index) => {
    const { kind, number } = tokens[index]?.meta ?? {};
    const name = `문제 ${number}`;
    return `<section class="question" data-question="${kind}" aria-label="${name}">\n<p class="question-name">${name}${kind === "multiple" ? " <span>(모두 고른다)</span>" : ""}</p>\n`;
  };
  rules.question_close = () => "</section>\n";
  rules.choices_open = () => '<ol class="choices">\n';
  rules.choices_close = () => "</ol>\n";
  rules.choice_open = () => "<li>";
  rules.choice_close = () => "</li>\n";
  rules.answer_open = (tokens, index) => {
    const right: readonly number[] = tokens[index]?.meta.right;
    const answer = right.length === 0 ? "" : `<p>정답: ${right.join("번, ")}번</p>\n`;
    return `<details class="answer" data-right="${right.join(" ")}"><summary>답과 풀이</summary>\n${answer}`;
  };
  rules.answer_close = () => "</details>\n";
}
