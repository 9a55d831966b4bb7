/** Warns of statuses that nobody has looked at for more than a year. */
import type { Finding } from "../problem.ts";
import { type ServiceStatus, STATUS_FILE } from "../service-status.ts";

const MONTHS = 12;

/**
 * Checks when each status was last confirmed.
 *
 * @param today the build's date
 */
export function checkStatuses(services: readonly ServiceStatus[], today: Date): Finding[] {
  const now = today.getUTCFullYear() * MONTHS + today.getUTCMonth();
  return services.flatMap(({ name, confirmed, position }): Finding[] => {
    const [year = 0, month = 0] = confirmed.split("-").map(Number);
    if (now - (year * MONTHS + month - 1) <= MONTHS) return [];
    return [
      {
        file: STATUS_FILE,
        ...position,
        rule: "stale-status",
        message: `'${name}'의 상태를 ${confirmed} 뒤로 확인하지 않았다.`,
        hint: "공지를 다시 보고 confirmed를 고친다.",
      },
    ];
  });
}

/**
 * The date a build counts from.
 *
 * @param epoch `SOURCE_DATE_EPOCH`: seconds since 1970, for builds that can be repeated
 */
export function readBuildDate(epoch: string | undefined): Date {
  return epoch !== undefined && /^\d+$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
}
