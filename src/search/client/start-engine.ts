/** The engine's script: loaded when the reader is about to search, and by itself does nothing. */
import { GUIDE_FILE, type StoredGuide } from "../guide.ts";
import { decodeJson } from "./bundle-file.ts";
import { Engine } from "./engine.ts";
import { PagefindIndex, type StartFiles } from "./pagefind-index.ts";
import { SiteFiles } from "./site-files.ts";

/** Known at build: asked for at once instead of one after another. */
declare const START_FILES: StartFiles;

const script = document.currentScript as HTMLScriptElement;

window.guseul.startEngine = async () => {
  const files = new SiteFiles(new URL("../", script.src));
  window.guseul.receive = (path, base64) => files.receive(path, base64);
  const read = (path: string) => files.read(path);
  const [guide, index] = await Promise.all([
    read(GUIDE_FILE).then(decodeJson<StoredGuide>),
    PagefindIndex.open(START_FILES, read),
  ]);
  return new Engine(guide, index, read);
};
