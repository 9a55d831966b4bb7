/** Everything the notes say together: built once, read by checks, rendering and search. */
import type MarkdownIt from "markdown-it";
import { excludeSources } from "./exclusion.ts";
import { resolveEmbeds } from "./file-index.ts";
import { buildFolders, type Folder, listPages, moduleOf, type Page } from "./folder.ts";
import { listGeneratedFiles } from "./generated-file.ts";
import { findSharedNames, GLOSSARY_FILE, readGlossary, type Term } from "./glossary.ts";
import { type Note, parseNotes } from "./note.ts";
import { listNoteTerms } from "./note-term.ts";
import type { OutputClaims } from "./output-claim.ts";
import { assignOutputs, claimMadeIndexes } from "./output-path.ts";
import type { Finding } from "./problem.ts";
import { readServiceStatuses, type ServiceStatus, STATUS_FILE } from "./service-status.ts";
import { readSiteOptions, SITE_FILE, type SiteOptions } from "./site.ts";
import { readText, type Sources } from "./source.ts";
import { reportUnreadNotes } from "./unread-note.ts";

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
  /** Site-relative paths of pages that no note and no file becomes. */
  generatedFiles: ReadonlySet<string>;
  /** What notes, files and indexes write. */
  claims: OutputClaims;
  terms: Term[];
  services: ServiceStatus[];
}

/** Files of the notes folder that are read as data and not copied. */
const DATA_FILES: ReadonlySet<string> = new Set([SITE_FILE, GLOSSARY_FILE, STATUS_FILE]);

/** The title of a site that sets none and has no page of its own to take one from. */
const DEFAULT_TITLE = "노트";

/** Builds the catalog of a folder's sources. */
export function buildCatalog(
  md: MarkdownIt,
  allSources: Sources,
): { catalog: Catalog; findings: Finding[] } {
  const refused: Finding[] = [];
  const readData = (name: string) =>
    allSources.files.includes(name) ? readText(allSources, name, refused) : undefined;
  const { options: site, findings: siteFindings } = readSiteOptions(readData(SITE_FILE), "");
  const sources = excludeSources(allSources, site.excluded, siteFindings);
  const found = [sources.findings, refused, reportUnreadNotes(sources.files)];
  const {
    outputs,
    files,
    claims,
    findings: collisions,
  } = assignOutputs(
    [...sources.notes.keys()],
    sources.files.filter((file) => !DATA_FILES.has(file)),
  );
  const outputOf = (path: string) => outputs.get(path) ?? path;
  const { notes, findings: noteFindings } = parseNotes(md, sources.notes, outputOf);
  // Never the folder's name: the same notes are the same site wherever they lie.
  site.title ||= notes.find(({ output }) => output === "index.html")?.title ?? DEFAULT_TITLE;
  const root = buildFolders(notes, site.title);
  const pages = listPages(root);
  const madeIndexes = new Set(pages.flatMap((page) => (page.note ? [] : [page.output])));
  found.push(claimMadeIndexes(madeIndexes, claims));
  const filesByName = new Map(files.map((file) => [file.normalize("NFC"), file]));
  for (const index of madeIndexes) filesByName.delete(index);
  const { terms, findings: glossaryFindings } = readGlossary(readData(GLOSSARY_FILE));
  for (const { note, folder } of pages)
    if (note)
      for (const term of listNoteTerms(note, moduleOf(folder)?.number ?? "")) terms.push(term);
  const { services, findings: statusFindings } = readServiceStatuses(readData(STATUS_FILE));
  found.push(
    siteFindings,
    noteFindings,
    collisions,
    glossaryFindings,
    findSharedNames(terms),
    statusFindings,
  );
  const generatedFiles = new Set<string>();
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
    filesByName,
    generatedFiles,
    claims,
    terms,
    services,
  };
  for (const path of listGeneratedFiles(catalog)) generatedFiles.add(path);
  resolveEmbeds(catalog);
  return { catalog, findings: found.flat() };
}
