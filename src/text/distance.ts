/** Finds the name an author probably meant: the "did you mean" of every message. */

/** UTF-16 units of a name worth comparing: nobody misspells a longer one by hand. */
const NAME_LIMIT = 200;

/**
 * Counts the single-character edits between two strings (Levenshtein).
 *
 * @param limit counting stops there: the result is then at least as much
 * @returns the count; lengths are UTF-16 units
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return countEdits(a.slice(same), b.slice(same), limit);
}

function countEdits(a: string, b: string, limit: number): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const distance = Math.min(substitution, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1);
      current[j] = distance;
      if (distance < least) least = distance;
    }
    if (least >= limit) return least;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/**
 * Picks the candidate nearest to a misspelt name.
 *
 * @returns undefined when even the best one is wrong in more than a third of its length
 */
export function findNearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  if (name.length > NAME_LIMIT) return best;
  let bestDistance = Math.ceil(name.length / 3) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const distance = editDistance(name, candidate, bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
