// SPDX-License-Identifier: MIT
import type { Period } from '../data/periods';

/** The outline of bars, one a unit wide for each count, the largest as high as it goes. */
export function barsPath(
  counts: ArrayLike<number>,
  height: number,
  { first, last }: Period = { first: 0, last: counts.length - 1 },
  most = Math.max(1, ...Array.from(counts)),
): string {
  let d = '';
  for (let i = first; i <= last; i += 1) {
    if (!(counts[i] > 0)) continue;
    const bar = Math.max(height / 16, (counts[i] / most) * height);
    d += `M${i + 0.1} ${height}v${(-bar).toFixed(2)}h.8v${bar.toFixed(2)}z`;
  }
  return d;
}
