// SPDX-License-Identifier: MIT
// The canvas that shows a scene. It owns the camera, and tells what is pointed at and chosen; all else it is told.
import { quadtree } from 'd3-quadtree';
import type { Quadtree } from 'd3-quadtree';
import { select } from 'd3-selection';
import 'd3-transition';
import { zoom, zoomIdentity } from 'd3-zoom';
import type { D3ZoomEvent, ZoomBehavior } from 'd3-zoom';
import type { Camera, Size } from './camera';
import { boxOfTopics, centred, fitted, readCamera, writeCamera } from './camera';
import { fitWithLabels, sightOf } from './fit';
import type { Label, Lettering } from './labels';
import { labelsFor, placeLabels } from './labels';
import { letteringOf } from './lettering';
import { paint } from './painter';
import type { Palette } from './palette';
import type { Scene } from './scene';

export interface Listener {
  pointed(topic: number | undefined, x: number, y: number): void;
  chosen(topic: number | undefined): void;
  /** The camera has come to rest; `at` is empty for the whole map. */
  rested(at: string): void;
  /** The first picture stands on the screen. */
  drawn(): void;
}

/** What the views decide about the map. */
export interface Look {
  scene: Scene;
  palette: Palette;
  chosen: number | undefined;
  pointed: number | undefined;
  community: number | undefined;
}

const margin = 56;
const furthest = 0.5;
const nearest = 24;

/** How far a number has to go to be within two others. */
const intoRange = (n: number, least: number, most: number): number => Math.max(least, Math.min(n, most)) - n;

export class MapScreen {
  readonly #pen: CanvasRenderingContext2D;
  readonly #zoom: ZoomBehavior<HTMLCanvasElement, unknown>;
  #look: Look | undefined;
  #size: Size = { width: 0, height: 0 };
  #density = 0;
  /** What the map is on its way to reveal. */
  #revealing: Parameters<MapScreen['reveal']> | undefined;
  #camera: Camera = { k: 1, x: 0, y: 0 };
  #whole: Camera = { k: 1, x: 0, y: 0 };
  #points: Quadtree<number> = quadtree<number>();
  #labels: { key: string; placed: Label[] } = { key: '', placed: [] };
  #frame = 0;
  #isFirst = true;
  #at = '';

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly listener: Listener,
    private readonly moves: () => boolean,
  ) {
    const pen = canvas.getContext('2d', { alpha: false });
    if (!pen) throw new Error('the browser cannot draw');
    this.#pen = pen;
    this.#zoom = zoom<HTMLCanvasElement, unknown>()
      .clickDistance(4)
      .on('zoom', (event: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
        this.#camera = event.transform;
        this.#drawSoon();
      })
      .on('end', () => this.#rest());
    select(canvas).call(this.#zoom).on('dblclick.zoom', null);
    canvas.addEventListener('pointermove', this.#point);
    canvas.addEventListener('pointerleave', this.#unpoint);
    canvas.addEventListener('click', this.#choose);
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    select(this.canvas).on('.zoom', null);
    this.canvas.removeEventListener('pointermove', this.#point);
    this.canvas.removeEventListener('pointerleave', this.#unpoint);
    this.canvas.removeEventListener('click', this.#choose);
  }

  show(look: Look): void {
    if (look.scene !== this.#look?.scene) {
      const { x, y, ranked } = look.scene;
      this.#points = quadtree<number>(
        [...ranked],
        (i) => x[i],
        (i) => y[i],
      );
      this.#labels.key = '';
    }
    this.#look = look;
    this.#drawSoon();
  }

  /** Takes the size that the canvas has on the page, keeping what is in the middle there. */
  resize(size: Size, at: string, density = Math.min(devicePixelRatio, 2)): void {
    if (!this.#look || size.width === 0 || size.height === 0) return;
    // Observers tell the first size again, and would undo where one has gone since.
    if (size.width === this.#size.width && size.height === this.#size.height && density === this.#density) return;
    this.#size = size;
    this.#density = density;
    this.canvas.width = Math.round(size.width * density);
    this.canvas.height = Math.round(size.height * density);
    this.#pen.setTransform(density, 0, 0, density, 0, 0);
    const look = this.#look;
    this.#whole = fitWithLabels(look.scene, size, (k) => this.#letteringAt(look, k, 1));
    this.#labels.key = '';
    this.#zoom.extent([
      [0, 0],
      [size.width, size.height],
    ]);
    this.#zoom.scaleExtent([this.#whole.k * furthest, this.#whole.k * nearest]);
    this.#at = '';
    const revealing = this.#revealing;
    this.follow(at);
    if (revealing) this.reveal(...revealing);
    // At once, for a canvas is empty after it was resized.
    this.#draw();
  }

  /** Goes where an address says, unless that is where one is. */
  follow(at: string): void {
    if (at === this.#at && this.#at !== '') return;
    this.#at = at;
    this.#move(readCamera(at, this.#size, this.#whole) ?? this.#whole, false);
  }

  nearer(factor: number): void {
    const { width, height } = this.#size;
    const k = this.#camera.k * factor;
    const [x, y] = [(width / 2 - this.#camera.x) / this.#camera.k, (height / 2 - this.#camera.y) / this.#camera.k];
    this.#move(
      centred(x, y, Math.min(Math.max(k, this.#whole.k * furthest), this.#whole.k * nearest), this.#size),
      true,
    );
  }

  pan(dx: number, dy: number): void {
    const { k, x, y } = this.#camera;
    this.#move({ k, x: x + dx, y: y + dy }, true);
  }

  fit(): void {
    this.#move(this.#whole, true);
  }

  /** Brings topics into sight, no nearer than labels need. */
  fitTo(topics: Iterable<number>): void {
    if (!this.#look) return;
    const [left, top] = [2 * margin, 2 * margin];
    const margins = { left, top, right: left, bottom: top };
    const camera = fitted(boxOfTopics(this.#look.scene, topics), this.#size, margins);
    if (!Number.isFinite(camera.x)) return;
    const k = Math.min(camera.k, this.#whole.k * 5);
    const middle = {
      x: (this.#size.width / 2 - camera.x) / camera.k,
      y: (this.#size.height / 2 - camera.y) / camera.k,
    };
    this.#move(centred(middle.x, middle.y, k, this.#size), true);
  }

  /** Brings a topic into sight when it is not, or lies under what covers some of the map at its right or its foot. */
  reveal(topic: number, covered: { right: number; bottom: number }): void {
    if (!this.#look) return;
    const at = this.#onScreen(topic);
    const { x, y, k } = this.#camera;
    const dx = intoRange(at.x, margin, this.#size.width - covered.right - margin);
    const dy = intoRange(at.y, margin, this.#size.height - covered.bottom - margin);
    if (dx === 0 && dy === 0) return;
    this.#revealing = [topic, covered];
    this.#move({ k, x: x + dx, y: y + dy }, true);
  }

  /** The nearest topic from another one, or from the middle, to a side. */
  towards(from: number | undefined, dx: number, dy: number): number | undefined {
    if (!this.#look) return undefined;
    const { scene } = this.#look;
    if (from === undefined || !scene.shown[from]) return scene.ranked[0];
    let [best, least] = [undefined as number | undefined, Infinity];
    for (const topic of scene.ranked) {
      const [x, y] = [scene.x[topic] - scene.x[from], scene.y[topic] - scene.y[from]];
      const ahead = x * dx + y * dy;
      const aside = Math.abs(x * dy - y * dx);
      if (topic === from || ahead <= 0 || aside > 1.5 * ahead) continue;
      const distance = ahead + 2 * aside;
      if (distance < least) [best, least] = [topic, distance];
    }
    return best;
  }

  #move(camera: Camera, smoothly: boolean): void {
    const transform = zoomIdentity.translate(camera.x, camera.y).scale(camera.k);
    const canvas = select(this.canvas);
    if (smoothly && this.moves()) canvas.transition().duration(260).call(this.#zoom.transform, transform);
    else canvas.call(this.#zoom.transform, transform);
  }

  #rest(): void {
    this.#revealing = undefined;
    const { x, y } = this.#camera;
    const isWhole = this.#isWholeScale && Math.hypot(x - this.#whole.x, y - this.#whole.y) < 4;
    const at = isWhole ? '' : writeCamera(this.#camera, this.#size, this.#whole);
    if (at === this.#at) return;
    this.#at = at;
    this.listener.rested(at);
  }

  #onScreen(topic: number): { x: number; y: number } {
    const scene = this.#look?.scene;
    if (!scene) return { x: 0, y: 0 };
    return { x: this.#camera.k * scene.x[topic] + this.#camera.x, y: this.#camera.k * scene.y[topic] + this.#camera.y };
  }

  #topicAt(event: MouseEvent): number | undefined {
    const { k, x, y } = this.#camera;
    const [left, top] = [(event.offsetX - x) / k, (event.offsetY - y) / k];
    const topic = this.#points.find(left, top, 48 / k);
    if (topic === undefined || !this.#look) return undefined;
    const at = this.#onScreen(topic);
    const reach = this.#lettering(this.#look).radius(topic) + 8;
    return Math.hypot(at.x - event.offsetX, at.y - event.offsetY) <= reach ? topic : undefined;
  }

  readonly #point = (event: PointerEvent): void => {
    if (event.buttons !== 0 || event.pointerType === 'touch') return;
    const topic = this.#topicAt(event);
    this.canvas.classList.toggle('is-over-topic', topic !== undefined);
    const at = topic === undefined ? { x: 0, y: 0 } : this.#onScreen(topic);
    this.listener.pointed(topic, at.x, at.y);
  };

  readonly #unpoint = (): void => this.listener.pointed(undefined, 0, 0);

  readonly #choose = (event: MouseEvent): void => this.listener.chosen(this.#topicAt(event));

  #drawSoon(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.#draw());
  }

  get #nearness(): number {
    return this.#camera.k / this.#whole.k;
  }

  get #isWholeScale(): boolean {
    return Math.abs(this.#nearness - 1) < 0.01;
  }

  #lettering(look: Look): Lettering {
    return this.#letteringAt(look, this.#camera.k, this.#nearness);
  }

  #letteringAt(look: Look, k: number, nearness: number): Lettering {
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    return letteringOf(look.scene, k, nearness, look.palette.font, rem);
  }

  #placed({ scene, chosen }: Look, lettering: Lettering): Label[] {
    const ties = chosen === undefined ? [] : scene.network.beside(chosen).slice(0, 24);
    const first = chosen === undefined ? [] : [chosen, ...ties.map((tie) => tie.topic)];
    // Nearer, what an edge cuts is moved into sight; the whole map is to be read as it is.
    const within = this.#isWholeScale ? sightOf(this.#whole, this.#size) : undefined;
    return placeLabels(scene, this.#camera.k, lettering, {
      first: first.filter((topic) => scene.shown[topic]),
      within,
      most: labelsFor(this.#size, this.#nearness),
    });
  }

  #draw(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const look = this.#look;
    if (!look || this.#size.width === 0) return;
    const lettering = this.#lettering(look);
    const key = `${this.#camera.k.toPrecision(4)} ${look.chosen ?? ''}`;
    if (key !== this.#labels.key) this.#labels = { key, placed: this.#placed(look, lettering) };
    paint(this.#pen, {
      ...look,
      camera: this.#camera,
      size: this.#size,
      labels: this.#labels.placed,
      lettering,
      focus: [look.pointed, look.chosen].find((topic) => topic !== undefined && look.scene.shown[topic]),
      nearness: this.#nearness,
    });
    if (this.#isFirst) requestAnimationFrame(() => this.listener.drawn());
    this.#isFirst = false;
  }
}
