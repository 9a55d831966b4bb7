/** Checks that every image says what it shows, and every link where it leads. */
import { decodeLeniently } from "../../text/url.ts";
import type { Note } from "../note.ts";
import type { Report } from "./report.ts";

export function checkAlternativeTexts({ document }: Note, report: Report): void {
  for (const { kind, token, url, position, isEmpty } of document.references)
    if (kind === "link" && isEmpty)
      report(
        position,
        "missing-alt",
        `링크 '${decodeLeniently(url)}'에 글이 없어 보이지 않는다.`,
        "'[어디로 가는지](…)'로 적는다.",
      );
    else if (kind === "image" && token.content.trim() === "")
      report(
        position,
        "missing-alt",
        `그림 '${decodeLeniently(url)}'에 대체 글이 없다.`,
        "'![무엇을 보여 주는지](…)'로 적는다.",
      );
}
