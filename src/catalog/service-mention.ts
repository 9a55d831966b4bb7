/** Finds services by their names in prose, particles and all. */
import { isParticleAfter } from "../text/particle.ts";
import type { ServiceStatus } from "./service-status.ts";

/** A name found in a text. */
export interface ServiceMention {
  service: ServiceStatus;
  start: number;
  end: number;
}

/** Finds every mention in a text, in order; the longest name wins. */
export type MentionFinder = (text: string) => ServiceMention[];

const HANGUL_RUN = /^[가-힣]+/;
/** A letter, a digit or a sign that goes on with a word: `CodeStar-x`, `OpsWorksCM`. */
const WORD_AFTER = /^[\p{L}\p{N}_-]/u;
const WORD_BEFORE = /[\p{L}\p{N}_-]$/u;

/** Makes a finder for the services whose status a reader must know. */
export function createMentionFinder(services: readonly ServiceStatus[]): MentionFinder {
  const owners = new Map<string, ServiceStatus | undefined>();
  for (const service of services) {
    for (const name of service.except) owners.set(name, undefined);
    const owner = service.status === "ok" ? undefined : service;
    for (const name of [service.name, ...service.aliases]) owners.set(name, owner);
  }
  const names = [...owners.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (names.length === 0) return () => [];
  const pattern = new RegExp(names.map(escapePattern).join("|"), "g");
  return (text) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const [name] = match;
      const end = match.index + name.length;
      const service = owners.get(name);
      return service && standsAlone(text, match.index, end)
        ? [{ service, start: match.index, end }]
        : [];
    });
}

function standsAlone(text: string, start: number, end: number): boolean {
  if (WORD_BEFORE.test(text.slice(Math.max(0, start - 2), start))) return false;
  const rest = text.slice(end);
  const hangul = HANGUL_RUN.exec(rest)?.[0];
  if (hangul !== undefined) return isParticleAfter(text.slice(start, end), hangul);
  return !WORD_AFTER.test(rest);
}

function escapePattern(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
