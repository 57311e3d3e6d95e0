// SPDX-License-Identifier: MIT
// What is to be drawn, in units of the layout; how it is drawn on the screen is the painter's.
import type { Network } from '../data/network';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Scene {
  network: Network;
  x: ArrayLike<number>;
  y: ArrayLike<number>;
  labels: string[];
  community: ArrayLike<number>;
  /** How many articles each topic stands for. */
  counts: Int32Array;
  /** 1 for what is shown at all. */
  shown: Uint8Array;
  /** How large a topic is beside the largest one, from 0 to 1. */
  share: Float32Array;
  /** What is shown, largest first. */
  ranked: Int32Array;
  /** Edges between topics that are shown: those that hold the map together, weakest first, and the others. */
  backbone: number[];
  others: number[];
  box: Box;
  /** How far apart topics are, roughly. */
  spacing: number;
}

export function sceneOf(network: Network, counts: Int32Array, isShown: (topic: number) => boolean): Scene {
  const { topics, edges } = network.part;
  const shown = Uint8Array.from(topics.id, (_, i) => (isShown(i) ? 1 : 0));
  const largest = counts.reduce((most, n) => Math.max(most, n), 1);
  const ranked = Int32Array.from([...shown.keys()].filter((i) => shown[i]));
  ranked.sort((a, b) => counts[b] - counts[a] || a - b);
  const drawn = [...edges.from.keys()].filter((e) => shown[edges.from[e]] && shown[edges.to[e]]);
  drawn.sort((a, b) => edges.weight[a] - edges.weight[b]);
  // The box is that of all topics, so that the map stays where it is when filters change.
  const box = boxOf(topics.x, topics.y);
  const area = (box.right - box.left) * (box.bottom - box.top);
  return {
    network,
    x: topics.x,
    y: topics.y,
    labels: topics.label.map(shortened),
    community: topics.community,
    counts,
    shown,
    share: Float32Array.from(counts, (n) => Math.sqrt(n / largest)),
    ranked,
    backbone: drawn.filter((e) => edges.backbone[e] === 1),
    others: drawn.filter((e) => edges.backbone[e] === 0),
    box,
    spacing: Math.sqrt(area / Math.max(1, topics.id.length)),
  };
}

function boxOf(x: number[], y: number[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (let i = 0; i < x.length; i += 1) {
    box.left = Math.min(box.left, x[i]);
    box.right = Math.max(box.right, x[i]);
    box.top = Math.min(box.top, y[i]);
    box.bottom = Math.max(box.bottom, y[i]);
  }
  return x.length > 0 ? box : { left: 0, top: 0, right: 1, bottom: 1 };
}

const longest = 36;

/** A label is drawn in one piece, so a very long one is cut. */
function shortened(label: string): string {
  const letters = [...label.slice(0, longest * 4)];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : label;
}
