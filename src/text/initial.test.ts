/** Rules of an index's headings. */
import { expect, test } from "vitest";
import { indexInitial } from "./initial.ts";

test.each([
  ["가상", "ㄱ"],
  ["까치", "ㄱ"],
  ["힣", "ㅎ"],
  ["배포".normalize("NFD"), "ㅂ"],
  ["aws", "A"],
  ["!FindInMap", "F"],
  ["12요소", "#"],
  ["", "#"],
])("%s → %s", (name, initial) => expect(indexInitial(name)).toBe(initial));
