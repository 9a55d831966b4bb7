/** Checks that every self-check question can be answered and says why. */
import type { Question } from "../../syntax/question.ts";
import type { Note } from "../note.ts";
import type { Finding } from "../problem.ts";

/** Checks the questions of one note. */
export function checkQuestions(note: Note): Finding[] {
  return note.document.questions.flatMap((question) => {
    const fault = findFault(question);
    if (!fault) return [];
    const [message, hint] = fault;
    return [{ file: note.path, ...question.position, rule: "question", message, hint } as const];
  });
}

function findFault({
  kind,
  choices,
  right,
  unmarked,
  hasAnswer,
}: Question): [message: string, hint: string] | undefined {
  if (!hasAnswer) return ["문제에 풀이가 없다.", "마지막 문단을 '**풀이**'로 시작한다."];
  if (kind === "open") return undefined;
  if (unmarked > 0) return ["상자가 없는 보기가 있다.", "보기마다 '- [ ]'나 '- [x]'로 시작한다."];
  if (choices < 2) return ["보기가 하나뿐이다.", "보기를 둘 이상 적는다."];
  if (right.length === 0) return ["맞는 보기가 없다.", "맞는 보기를 '- [x]'로 적는다."];
  return undefined;
}
