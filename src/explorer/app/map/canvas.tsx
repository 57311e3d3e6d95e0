// SPDX-License-Identifier: MIT
import { useEffect, useRef } from 'preact/hooks';
import type { Start } from '../data/contract';
import type { Theme } from '../state/theme';
import type { Palette } from './palette';
import { paletteOf } from './palette';
import { preparePrint } from './print';
import type { Scene } from './scene';
import type { Listener } from './screen';
import { MapScreen } from './screen';

export interface CanvasProps {
  start: Start;
  scene: Scene;
  theme: Theme;
  at: string;
  chosen: number | undefined;
  pointed: number | undefined;
  community: number | undefined;
  listener: Listener;
  /** Gives the screen to who has buttons for it. */
  onScreen: (screen: MapScreen) => void;
}

const stillness = matchMedia('(prefers-reduced-motion: reduce)');

/** Joins the canvas, which has a life of its own, to the views: properties go in, the listener hears what comes out. */
export function MapCanvas(props: CanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const screen = useRef<MapScreen | undefined>(undefined);
  const latest = useRef(props);
  latest.current = props;

  useEffect(() => {
    const element = canvas.current;
    const frame = element?.parentElement;
    if (!element || !frame) return undefined;
    const listener: Listener = {
      pointed: (...where) => latest.current.listener.pointed(...where),
      chosen: (topic) => latest.current.listener.chosen(topic),
      rested: (at) => latest.current.listener.rested(at),
      drawn: () => latest.current.listener.drawn(),
    };
    const made = new MapScreen(element, listener, () => !stillness.matches);
    screen.current = made;
    const paletteIn = (theme: Theme): Palette => paletteOf(element, latest.current.start.communities, theme);
    const show = (): void => made.show({ ...latest.current, palette: paletteIn(latest.current.theme) });
    // On paper nothing is chosen: it shows all alike.
    const showForPaper = (): void =>
      made.show({
        ...latest.current,
        chosen: undefined,
        pointed: undefined,
        community: undefined,
        palette: paletteIn('light'),
      });
    const size = (): void => made.resize({ width: frame.clientWidth, height: frame.clientHeight }, latest.current.at);
    show();
    size();
    latest.current.onScreen(made);
    const observer = new ResizeObserver(size);
    observer.observe(frame);
    const unprepare = preparePrint(made, showForPaper, () => {
      show();
      size();
    });
    return () => {
      unprepare();
      observer.disconnect();
      made.destroy();
    };
  }, []);

  const { start, scene, theme, chosen, pointed, community, at } = props;
  useEffect(() => {
    const element = canvas.current;
    if (element) screen.current?.show({ ...props, palette: paletteOf(element, start.communities, theme) });
  }, [scene, theme, chosen, pointed, community]);
  useEffect(() => screen.current?.follow(at), [at]);
  return <canvas ref={canvas} class="map-canvas" aria-hidden="true" />;
}
