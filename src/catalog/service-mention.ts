/** Finds services by their names in prose, particles and all. */
import { type Name, NameMatcher } from "./name-matcher.ts";
import type { ServiceStatus } from "./service-status.ts";

/** A name found in a text. */
export interface ServiceMention {
  service: ServiceStatus;
  start: number;
  end: number;
}

/** Finds every mention in a text, in order; the longest name wins. */
export type MentionFinder = (text: string) => ServiceMention[];

/** Makes a finder for the services whose status a reader must know. */
export function createMentionFinder(services: readonly ServiceStatus[]): MentionFinder {
  const matcher = new NameMatcher(services.flatMap(listNames));
  return (text) =>
    matcher.find(text).flatMap(({ owner, text: name, match, start, end }) => {
      // Names of services are words too: Evidently, Proton.
      const isWrittenSo = letters(text.slice(start, end)) === letters(name);
      return match === "auto" && isWrittenSo ? [{ service: owner, start, end }] : [];
    });
}

/** Names that mean something else, and those of services that are as ever, only take their place. */
function listNames(service: ServiceStatus): Name<ServiceStatus>[] {
  const match = service.status === "ok" ? "search" : "auto";
  return [
    ...service.except.map(
      (text): Name<ServiceStatus> => ({ owner: service, text, match: "search" }),
    ),
    ...[service.name, ...service.aliases].map((text) => ({ owner: service, text, match }) as const),
  ];
}

function letters(name: string): string {
  return name.replace(/\s+/g, "");
}
