// SPDX-License-Identifier: MIT
// Words that nothing has are taken for mistyped ones, as `weft find` takes them.

const shortestToMistype = 4;
const lettersASlip = 6;

/** How many slips a word may have: below four letters none, for what is near them, or near a number, is another. */
const likelySlips = (word: string): number =>
  word.length < shortestToMistype || !/^\p{L}+$/u.test(word) ? 0 : Math.max(1, Math.floor(word.length / lettersASlip));

/** Letters put in, left out, changed or swapped with their neighbour; `most + 1` when they are more than `most`. */
function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  // Three rows of the usual table; the row before last is for swapped neighbours.
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwapped) row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    [beforeLast, last] = [last, row];
  }
  return Math.min(last[b.length], most + 1);
}

const wordsIn = /[\p{L}\p{N}]+/gu;

/** The words of names, and how much each of them counts. */
export class Vocabulary {
  readonly #weights = new Map<string, number>();
  readonly #nearest = new Map<string, string | undefined>();

  /** Names that are folded, each as heavy as what it names. */
  add(names: readonly string[], weightOf: (i: number) => number): void {
    this.#nearest.clear();
    names.forEach((name, i) => {
      const weight = weightOf(i);
      for (const [word] of name.matchAll(wordsIn)) this.#weights.set(word, (this.#weights.get(word) ?? 0) + weight);
    });
  }

  /**
   * What was meant by a word that no name has: the one that the fewest slips lead to, of those the heaviest. None when
   * what begins with the word is heavier, for then it is not typed to its end.
   */
  nearest(word: string): string | undefined {
    if (!this.#nearest.has(word)) this.#nearest.set(word, this.#look(word));
    return this.#nearest.get(word);
  }

  #look(word: string): string | undefined {
    let least = likelySlips(word);
    if (least === 0 || this.#weights.has(word)) return undefined;
    let [best, most] = [undefined as string | undefined, 0];
    let begun = 0;
    for (const [other, weight] of this.#weights) {
      if (other.startsWith(word)) begun += weight;
      const slips = slipsBetween(word, other, least);
      if (slips > least || (slips === least && weight <= most)) continue;
      [best, most, least] = [other, weight, slips];
    }
    return most > begun ? best : undefined;
  }
}
