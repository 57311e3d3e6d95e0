// SPDX-License-Identifier: MIT
import type { Lettering } from './labels';
import type { Scene } from './scene';

const measured = 100;

/** Sizes on the screen: they grow with nearness, though more slowly, so that one comes nearer to small topics too. */
export function letteringOf(scene: Scene, k: number, nearness: number, font: string, rem: number): Lettering {
  const pen = widthPen(font);
  const scale = rem / 16;
  // Where topics stand close, they are drawn smaller.
  const room = Math.min(1.25, Math.max(0.4, (scene.spacing * k) / nearness / (34 * scale)));
  const growth = Math.min(3.2, Math.sqrt(nearness));
  const r = (topic: number): number => scale * room * growth * (2.6 + 13 * scene.share[topic]);
  const smallest = scale * 11;
  return {
    radius: r,
    letters: (topic) =>
      Math.round(smallest + scale * (6 * Math.min(1, room) * scene.share[topic] + Math.min(2, growth - 1))),
    width: (topic, size) => (pen(scene.labels[topic]) * size) / measured,
  };
}

const pens = new Map<string, (words: string) => number>();

/** Widths of words at one size; asking the browser is slow, so each is asked once. */
function widthPen(font: string): (words: string) => number {
  const known = pens.get(font);
  if (known) return known;
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('the browser cannot draw');
  context.font = `500 ${measured}px ${font}`;
  const widths = new Map<string, number>();
  const pen = (words: string): number => {
    let width = widths.get(words);
    if (width === undefined) widths.set(words, (width = context.measureText(words).width));
    return width;
  };
  pens.set(font, pen);
  return pen;
}
