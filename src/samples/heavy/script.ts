/** Checks the syntax of JavaScript and TypeScript with esbuild. */
import { extname } from "node:path";
import { type Message, transform } from "esbuild";
import type { SampleFault } from "../checks/fault.ts";
import type { HeavySample } from "./heavy-sample.ts";

/** Checks one script. */
export async function checkScript({ file, text }: HeavySample): Promise<SampleFault[]> {
  try {
    const loader = /ts$/.test(extname(file)) ? "ts" : "js";
    const { warnings } = await transform(text, { loader, logLevel: "silent" });
    return warnings.map(toFault);
  } catch (error) {
    const { errors } = error as { errors?: Message[] };
    if (!errors) throw error;
    return errors.map(toFault);
  }
}

function toFault({ text, location }: Message): SampleFault {
  const place = { line: location?.line ?? 1, column: (location?.column ?? 0) + 1 };
  return { ...place, message: text, hint: "문법을 고친다." };
}
