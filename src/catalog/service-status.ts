/** Services that closed, ended or changed their name, as data in the notes folder: `service-status.yaml`. */
import type { Position } from "../syntax/source-position.ts";
import { slugify } from "../text/slug.ts";
import type { Finding } from "./problem.ts";
import { parseYaml, type YamlItem } from "./yaml.ts";

export const STATUS_FILE = "service-status.yaml";

/** What each status is called on a page. */
export const STATUS_LABELS = {
  ok: "정상",
  closed: "신규 중단",
  ended: "종료",
  maintenance: "유지 관리",
  renamed: "이름 변경",
} as const;

export type Status = keyof typeof STATUS_LABELS;

/** One service. */
export interface ServiceStatus {
  /** For the table's row. */
  id: string;
  name: string;
  /** Other names as written in prose. */
  aliases: string[];
  /** Longer names that contain one of these and mean something else. */
  except: string[];
  status: Status;
  /** The status in words. */
  text: string;
  dates: string;
  /** What to use instead. */
  instead: string;
  /** Year and month of the last look: `2026-11`. */
  confirmed: string;
  position: Position;
}

const REQUIRED = ["name", "status", "text", "confirmed"] as const;
const TEXTS = [...REQUIRED, "dates", "instead"] as const;
const LISTS = ["aliases", "except"] as const;
const KNOWN: readonly string[] = [...TEXTS, ...LISTS];
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

/**
 * Reads the services' statuses.
 *
 * @param text the file's text; undefined when the folder has none
 */
export function readServiceStatuses(text: string | undefined): {
  services: ServiceStatus[];
  findings: Finding[];
} {
  const findings: Finding[] = [];
  const report = ({ line, column }: Position, message: string, hint: string) =>
    findings.push({ file: STATUS_FILE, line, column, rule: "site-data", message, hint });
  if (text === undefined) return { services: [], findings };
  const result = parseYaml(text);
  if (result.kind === "error") report(result.position, result.message, "YAML 문법을 고친다.");
  else if (result.kind !== "list")
    report({ line: 1, column: 1 }, "서비스의 목록이어야 한다.", "'- name: …'로 시작한다.");
  const items = result.kind === "list" ? result.items : [];
  const services = items.flatMap((item) => {
    const service = readService(item);
    if (typeof service !== "string") return [service];
    report(item.position, service, `쓸 수 있는 항목: ${KNOWN.join(", ")}.`);
    return [];
  });
  return { services, findings };
}

/** Reads one entry; a text says what is wrong with it. */
function readService({ value, position }: YamlItem): ServiceStatus | string {
  const data = new Map<string, unknown>(Object.entries(value ?? {}));
  const unknown = [...data.keys()].find((key) => !KNOWN.includes(key));
  if (unknown !== undefined) return `'${unknown}' 항목은 없다.`;
  const missing = REQUIRED.find((key) => !data.has(key));
  if (missing) return `'${missing}' 항목이 없다.`;
  const notText = TEXTS.find((key) => data.has(key) && typeof data.get(key) !== "string");
  if (notText) return `'${notText}' 값은 글자여야 한다.`;
  const textOf = (key: (typeof TEXTS)[number]) => (data.get(key) as string | undefined) ?? "";
  const listOf = (key: (typeof LISTS)[number]) => data.get(key) ?? [];
  const notList = LISTS.find((key) => !isTextList(listOf(key)));
  if (notList) return `'${notList}' 값은 글자의 목록이어야 한다.`;
  const status = textOf("status");
  if (!isStatus(status))
    return `'status' 값은 ${Object.keys(STATUS_LABELS).join(", ")} 가운데 하나여야 한다.`;
  if (!MONTH.test(textOf("confirmed"))) return "'confirmed' 값은 '2026-11'처럼 해와 달이어야 한다.";
  return {
    id: `status-${slugify(textOf("name"))}`,
    name: textOf("name"),
    aliases: listOf("aliases") as string[],
    except: listOf("except") as string[],
    status,
    text: textOf("text"),
    dates: textOf("dates"),
    instead: textOf("instead"),
    confirmed: textOf("confirmed"),
    position,
  };
}

function isStatus(value: string): value is Status {
  return Object.hasOwn(STATUS_LABELS, value);
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "string" && item !== "");
}
