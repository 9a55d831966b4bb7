/** CloudFormation's short forms in YAML: `!Ref x` is `{ Ref: x }`, `!Sub x` is `{ "Fn::Sub": x }`. */
import { type Document, type Node, Pair, Scalar, type Tags, visit, YAMLMap } from "yaml";

/** Intrinsic functions; from the user guide's function reference. */
const FUNCTIONS =
  "And Base64 Cidr Equals FindInMap ForEach GetAtt GetAZs If ImportValue Join Length Not Or Select Split Sub ToJsonString Transform".split(
    " ",
  );
/** Short form → long form. */
const LONG_FORMS: ReadonlyMap<string, string> = new Map([
  ["!Ref", "Ref"],
  ["!Condition", "Condition"],
  ...FUNCTIONS.map((name) => [`!${name}`, `Fn::${name}`] as const),
]);

/** The tags for the YAML parser; they say only that they are known. */
export const CLOUDFORMATION_TAGS: Tags = [...LONG_FORMS.keys()].flatMap((tag) => [
  { tag, resolve: (text: string) => text },
  { tag, collection: "seq" as const, resolve: (node: unknown) => node },
  { tag, collection: "map" as const, resolve: (node: unknown) => node },
]);

/** Replaces the short forms of a document by the long ones; every part keeps its place. */
export function expandTags(document: Document): void {
  visit(document, {
    Node: (_key, node) => {
      const longForm = LONG_FORMS.get(node.tag ?? "");
      if (longForm === undefined || !("range" in node)) return undefined;
      const { range } = node;
      // A path may be written as one word: `!GetAtt Resource.Attribute`.
      const value = (node as Node).clone() as Node & { tag?: string };
      delete value.tag;
      const key = new Scalar(longForm);
      const map = new YAMLMap();
      map.items.push(new Pair(key, value));
      for (const part of [key, map, value]) part.range = range ?? null;
      return map;
    },
  });
}
