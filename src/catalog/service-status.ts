/** Services that closed, ended or changed their name, as data in the notes folder: `service-status.yaml`. */
import type { Position } from "../syntax/source-position.ts";
import { slugify } from "../text/slug.ts";
import { type ItemFault, readItem } from "./data-item.ts";
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

const SHAPE = {
  texts: ["name", "status", "text", "confirmed", "dates", "instead"],
  lists: ["aliases", "except"],
  required: ["name", "status", "text", "confirmed"],
} as const;
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
    if ("id" in service) return [service];
    report(service.position, service.message, service.hint);
    return [];
  });
  return { services, findings };
}

function readService(item: YamlItem): ServiceStatus | ItemFault {
  const data = readItem(item, SHAPE);
  if ("message" in data) return data;
  const { textOf, listOf } = data;
  const faultAt = (key: string, message: string): ItemFault => ({
    position: item.keyPositions.get(key) ?? item.position,
    message: `'${key}' 값은 ${message}`,
    hint: "값을 고친다.",
  });
  const status = textOf("status");
  if (!isStatus(status))
    return faultAt("status", `${Object.keys(STATUS_LABELS).join(", ")} 가운데 하나여야 한다.`);
  if (!MONTH.test(textOf("confirmed")))
    return faultAt("confirmed", "'2026-11'처럼 해와 달이어야 한다.");
  return {
    id: `status-${slugify(textOf("name"))}`,
    name: textOf("name"),
    aliases: listOf("aliases"),
    except: listOf("except"),
    status,
    text: textOf("text"),
    dates: textOf("dates"),
    instead: textOf("instead"),
    confirmed: textOf("confirmed"),
    position: item.position,
  };
}

function isStatus(value: string): value is Status {
  return Object.hasOwn(STATUS_LABELS, value);
}
