// SPDX-License-Identifier: MIT
import type { Camera, Size } from './camera';
import type { Label, Lettering } from './labels';
import { isHollow, outlineOf } from './marks';
import type { Palette } from './palette';
import { colourOf } from './palette';
import type { Scene } from './scene';

/** One state of the map, all that a picture of it depends on. */
export interface Picture {
  scene: Scene;
  camera: Camera;
  size: Size;
  palette: Palette;
  labels: readonly Label[];
  lettering: Lettering;
  /** The topic that is pointed at or chosen; only its neighbours are drawn in full. */
  focus: number | undefined;
  /** The community that is pointed at in the legend. */
  community: number | undefined;
  /** How much nearer than the whole map this is. */
  nearness: number;
}

type Pen = CanvasRenderingContext2D;

const faint = 0.16;
const widths = [0.6, 1.1, 2];
/** From this nearness on, edges that the map could do without are drawn as well. */
const nearEnoughForAll = 1.5;
const fewEdges = 1200;
/** As many edges of the backbone stand out on a screen; where there are more, all are fainter. */
const clearEdges = 350;

export function paint(pen: Pen, picture: Picture): void {
  const { size, palette, focus } = picture;
  pen.fillStyle = palette.ground;
  pen.fillRect(0, 0, size.width, size.height);
  const isNear = nearTest(picture);
  paintEdges(pen, picture);
  paintMarks(pen, picture, (topic) => !isNear(topic), faint);
  if (focus !== undefined) paintTies(pen, picture, focus);
  paintMarks(pen, picture, isNear, 1);
  paintLabels(pen, picture, isNear);
  if (focus !== undefined) paintFocus(pen, picture, focus);
}

function nearTest({ scene, focus, community }: Picture): (topic: number) => boolean {
  if (focus !== undefined) {
    const near = new Set(scene.network.ties(focus).map((tie) => tie.topic)).add(focus);
    return (topic) => near.has(topic);
  }
  if (community !== undefined) return (topic) => scene.community[topic] === community;
  return () => true;
}

function paintEdges(pen: Pen, picture: Picture): void {
  const { scene, nearness, focus, community, palette } = picture;
  const quiet = focus !== undefined || community !== undefined;
  pen.strokeStyle = palette.edge;
  if (nearness >= nearEnoughForAll || scene.others.length < fewEdges) {
    pen.globalAlpha = quiet ? 0.1 : 0.3;
    strokeEdges(pen, picture, scene.others, 0.5);
  }
  const crowd = Math.max(1, scene.backbone.length / clearEdges / Math.max(1, nearness));
  pen.globalAlpha = Math.max(0.15, (quiet ? 0.25 : 0.85) / Math.sqrt(crowd));
  // The backbone is sorted by weight: a third of it a width.
  const third = Math.ceil(scene.backbone.length / widths.length);
  widths.forEach((width, i) => strokeEdges(pen, picture, scene.backbone.slice(i * third, (i + 1) * third), width));
  pen.globalAlpha = 1;
}

function strokeEdges(pen: Pen, { scene, camera, size }: Picture, edges: readonly number[], width: number): void {
  const { from, to } = scene.network.part.edges;
  pen.beginPath();
  for (const edge of edges) {
    const x1 = camera.k * scene.x[from[edge]] + camera.x;
    const x2 = camera.k * scene.x[to[edge]] + camera.x;
    if ((x1 < 0 && x2 < 0) || (x1 > size.width && x2 > size.width)) continue;
    const y1 = camera.k * scene.y[from[edge]] + camera.y;
    const y2 = camera.k * scene.y[to[edge]] + camera.y;
    if ((y1 < 0 && y2 < 0) || (y1 > size.height && y2 > size.height)) continue;
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
  }
  pen.lineWidth = width;
  pen.stroke();
}

/** The edges of one topic, as wide as they are strong. */
function paintTies(pen: Pen, picture: Picture, focus: number): void {
  const { scene, palette } = picture;
  const { weight } = scene.network.part.edges;
  pen.strokeStyle = palette.accent;
  pen.globalAlpha = 0.7;
  for (const { edge, topic } of scene.network.ties(focus)) {
    if (scene.shown[topic]) strokeEdges(pen, picture, [edge], 0.8 + 2.4 * weight[edge]);
  }
  pen.globalAlpha = 1;
}

function paintMarks(pen: Pen, picture: Picture, isWanted: (topic: number) => boolean, alpha: number): void {
  const { scene, palette, nearness } = picture;
  const groups = new Map<number, number[]>();
  for (const topic of scene.ranked) {
    if (!isWanted(topic) || !isInSight(picture, topic)) continue;
    const group = groups.get(scene.community[topic]);
    if (group) group.push(topic);
    else groups.set(scene.community[topic], [topic]);
  }
  pen.globalAlpha = alpha;
  pen.strokeStyle = palette.ground;
  pen.lineWidth = nearness > 2 ? 2 : 1.25;
  for (const [community, topics] of groups) paintGroup(pen, picture, community, topics);
  pen.globalAlpha = 1;
}

/** The topics of one community in one stroke, small ones upon large ones. */
function paintGroup(
  pen: Pen,
  { scene, camera, lettering, palette }: Picture,
  community: number,
  topics: number[],
): void {
  const outline = outlineOf(community);
  const trace = (scale: number): void => {
    pen.beginPath();
    for (const topic of topics) {
      const r = lettering.radius(topic) * scale;
      if (scale < 1 && r < 1) continue;
      outline(pen, camera.k * scene.x[topic] + camera.x, camera.k * scene.y[topic] + camera.y, r);
    }
  };
  trace(1);
  pen.fillStyle = colourOf(palette, community);
  pen.stroke();
  pen.fill();
  if (!isHollow(community)) return;
  trace(0.42);
  pen.fillStyle = palette.ground;
  pen.fill();
}

function isInSight({ scene, camera, size }: Picture, topic: number): boolean {
  const x = camera.k * scene.x[topic] + camera.x;
  const y = camera.k * scene.y[topic] + camera.y;
  return x > -40 && y > -40 && x < size.width + 40 && y < size.height + 40;
}

function paintLabels(pen: Pen, picture: Picture, isNear: (topic: number) => boolean): void {
  const { labels, palette, focus } = picture;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  pen.lineWidth = 3;
  pen.strokeStyle = palette.ground;
  pen.fillStyle = palette.ink;
  let size = 0;
  for (const label of labels) {
    if (label.topic === focus || !isNear(label.topic) || !isLabelInSight(picture, label)) continue;
    // The font is only set when it changes, for it is read anew each time.
    if (label.size !== size) pen.font = `500 ${label.size}px ${palette.font}`;
    size = label.size;
    writeLabel(pen, picture, label);
  }
}

function isLabelInSight({ scene, camera, size }: Picture, { topic, dx, dy }: Label): boolean {
  const x = camera.k * scene.x[topic] + camera.x + dx;
  const y = camera.k * scene.y[topic] + camera.y + dy;
  return x > -150 && y > -20 && x < size.width + 150 && y < size.height + 20;
}

function writeLabel(pen: Pen, { scene, camera }: Picture, { topic, dx, dy }: Label): void {
  const x = camera.k * scene.x[topic] + camera.x + dx;
  const y = camera.k * scene.y[topic] + camera.y + dy;
  pen.strokeText(scene.labels[topic], x, y);
  pen.fillText(scene.labels[topic], x, y);
}

/** A ring around the focus, and its label whether there is room for it or not. */
function paintFocus(pen: Pen, picture: Picture, focus: number): void {
  const { scene, camera, lettering, palette } = picture;
  if (!scene.shown[focus]) return;
  const r = lettering.radius(focus);
  const size = Math.max(lettering.letters(focus), 14);
  pen.strokeStyle = palette.accent;
  pen.lineWidth = 2.5;
  pen.beginPath();
  pen.arc(camera.k * scene.x[focus] + camera.x, camera.k * scene.y[focus] + camera.y, r + 5, 0, 2 * Math.PI);
  pen.stroke();
  pen.font = `700 ${size}px ${palette.font}`;
  pen.strokeStyle = palette.ground;
  pen.lineWidth = 5;
  pen.fillStyle = palette.ink;
  writeLabel(pen, picture, { topic: focus, dx: intoSight(picture, focus, size), dy: r + 8 + size / 2, size });
}

/** How far a label is moved aside so that no edge cuts it, while its topic is in sight itself. */
function intoSight({ scene, camera, size, lettering }: Picture, topic: number, letters: number): number {
  const x = camera.k * scene.x[topic] + camera.x;
  // Bold words are somewhat wider.
  const half = Math.min(0.55 * lettering.width(topic, letters) + 4, size.width / 2);
  if (x < 0 || x > size.width) return 0;
  return Math.max(half, Math.min(x, size.width - half)) - x;
}
