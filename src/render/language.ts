/** The languages that code blocks may name, and their Prism grammars. */
import Prism from "prismjs";
import loadLanguages from "prismjs/components/index.js";

/** Names authors use → Prism's. */
const ALIASES: Record<string, string> = {
  asl: "json",
  "c++": "cpp",
  cloudformation: "yaml",
  console: "bash",
  dockerfile: "docker",
  jsonc: "json5",
  jsp: "markup",
  "logs-insights": "logs",
  mysql: "sql",
  ps1: "powershell",
  shell: "bash",
  sh: "bash",
  sqlite: "sql",
  terminal: "bash",
  terraform: "hcl",
  tf: "hcl",
  ts: "typescript",
  js: "javascript",
  vue: "markup",
  "vue-html": "markup",
  yml: "yaml",
  zsh: "bash",
};
/** Languages without colours: plain text by intention. */
const PLAIN: ReadonlySet<string> = new Set(["", "text", "txt", "plain", "plaintext", "output"]);

/** CloudWatch Logs Insights QL; commands from its query syntax page. */
Prism.languages.logs = {
  comment: /#.*/,
  string: { pattern: /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/, greedy: true },
  regex: { pattern: /\/(?:\\.|[^/\\\n])+\//, greedy: true },
  keyword:
    /\b(?:fields|filter|stats|sort|limit|parse|display|dedup|pattern|diff|unmask|by|as|like|in|and|or|not|asc|desc)\b/i,
  variable: /@\w+/,
  function: /\b\w+(?=\()/,
  number: /\b\d+(?:\.\d+)?(?:ms|[smhd])?\b/,
  operator: /[=!<>]=?|[-+*/%^|]|=~/,
  punctuation: /[(),]/,
};

/** What is known about a language name. */
export type LanguageMatch =
  | { kind: "plain" }
  | { kind: "unknown" }
  | { kind: "grammar"; name: string; grammar: Prism.Grammar };

/** Finds the grammar of a fence's language, loading it when it is first asked for. */
export function findLanguage(language: string): LanguageMatch {
  if (PLAIN.has(language)) return { kind: "plain" };
  const name = ALIASES[language] ?? language;
  // Prism keeps helpers such as `extend` among its grammars.
  if (!Object.hasOwn(Prism.languages, name)) loadQuietly(name);
  const grammar = Object.hasOwn(Prism.languages, name) ? Prism.languages[name] : undefined;
  return grammar && typeof grammar === "object"
    ? { kind: "grammar", name, grammar }
    : { kind: "unknown" };
}

/** Prism prints a warning for each name it does not know; the build has a problem for that. */
function loadQuietly(name: string): void {
  loadLanguages.silent = true;
  loadLanguages([name]);
}
