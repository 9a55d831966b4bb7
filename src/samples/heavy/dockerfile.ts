/** Checks Dockerfiles with dockerfile-utils. */
import { validate } from "dockerfile-utils";
import type { SampleFault } from "../checks/fault.ts";
import type { HeavySample } from "./heavy-sample.ts";

/** 1 is an error and 2 a warning; a sample should have neither. */
const WARNING = 2;

/** Checks one Dockerfile. */
export async function checkDockerfile({ text }: HeavySample): Promise<SampleFault[]> {
  return validate(text)
    .filter(({ severity }) => (severity ?? 1) <= WARNING)
    .map(({ range, message }) => ({
      line: range.start.line + 1,
      column: range.start.character + 1,
      message: `Dockerfile: ${message}`,
      hint: "Dockerfile 참조를 보고 고친다.",
    }));
}
