/** Checks Step Functions state machines with asl-validator. */
import { createRequire } from "node:module";
import type { SampleFault } from "../checks/fault.ts";
import { checkStateNames } from "../checks/state-machine.ts";
import { documentsOf, type HeavySample } from "./heavy-sample.ts";

interface AslError {
  Message: string;
  path?: string;
  stateName?: string;
  schemaError?: { instancePath: string };
}

/** Its types name a module format that it does not have. */
const validate: (machine: unknown) => Promise<{ errors: AslError[] }> = createRequire(
  import.meta.url,
)("asl-validator");

/** Checks one machine. */
export async function checkStateMachine(sample: HeavySample): Promise<SampleFault[]> {
  const [document] = documentsOf(sample);
  if (!document) return [];
  // Names that lead nowhere are told with the state's line, which the validator does not have.
  const faults = checkStateNames(document);
  if (faults.length > 0) return faults;
  // It writes into what it is given.
  const { errors } = await validate(structuredClone(document.data));
  return errors.map(({ Message: message, schemaError, stateName }) => ({
    ...document.placeOf(readPath(schemaError?.instancePath, stateName), "key"),
    message: `asl-validator: ${message}`,
    hint: "Amazon States Language의 규칙을 확인한다.",
  }));
}

function readPath(pointer: string | undefined, state: string | undefined): string[] {
  if (pointer) return pointer.split("/").slice(1);
  return state === undefined ? [] : ["States", state];
}
