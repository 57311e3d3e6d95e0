// SPDX-License-Identifier: MIT
import type { Box, Scene } from './scene';

/** Where a point of the layout is on the screen: k * x + x0, k * y + y0. */
export interface Camera {
  k: number;
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

/** All of a box in the middle of what margins leave. */
export function fitted(box: Box, size: Size, margins: Box): Camera {
  const [width, height] = [Math.max(1, box.right - box.left), Math.max(1, box.bottom - box.top)];
  const innerWidth = Math.max(40, size.width - margins.left - margins.right);
  const innerHeight = Math.max(40, size.height - margins.top - margins.bottom);
  const k = Math.min(innerWidth / width, innerHeight / height);
  return {
    k,
    x: (size.width + margins.left - margins.right) / 2 - (k * (box.left + box.right)) / 2,
    y: (size.height + margins.top - margins.bottom) / 2 - (k * (box.top + box.bottom)) / 2,
  };
}

/** The middle of the screen and how near it is, as it stands in an address: nearness 1 is the whole map. */
export function writeCamera(camera: Camera, size: Size, whole: Camera): string {
  const x = (size.width / 2 - camera.x) / camera.k;
  const y = (size.height / 2 - camera.y) / camera.k;
  return `${Math.round(x)},${Math.round(y)},${(camera.k / whole.k).toFixed(2)}`;
}

export function readCamera(at: string, size: Size, whole: Camera): Camera | undefined {
  const [x, y, nearness] = at.split(',').map(Number);
  if (![x, y, nearness].every(Number.isFinite) || nearness <= 0) return undefined;
  return centred(x, y, whole.k * nearness, size);
}

export const centred = (x: number, y: number, k: number, size: Size): Camera => ({
  k,
  x: size.width / 2 - k * x,
  y: size.height / 2 - k * y,
});

export function boxOfTopics(scene: Scene, topics: Iterable<number>): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const topic of topics) {
    box.left = Math.min(box.left, scene.x[topic]);
    box.right = Math.max(box.right, scene.x[topic]);
    box.top = Math.min(box.top, scene.y[topic]);
    box.bottom = Math.max(box.bottom, scene.y[topic]);
  }
  return box;
}
