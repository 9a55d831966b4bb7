/** Reads the command line. */
import { parseArgs } from "node:util";

export const COMMANDS = ["build", "check", "dev", "links"] as const;
export type Command = (typeof COMMANDS)[number];

/** A command line that makes sense. */
export interface Arguments {
  command: Command;
  input: string;
  output: string;
  lenient: boolean;
  json: boolean;
  port: number;
  /** Where the report on external links goes. */
  report: string;
  /** Addresses whose links are to be marked as retired. */
  retire: readonly string[];
}

/** Thrown for a command line that makes no sense; the exit code is 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

export const USAGE = `쓰는 법
  npm run build -- [--input 폴더] [--output 폴더] [--lenient]   사이트를 만든다
  npm run check -- [--input 폴더] [--lenient] [--json]          검사만 한다
  npm run dev   -- [--input 폴더] [--port 번호]                 고치면 바로 보이는 서버를 연다
  npm run check:links -- [--input 폴더] [--report 파일]         바깥 링크가 살아 있는지 묻는다
  npm run check:links -- [--input 폴더] --retire 주소           노트의 그 링크를 은퇴시킨다`;

export const DEFAULT_INPUT = "notes";
const OPTIONS = {
  input: { type: "string", default: DEFAULT_INPUT },
  output: { type: "string", default: "_site" },
  lenient: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  port: { type: "string", default: "8080" },
  report: { type: "string", default: ".guseul/links.md" },
  retire: { type: "string", multiple: true },
} as const;

/** Options that a command has no use for are refused rather than ignored. */
const ALLOWED: Record<Command, readonly (keyof typeof OPTIONS)[]> = {
  build: ["input", "output", "lenient"],
  check: ["input", "lenient", "json"],
  dev: ["input", "port"],
  links: ["input", "report", "retire"],
};

/** What Node's parser calls a mistake → a sentence; the parser quotes the word that is wrong. */
const FAULTS: Record<string, (what: string) => string> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: (what) => `'${what}' 선택지는 없다.`,
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: (what) => `'${what}'의 값이 없거나 필요 없는 값이 있다.`,
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: (what) => `'${what}'가 무엇인지 모른다.`,
};

/**
 * Parses the command line.
 *
 * @param words what follows the script's name
 * @throws {UsageError} for an unknown command or option
 */
export function parseArguments(words: readonly string[]): Arguments {
  const [name, ...rest] = words;
  const command = COMMANDS.find((known) => known === name);
  if (!command) throw new UsageError(name ? `'${name}' 명령은 없다.` : "명령이 없다.");
  const { values, tokens } = readOptions(rest);
  for (const token of tokens)
    if (token.kind === "option" && !(ALLOWED[command] as readonly string[]).includes(token.name))
      throw new UsageError(`'${command}' 명령에는 '${token.rawName}' 선택지가 없다.`);
  for (const name of ["input", "output", "report"] as const)
    if (values[name].trim() === "") throw new UsageError(`'--${name}'의 값이 비어 있다.`);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new UsageError(`'${values.port}'는 포트 번호가 아니다.`);
  return { command, ...values, port, retire: values.retire ?? [] };
}

function readOptions(words: string[]) {
  try {
    return parseArgs({ args: words, options: OPTIONS, tokens: true });
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    const fault = Object.hasOwn(FAULTS, code) ? FAULTS[code] : undefined;
    const what = /'([^' ]*)/.exec(message)?.[1] ?? "";
    throw new UsageError(fault?.(what) ?? message, { cause: error });
  }
}
