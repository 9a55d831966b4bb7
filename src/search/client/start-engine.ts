/** The engine's script: loaded when the reader is about to search, and by itself does nothing. */
import type { StoredGuide } from "../guide.ts";
import { Engine } from "./engine.ts";
import { PagefindIndex, type StartFiles } from "./pagefind-index.ts";
import { SiteFiles } from "./site-files.ts";

/** Known at build: asked for at once instead of one after another. */
declare const START_FILES: StartFiles;

const GUIDE = "guide.json";
const script = document.currentScript as HTMLScriptElement;

window.guseul.startEngine = async () => {
  const files = new SiteFiles(new URL("../", script.src));
  window.guseul.receive = (path, base64) => files.receive(path, base64);
  const read = (path: string) => files.read(path);
  const [guide, index] = await Promise.all([
    files.read(GUIDE).then((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as StoredGuide),
    PagefindIndex.open(START_FILES, read),
  ]);
  return Engine.start(guide, index, read);
};
