// SPDX-License-Identifier: MIT
import { go } from '../state/navigation';
import type { Place } from '../state/place';
import { placeOf } from '../state/place';
import type { MapScreen } from './screen';

const sides: Record<string, [dx: number, dy: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** What keys do on the map. */
export function keyHandler(screenOf: () => MapScreen | undefined) {
  return (
    event: KeyboardEvent,
    chosen: number | undefined,
    choose: (topic: number | undefined) => void,
    here: Place,
  ): void => {
    const screen = screenOf();
    if (!screen || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!act(event, screen, chosen, choose, here)) return;
    event.preventDefault();
  };
}

function act(
  event: KeyboardEvent,
  screen: MapScreen,
  chosen: number | undefined,
  choose: (topic: number | undefined) => void,
  here: Place,
): boolean {
  const side = sides[event.key];
  if (side && event.shiftKey) screen.pan(-80 * side[0], -80 * side[1]);
  else if (side) {
    const topic = screen.towards(chosen, ...side);
    if (topic === undefined) return true;
    choose(topic);
  } else if (event.key === '+' || event.key === '=') screen.nearer(1.5);
  else if (event.key === '-') screen.nearer(1 / 1.5);
  else if (event.key === '0') screen.fit();
  else if (event.key === 't' || event.key === 'T') go({ ...here, table: true });
  else if (event.key === 'Enter' && here.topic) go(placeOf('topic', here.topic, here.filters));
  else if (event.key === 'Escape' && chosen !== undefined) choose(undefined);
  else return false;
  return true;
}
