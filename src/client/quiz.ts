/** Turns self-check questions into a quiz: choose, have it marked, read why. */

/** Makes the questions with choices answerable. */
export function startQuizzes(): void {
  document
    .querySelectorAll<HTMLElement>("[data-question=single], [data-question=multiple]")
    .forEach((question, number) => {
      makeQuiz(question, `question-${number + 1}`);
    });
}

function makeQuiz(question: HTMLElement, name: string): void {
  const answer = question.querySelector<HTMLDetailsElement>(".answer");
  const list = question.querySelector(".choices");
  if (!answer || !list) return;
  const right = new Set(answer.dataset.right?.split(" ").map(Number));
  const type = question.dataset.question === "multiple" ? "checkbox" : "radio";
  const items = [...list.querySelectorAll<HTMLElement>(":scope > li")];
  const inputs = items.map((item) => addInput(item, type, name));
  const form = document.createElement("form");
  const button = document.createElement("button");
  button.className = "mark-button";
  button.textContent = "채점";
  const result = document.createElement("p");
  result.className = "quiz-result";
  result.setAttribute("aria-live", "polite");
  list.replaceWith(form);
  const group = document.createElement("div");
  group.setAttribute("role", type === "radio" ? "radiogroup" : "group");
  group.setAttribute("aria-label", "보기");
  group.append(list);
  form.append(group, button, result);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = new Set(inputs.flatMap((input, index) => (input.checked ? [index + 1] : [])));
    result.textContent = judge(chosen, right);
    if (chosen.size === 0) return;
    items.forEach((item, index) => {
      if (!chosen.has(index + 1)) delete item.dataset.marked;
      else item.dataset.marked = right.has(index + 1) ? "right" : "wrong";
    });
    answer.open = true;
  });
}

function addInput(item: HTMLElement, type: string, name: string): HTMLInputElement {
  const input = document.createElement("input");
  input.type = type;
  input.name = name;
  const label = document.createElement("label");
  // One box beside the input, whatever the choice's text is made of.
  const text = document.createElement("span");
  text.append(...item.childNodes);
  label.append(input, text);
  item.append(label);
  return input;
}

function judge(chosen: ReadonlySet<number>, right: ReadonlySet<number>): string {
  if (chosen.size === 0) return "보기를 고른 뒤에 채점한다.";
  const hits = [...chosen].filter((choice) => right.has(choice)).length;
  if (hits === right.size && chosen.size === right.size) return "맞았다.";
  if (right.size > 1 && hits > 0) return `아직 아니다. 고른 것 가운데 ${hits}개가 맞다.`;
  return "틀렸다. 풀이를 읽고 다시 고른다.";
}
