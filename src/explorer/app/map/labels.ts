// SPDX-License-Identifier: MIT
import type { Box, Scene } from './scene';

/** Words that found room: the place of their middle beside their topic, in pixels. */
export interface Label {
  topic: number;
  dx: number;
  dy: number;
  size: number;
}

export interface Lettering {
  /** How large the circle of a topic is, and its letters. */
  radius: (topic: number) => number;
  letters: (topic: number) => number;
  width: (topic: number, size: number) => number;
}

const gap = 3;

export interface Wishes {
  /** Topics that choose before all others. */
  first?: readonly number[];
  /** Where labels must be, in pixels from the origin of the layout. */
  within?: Box | undefined;
  /** So many of the largest topics may have one. */
  most?: number;
}

const fewest = 40;
const pixelsALabel = 7500;

/** How many topics are named at all, for rare ones among the large would look as if they were as much. */
export const labelsFor = (size: { width: number; height: number }, nearness: number): number =>
  Math.max(fewest, (size.width * size.height) / pixelsALabel) * Math.max(1, nearness) ** 2;

/**
 * Which topics get a label at a scale, and where. It depends on the scale and wishes alone, so labels do not flicker
 * while the map is moved. The largest topics choose first; what would overlap is left out.
 */
export function placeLabels(scene: Scene, k: number, lettering: Lettering, wishes: Wishes): Label[] {
  const { first = [], within, most = Infinity } = wishes;
  const taken = new Grid(48);
  const labels: Label[] = [];
  const place = (topic: number): void => {
    const size = lettering.letters(topic);
    const width = lettering.width(topic, size);
    const r = lettering.radius(topic);
    const [x, y] = [scene.x[topic] * k, scene.y[topic] * k];
    const aside = r + gap + width / 2;
    const below = r + gap + size / 2;
    for (const [dx, dy] of [
      [0, below],
      [aside, 0],
      [-aside, 0],
      [0, -below],
    ]) {
      const wanted = box(x + dx, y + dy, width + 2 * gap, size + 1);
      if (!taken.isFree(wanted) || (within && !isWithin(wanted, within))) continue;
      // Air around it, for words that nearly touch are read as one.
      taken.add(box(x + dx, y + dy, width + 6 * gap, size + 2 * gap));
      labels.push({ topic, dx, dy, size });
      return;
    }
  };
  const before = new Set(first);
  // Those that come first may stand upon marks, which are faint beside them.
  for (const topic of first) place(topic);
  for (const topic of scene.ranked) {
    const r = lettering.radius(topic);
    if (r > 3) taken.add(box(scene.x[topic] * k, scene.y[topic] * k, 2 * r, 2 * r));
  }
  for (const topic of scene.ranked.subarray(0, Math.ceil(Math.min(most, scene.ranked.length))))
    if (!before.has(topic)) place(topic);
  return labels;
}

type Rectangle = readonly [left: number, top: number, right: number, bottom: number];

const box = (x: number, y: number, width: number, height: number): Rectangle => [
  x - width / 2,
  y - height / 2,
  x + width / 2,
  y + height / 2,
];

const isWithin = ([left, top, right, bottom]: Rectangle, outer: Box): boolean =>
  left >= outer.left && top >= outer.top && right <= outer.right && bottom <= outer.bottom;

/** Rectangles by the squares they touch. */
class Grid {
  readonly #squares = new Map<number, Rectangle[]>();

  constructor(private readonly side: number) {}

  *#touched([left, top, right, bottom]: Rectangle): Generator<number> {
    for (let i = Math.floor(left / this.side); i <= right / this.side; i += 1) {
      for (let j = Math.floor(top / this.side); j <= bottom / this.side; j += 1) yield i * 1_000_003 + j;
    }
  }

  add(added: Rectangle): void {
    for (const square of this.#touched(added)) {
      const there = this.#squares.get(square);
      if (there) there.push(added);
      else this.#squares.set(square, [added]);
    }
  }

  isFree(wanted: Rectangle): boolean {
    for (const square of this.#touched(wanted)) {
      if (this.#squares.get(square)?.some((there) => overlap(there, wanted))) return false;
    }
    return true;
  }
}

const overlap = (a: Rectangle, b: Rectangle): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
