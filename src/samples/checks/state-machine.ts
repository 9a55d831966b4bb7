/** Checks that states which a Step Functions machine names exist and can be reached. */
import { findNearest } from "../../text/distance.ts";
import type { SampleFault } from "./fault.ts";
import type { DataPath, LocatedData } from "./located-data.ts";

interface State {
  Type: string;
  Next?: string;
  End?: boolean;
  Default?: string;
  Choices?: { Next?: string }[];
  Catch?: { Next?: string }[];
  Branches?: Machine[];
  ItemProcessor?: Machine;
  Iterator?: Machine;
}

interface Machine {
  StartAt: string;
  States: Record<string, State>;
}

/** Checks a machine that has the right form. */
export function checkStateNames(document: LocatedData): SampleFault[] {
  const faults: SampleFault[] = [];
  checkMachine(document.data as Machine, [], (path, message, hint) =>
    faults.push({ ...document.placeOf(path, "value"), message, hint }),
  );
  return faults;
}

type Report = (path: DataPath, message: string, hint: string) => void;

function checkMachine({ StartAt, States }: Machine, path: DataPath, report: Report): void {
  const names = Object.keys(States);
  const reached = new Set([StartAt]);
  const follow = (target: string | undefined, at: DataPath) => {
    if (target === undefined) return;
    reached.add(target);
    if (names.includes(target)) return;
    const nearest = findNearest(target, names);
    report(
      [...path, ...at],
      `'${target}' 상태가 없다.`,
      nearest ? `'${nearest}'인지 확인한다.` : "상태 이름을 확인한다.",
    );
  };
  follow(StartAt, ["StartAt"]);
  for (const [name, state] of Object.entries(States)) {
    const at = ["States", name];
    follow(state.Next, [...at, "Next"]);
    follow(state.Default, [...at, "Default"]);
    for (const key of ["Choices", "Catch"] as const)
      for (const [index, rule] of (state[key] ?? []).entries())
        follow(rule.Next, [...at, key, index, "Next"]);
    for (const [index, branch] of (state.Branches ?? []).entries())
      checkMachine(branch, [...path, ...at, "Branches", index], report);
    for (const key of ["ItemProcessor", "Iterator"] as const)
      if (state[key]) checkMachine(state[key], [...path, ...at, key], report);
  }
  for (const name of names)
    if (!reached.has(name))
      report(
        [...path, "States", name],
        `'${name}' 상태로 가는 길이 없다.`,
        "Next로 잇거나 지운다.",
      );
}
