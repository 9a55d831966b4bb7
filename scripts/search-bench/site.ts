/** The measured site: built from any folder of Markdown, hosted with gzip, and opened from the disk. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { readNotes } from "../../src/eleventy/notes.ts";
import { buildSearchDocuments } from "../../src/eleventy/search-documents.ts";
import type { SearchDocument } from "../../src/search/document.ts";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
};

/** Builds a site with the project's own command; content errors are not ours to mend. */
export function buildSite(input: string, output: string): void {
  const words = ["--import", "tsx", "src/cli/main.ts", "build", "--lenient"];
  execFileSync(process.execPath, [...words, "--input", input, "--output", output], {
    stdio: "pipe",
  });
}

/** What the site's pages say. */
export async function readDocuments(input: string): Promise<SearchDocument[]> {
  const { catalog } = await readNotes(resolve(input), { lenient: true, excluded: [] });
  return buildSearchDocuments(catalog);
}

/** A site where browsers can reach it. */
export interface HostedSite {
  http: string;
  file: string;
  /** Bytes sent since the last call, compressed as sent. */
  takeBytes(): number;
  close(): void;
}

/** Hosts a site as a good host does: text gzipped, the rest as it is. */
export async function hostSite(folder: string): Promise<HostedSite> {
  let bytes = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = join(folder, decodeURIComponent(pathname));
    if (!existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    const type = TYPES[extname(file)];
    const content = type ? gzipSync(readFileSync(file)) : readFileSync(file);
    bytes += content.length;
    response.writeHead(200, {
      "content-type": type ?? "application/octet-stream",
      ...(type ? { "content-encoding": "gzip" } : {}),
    });
    return response.end(content);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    http: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    file: `${pathToFileURL(folder).href}/`,
    takeBytes() {
      const sent = bytes;
      bytes = 0;
      return sent;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
