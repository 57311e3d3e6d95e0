// SPDX-License-Identifier: MIT

/** Rows of numbers in one column: row i is what stands from begin[i] up to begin[i + 1]. */
export interface Rows {
  begin: Int32Array;
  items: Int32Array;
}

export const rowOf = (rows: Rows, i: number): Int32Array => rows.items.subarray(rows.begin[i], rows.begin[i + 1]);

/** The same pairs the other way round; the rows are sorted as the others were. */
export function inverted(rows: Rows, count: number): Rows {
  const begin = new Int32Array(count + 1);
  for (const item of rows.items) begin[item + 1] += 1;
  for (let i = 0; i < count; i += 1) begin[i + 1] += begin[i];
  const items = new Int32Array(rows.items.length);
  const next = begin.slice(0, count);
  for (let row = 0; row + 1 < rows.begin.length; row += 1) {
    for (let at = rows.begin[row]; at < rows.begin[row + 1]; at += 1) items[next[rows.items[at]]++] = row;
  }
  return { begin, items };
}
