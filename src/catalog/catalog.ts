/** Everything the notes say together: built once, read by checks, rendering and search. */
import { basename } from "node:path";
import type MarkdownIt from "markdown-it";
import { buildFolders, type Folder, listPages, type Page } from "./folder.ts";
import { GLOSSARY_FILE, readGlossary, type Term } from "./glossary.ts";
import { type Note, nameOf, parseNote } from "./note.ts";
import { assignOutputs, checkMadeIndexes } from "./output-path.ts";
import type { Finding } from "./problem.ts";
import { readServiceStatuses, type ServiceStatus, STATUS_FILE } from "./service-status.ts";
import { readSiteOptions, SITE_FILE, type SiteOptions } from "./site.ts";
import { readText, type Sources } from "./source.ts";

/** The whole site before rendering. */
export interface Catalog {
  site: SiteOptions;
  sources: Sources;
  notes: Note[];
  root: Folder;
  /** In reading order. */
  pages: Page[];
  pagesByOutput: ReadonlyMap<string, Page>;
  /** By note path in NFC. */
  pagesByNote: ReadonlyMap<string, Page>;
  /** NFC path → path on disk, of files that are copied beside the pages. */
  filesByName: ReadonlyMap<string, string>;
  terms: Term[];
  services: ServiceStatus[];
}

/** Files of the notes folder that are read as data and not copied. */
const DATA_FILES: ReadonlySet<string> = new Set([SITE_FILE, GLOSSARY_FILE, STATUS_FILE]);

/** Builds the catalog of a folder's sources. */
export function buildCatalog(
  md: MarkdownIt,
  sources: Sources,
): { catalog: Catalog; findings: Finding[] } {
  const findings = [...sources.findings];
  const readData = (name: string) =>
    sources.files.includes(name) ? readText(sources, name, findings) : undefined;
  const { options: site, findings: siteFindings } = readSiteOptions(
    readData(SITE_FILE),
    nameOf(basename(sources.folder)),
  );
  const files = sources.files.filter((file) => !DATA_FILES.has(file));
  const { outputs, findings: collisions } = assignOutputs([...sources.notes.keys()], files);
  const notes = [...sources.notes].map(([path, text]) => {
    const parsed = parseNote(md, path, text, outputs.get(path) ?? path);
    findings.push(...parsed.findings);
    return parsed.note;
  });
  const root = buildFolders(notes, site.title);
  const pages = listPages(root);
  const madeIndexes = pages.flatMap((page) => (page.note ? [] : [page.output]));
  findings.push(...checkMadeIndexes(madeIndexes, files));
  const { terms, findings: glossaryFindings } = readGlossary(readData(GLOSSARY_FILE));
  const { services, findings: statusFindings } = readServiceStatuses(readData(STATUS_FILE));
  findings.push(...siteFindings, ...collisions, ...glossaryFindings, ...statusFindings);
  const catalog: Catalog = {
    site,
    sources,
    notes,
    root,
    pages,
    pagesByOutput: new Map(pages.map((page) => [page.output, page])),
    pagesByNote: new Map(
      pages.flatMap((page) => (page.note ? [[page.note.path.normalize("NFC"), page]] : [])),
    ),
    filesByName: new Map(files.map((file) => [file.normalize("NFC"), file])),
    terms,
    services,
  };
  return { catalog, findings };
}
