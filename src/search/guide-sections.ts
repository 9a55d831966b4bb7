/** Where the sections of a page stand, written in short: each number as its distance from the last. */

export interface GuideSection {
  /** Where it begins, counted in indexed words. */
  start: number;
  /** Where its heading ends. */
  body: number;
  /**
   * Fragment of its address; empty for the top of the page. Left out where it follows from the
   * heading, which the page's text has.
   */
  id?: string;
  /** First word, and the one after the last, of each sample: flat, to be short. */
  samples: number[];
}

const RADIX = 36;
/** Stands for an address that follows from the heading; no id has it. */
const FROM_HEADING = "*";

/**
 * Writes sections: `<start> <body> <sample>,<sample>… <id>`, with `;` between two.
 *
 * @param sections in page order; their ids have neither spaces nor `;`
 */
export function encodeSections(sections: readonly GuideSection[]): string {
  let last = 0;
  const next = (place: number) => {
    const distance = place - last;
    last = place;
    return distance.toString(RADIX);
  };
  return sections
    .map(({ start, body, samples, id }) => {
      const places = [next(start), next(body), samples.map(next).join(",")];
      return [...places, id ?? FROM_HEADING].join(" ");
    })
    .join(";");
}

/** Reads what {@link encodeSections} wrote. */
export function decodeSections(encoded: string): GuideSection[] {
  let last = 0;
  const next = (distance = "") => {
    last += Number.parseInt(distance, RADIX);
    return last;
  };
  return encoded.split(";").map((section) => {
    const [start, body, samples, id] = section.split(" ");
    return {
      start: next(start),
      body: next(body),
      samples: samples ? samples.split(",").map(next) : [],
      ...(id === FROM_HEADING || id === undefined ? {} : { id }),
    };
  });
}
