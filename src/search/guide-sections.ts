/** Where the sections of a page stand, written in short: each number as its distance from the last. */

export interface GuideSection {
  /** Where it begins, counted in indexed words. */
  start: number;
  /** Where its heading ends. */
  body: number;
  /** First word, and the one after the last, of each sample: flat, to be short. */
  samples: number[];
}

const RADIX = 36;

/**
 * Writes sections: `<start> <body> <sample>,<sample>…`, with `;` between two.
 *
 * @param sections in page order
 */
export function encodeSections(sections: readonly GuideSection[]): string {
  let last = 0;
  const next = (place: number) => {
    const distance = place - last;
    last = place;
    return distance.toString(RADIX);
  };
  return sections
    .map(({ start, body, samples }) => {
      const places = [next(start), next(body)];
      return [...places, ...(samples.length > 0 ? [samples.map(next).join(",")] : [])].join(" ");
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
    const [start, body, samples] = section.split(" ");
    return {
      start: next(start),
      body: next(body),
      samples: samples ? samples.split(",").map(next) : [],
    };
  });
}
