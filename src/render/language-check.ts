/** Checks that code blocks can be coloured as their authors meant. */
import type { Catalog } from "../catalog/catalog.ts";
import type { Finding } from "../catalog/problem.ts";
import { isTooLarge } from "./highlight.ts";
import { findLanguage } from "./language.ts";
import { PICTURE_FENCE } from "./picture/picture.ts";
import { STATUS_FENCE } from "./service-status.ts";

/** Fences that are drawn and hold no code. */
const FIGURES: ReadonlySet<string> = new Set([PICTURE_FENCE, STATUS_FENCE]);

/** Checks all code blocks of a catalog. */
export function checkLanguages(catalog: Catalog): Finding[] {
  return catalog.notes.flatMap((note) =>
    note.document.codeBlocks.flatMap(({ language, token, position }): Finding[] => {
      if (FIGURES.has(language)) return [];
      const place = { file: note.path, ...position };
      if (findLanguage(language).kind === "unknown")
        return [
          {
            ...place,
            rule: "unknown-language",
            message: `코드 블록의 언어 '${language}'를 모른다.`,
            hint: "Prism의 언어 이름을 쓰거나, 색이 필요 없으면 'text'로 적는다.",
          },
        ];
      if (!isTooLarge(token.content)) return [];
      const message = "코드 블록이 너무 커서 색을 입히지 않았다.";
      return [{ ...place, rule: "highlight-limit", message, hint: "필요한 부분만 싣는다." }];
    }),
  );
}
