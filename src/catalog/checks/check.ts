/** Runs every check that needs nothing but the catalog. */
import type { Catalog } from "../catalog.ts";
import type { Finding } from "../problem.ts";
import { listRedirects } from "../redirect.ts";
import { checkAssets } from "./asset-check.ts";
import { checkLinks } from "./link-check.ts";
import { checkQuestions } from "./question-check.ts";
import { checkTermIds } from "./term-id-check.ts";
import { checkText } from "./text-check.ts";

/** Checks all notes of a catalog. */
export function checkCatalog(catalog: Catalog): Finding[] {
  return [
    ...catalog.notes.flatMap(checkText),
    ...catalog.notes.flatMap(checkQuestions),
    ...checkLinks(catalog),
    ...listRedirects(catalog).findings,
    ...checkAssets(catalog),
    ...checkTermIds(catalog.terms),
  ];
}
