/** Checks that every link, anchor and image of a note leads somewhere. */
import type { Reference } from "../../syntax/document.ts";
import { findNearest } from "../../text/distance.ts";
import { decodeLeniently, folderOf, isExternal, needsNoId } from "../../text/url.ts";
import type { Catalog } from "../catalog.ts";
import { resolveLink } from "../link.ts";
import type { Note } from "../note.ts";
import type { Finding, Rule } from "../problem.ts";
import { AnchorIndex } from "./anchor-index.ts";

/** Checks the references of all notes. */
export function checkLinks(catalog: Catalog): Finding[] {
  const anchors = new AnchorIndex(catalog);
  return catalog.notes.flatMap((note) => [
    ...note.document.references.flatMap((reference) => {
      if (reference.isRetired) return [];
      const finding = checkReference(catalog, note, reference, anchors);
      if (!finding) return [];
      const [rule, message, hint] = finding;
      return [{ file: note.path, ...reference.position, rule, message, hint }];
    }),
    ...note.document.refusedLinks.map(({ url, position }): Finding => {
      const message = `'${url}'로는 링크할 수 없어 글자로 남는다.`;
      const hint = /\s/.test(url)
        ? "빈칸이 든 경로는 '[글](<내 글.md>)'처럼 꺾쇠로 감싼다."
        : "http(s) 주소나 노트의 경로로 고친다. 보기라면 백틱으로 감싼다.";
      return { file: note.path, ...position, rule: "dead-link", message, hint };
    }),
  ]);
}

type Fault = [rule: Rule, message: string, hint: string];

function checkReference(
  catalog: Catalog,
  note: Note,
  { kind, url }: Reference,
  anchors: AnchorIndex,
): Fault | undefined {
  if (url === "") return describeEmpty(kind);
  if (kind === "image" && isExternal(url)) {
    if (url.startsWith("data:")) return undefined;
    return [
      "external-image",
      `바깥 그림 '${decodeLeniently(url)}'은 페이지에 싣지 않고 링크로 남긴다.`,
      "그림을 노트 옆에 내려받아 둔다.",
    ];
  }
  if (/^(?:https?:|\/\/)/i.test(url) && !isWebAddress(url))
    return ["dead-link", `'${decodeLeniently(url)}'은 주소가 아니다.`, "주소를 고친다."];
  const target = resolveLink(catalog, note, url);
  if (target.kind === "missing") return describeMissing(catalog, note, kind, url, target.path);
  if (target.kind === "page" && kind === "image")
    return [
      "dead-image",
      `'${decodeLeniently(url)}'은 그림이 아니다.`,
      "그림 파일의 경로를 적는다. 링크라면 '!'를 지운다.",
    ];
  if (target.kind === "external" || !target.fragment || needsNoId(target.fragment))
    return undefined;
  if (target.kind === "page")
    return checkAnchor(
      target.page.note?.path ?? target.page.output,
      target.fragment,
      anchors.ofPage(target.page),
    );
  return checkAnchor(target.path, target.fragment, anchors.ofFile(target.path.normalize("NFC")));
}

function describeEmpty(kind: Reference["kind"]): Fault {
  return kind === "image"
    ? ["dead-image", "그림의 경로가 비어 있다.", "경로를 적는다."]
    : ["dead-link", "링크의 주소가 비어 있다.", "주소를 적거나 대괄호를 지운다."];
}

/** Browsers read `http:/host` and `https:host` as paths of the page's own host, or not: nobody means either. */
function isWebAddress(url: string): boolean {
  return /^(?:https?:)?\/\//i.test(url) && URL.canParse(url, "https://localhost");
}

function describeMissing(
  catalog: Catalog,
  note: Note,
  kind: Reference["kind"],
  url: string,
  path: string | undefined,
): Fault {
  const rule = kind === "image" ? "dead-image" : "dead-link";
  // markdown-it encodes what the author wrote.
  const written = decodeLeniently(url);
  if (path === undefined)
    return [rule, `'${written}'은 노트 폴더 바깥을 가리킨다.`, "폴더 안의 파일만 이을 수 있다."];
  const names = kind === "image" ? catalog.filesByName.keys() : catalog.pagesByNote.keys();
  const nearest = findNearest(path, names);
  const hint = nearest
    ? `'${stepsTo(folderOf(note.path), nearest)}'인지 확인한다.`
    : "경로를 고치거나 링크를 지운다.";
  return [rule, `'${written}'이 가리키는 파일이 없다.`, hint];
}

/** @param ids undefined when they cannot be known */
function checkAnchor(
  file: string,
  fragment: string,
  ids: ReadonlySet<string> | undefined,
): Fault | undefined {
  if (ids === undefined || ids.has(fragment)) return undefined;
  const nearest = findNearest(fragment, ids);
  return [
    "dead-anchor",
    `'${file}'에 '#${fragment}' 절이 없다.`,
    nearest ? `'#${nearest}'인지 확인한다.` : "그 노트의 제목을 보고 고친다.",
  ];
}

/** A path as the author of a note in this folder would write it. */
function stepsTo(folder: string, path: string): string {
  const depth = folder === "" ? 0 : folder.split("/").length;
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : "../".repeat(depth) + path;
}
