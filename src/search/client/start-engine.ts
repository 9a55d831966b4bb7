/** The engine's script: loaded when the reader is about to search, and by itself does nothing. */
import { createInstance } from "pagefind-runtime";
import type { StoredGuide } from "../guide.ts";
import { Engine } from "./engine.ts";
import { BASE_PATH, serveFrom } from "./pagefind-fetch.ts";
import { SiteFiles } from "./site-files.ts";

/** Files that the start needs, known at build: asked for at once instead of one after another. */
declare const START_FILES: string[];

const GUIDE = "guide.json";
const script = document.currentScript as HTMLScriptElement;

window.guseul.startEngine = async () => {
  const files = new SiteFiles(new URL("../", script.src));
  window.guseul.receive = (path, base64) => files.receive(path, base64);
  for (const path of START_FILES) files.prefetch(path);
  serveFrom(files);
  const pagefind = createInstance({
    basePath: BASE_PATH,
    baseUrl: "/",
    // Else a syllable also finds those that only begin like it, 배 finds 백.
    exactDiacritics: true,
    // A worker would have to copy every result; and file:// has none.
    noWorker: true,
  });
  const guide = JSON.parse(new TextDecoder().decode(await files.read(GUIDE))) as StoredGuide;
  return Engine.start(guide, pagefind, (path) => files.read(path));
};
