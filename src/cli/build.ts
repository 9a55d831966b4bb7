/** The build command: notes in, a whole site out, or the old site as it was. */
import { homedir } from "node:os";
import { relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Arguments, DEFAULT_INPUT } from "./arguments.ts";
import { openEleventy, unwrapError } from "./eleventy-run.ts";
import { checkInput } from "./input.ts";
import { START_FOLDER } from "./report.ts";
import { openStaging } from "./staging.ts";

/**
 * Builds a site.
 *
 * @throws {ProblemError} when the notes have errors; they are printed already
 */
export async function build({ input, output, lenient }: Arguments): Promise<void> {
  const started = performance.now();
  const notes = checkInput(input);
  const target = resolve(output);
  let kept: string | undefined;
  const staging = await openStaging(target, [notes, process.cwd(), homedir()]);
  try {
    const output = staging.folder;
    await openEleventy({ notes, output, site: target, lenient, mode: "build" }).write();
    kept = await staging.swapIn();
  } catch (error) {
    await staging.discard();
    throw unwrapError(error);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const home = pathToFileURL(resolve(target, "index.html"));
  console.log(`사이트를 ${seconds}초에 만들었다: ${relative(START_FOLDER, target)}`);
  if (kept) console.log(`  전에 있던 폴더는 여기서 만든 것이 아니라 남겨 두었다: ${kept}`);
  console.log(`  바로 열기    ${home} (파일을 두 번 눌러도 된다)`);
  const words = input === DEFAULT_INPUT ? "" : ` -- --input ${JSON.stringify(input)}`;
  console.log(`  고치며 보기  npm run dev${words}`);
}
