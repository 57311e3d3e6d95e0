// SPDX-License-Identifier: MIT
import { plural } from './text';

/** How many articles there are, and how many of them time can tell of. */
export function datedInWords(articles: number, dated: number): string {
  if (articles === 1 && dated === 0) return 'its article has no date';
  if (dated === 0) return `none of its ${plural(articles, 'article')} has a date`;
  return dated < articles
    ? `${plural(articles, 'article')}, ${dated.toLocaleString('en')} with a date`
    : plural(articles, 'article');
}

export const sumOf = (counts: Int32Array): number => counts.reduce((sum, n) => sum + n, 0);
