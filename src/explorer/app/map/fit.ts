// SPDX-License-Identifier: MIT
import type { Camera, Size } from './camera';
import { fitted } from './camera';
import type { Lettering } from './labels';
import { labelsFor, placeLabels } from './labels';
import type { Box, Scene } from './scene';

const least = 24;
/** Of the screen, for labels at one side. Those longer still go elsewhere, for a map is more than its longest label. */
const mostShare = 1 / 6;
const most = 220;
const air = 8;

/** The whole map with room for the labels that stand out at its sides; these come with the scale they are drawn at. */
export function fitWithLabels(scene: Scene, size: Size, letteringAt: (k: number) => Lettering): Camera {
  const y = Math.min(56, size.height / 9);
  let margins = { left: least, right: least, top: y, bottom: y };
  let camera = fitted(scene.box, size, margins);
  // What stands out changes with the scale, though little the second time.
  for (let i = 0; i < 2; i += 1) {
    margins = { ...margins, ...overhang(scene, camera.k, letteringAt(camera.k), size) };
    camera = fitted(scene.box, size, margins);
  }
  return camera;
}

function overhang(scene: Scene, k: number, lettering: Lettering, size: Size): { left: number; right: number } {
  const room = Math.max(least, Math.min(most, size.width * mostShare));
  let [left, right] = [least, least];
  for (const { topic, dx, size: letters } of placeLabels(scene, k, lettering, { most: labelsFor(size, 1) })) {
    const [x, half] = [k * scene.x[topic] + dx, lettering.width(topic, letters) / 2 + air];
    const [before, behind] = [k * scene.box.left - (x - half), x + half - k * scene.box.right];
    if (before <= room) left = Math.max(left, before);
    if (behind <= room) right = Math.max(right, behind);
  }
  return { left, right };
}

/** What of the map a screen shows, in its pixels from the origin of the layout, less some air at its edges. */
export const sightOf = (camera: Camera, size: Size): Box => ({
  left: air - camera.x,
  top: air - camera.y,
  right: size.width - air - camera.x,
  bottom: size.height - air - camera.y,
});
