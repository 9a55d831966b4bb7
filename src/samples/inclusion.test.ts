/** Rules of config samples that are files of their own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildCatalog } from "../catalog/catalog.ts";
import { readSources } from "../catalog/source.ts";
import { createMarkdown } from "../syntax/markdown.ts";
import { includeSamples } from "./inclusion.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "guseul-"));
  mkdirSync(join(folder, "03/samples"), { recursive: true });
  writeFileSync(join(folder, "03/samples/appspec.yml"), "version: 0.0\n");
  writeFileSync(join(folder, "03/bad.yml"), Uint8Array.from([0xb0, 0xa1]));
});
afterEach(() => rmSync(folder, { recursive: true }));

function include(text: string) {
  writeFileSync(join(folder, "03/a.md"), text);
  const { catalog } = buildCatalog(createMarkdown(), readSources(folder));
  const [note] = catalog.notes;
  const { codes, findings } = includeSamples(catalog);
  const block = note?.document.codeBlocks[0];
  return {
    findings,
    code: block?.token.content,
    sample: block && codes.get(block.token)?.path,
  };
}

test.each(["samples/appspec.yml", "./samples/appspec.yml", "/03/samples/appspec.yml"])(
  "빈 블록은 %s 파일의 글을 보인다",
  (file) => {
    expect(include(`글\n\n\`\`\`yaml file=${file}\n\`\`\`\n`)).toEqual({
      findings: [],
      code: "version: 0.0\n",
      sample: "03/samples/appspec.yml",
    });
  },
);

describe("알린다", () => {
  test.each([
    [
      "없는 파일",
      "```yaml file=samples/appsepc.yml\n```",
      "dead-include",
      "'samples/appspec.yml'인지",
    ],
    ["폴더 바깥", "```text file=../../../../etc/passwd\n```", "dead-include", "노트 옆에"],
    [
      "글이 든 블록",
      "```yaml file=samples/appspec.yml\nversion: 1\n```",
      "dead-include",
      "비우거나",
    ],
    ["UTF-8이 아닌 파일", "```yaml file=bad.yml\n```", "encoding", "EUC-KR"],
  ])("%s", (_what, text, rule, hint) => {
    const { findings, code } = include(text);
    expect(findings).toMatchObject([{ rule, hint: expect.stringContaining(hint) }]);
    expect(code).not.toContain("root:");
  });
});
