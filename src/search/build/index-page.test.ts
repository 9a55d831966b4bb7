import { expect, test } from "vitest";
import type { SearchDocument } from "../document.ts";
import { SEAM } from "../index-text.ts";
import { textsOf, writeIndexPage } from "./index-page.ts";
import { Lexicon } from "./lexicon.ts";
import { WordFeed } from "./word-feed.ts";

const page: SearchDocument = {
  url: "a.html",
  title: "배포",
  sections: [
    { id: "", heading: "배포", level: 1, blocks: [{ kind: "prose", text: "배포를\n한다 <b>" }] },
    {
      id: "hook",
      heading: "훅",
      level: 2,
      blocks: [{ kind: "sample", text: "codedeploy-agent.log\u200b" }],
    },
  ],
};
const written = writeIndexPage(page, "ko", new WordFeed(new Lexicon([textsOf(page)])));

test("절이 어디서 시작하는지 낱말로 센다", () => {
  expect(written.places.map(({ start, body, samples }) => ({ start, body, samples }))).toEqual([
    { start: 0, body: 1, samples: [] },
    { start: 5, body: 6, samples: [[6, 9]] },
  ]);
  expect(written.words).toHaveLength(9);
});

test("글은 안전하게 적고 코드는 낱말로 나눈다", () => {
  expect(written.html).toContain("&lt;b&gt;");
  expect(written.html).toContain(`codedeploy-${SEAM} agent.${SEAM} log</pre>`);
});
