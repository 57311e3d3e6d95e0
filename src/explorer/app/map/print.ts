// SPDX-License-Identifier: MIT
import type { MapScreen } from './screen';

/** A sheet in landscape, less its legend; drawn denser than a screen. */
const sheet = { width: 1120, height: 640 };
const density = 2.5;

/** Draws the whole map in light colours for paper, and as it was afterwards. Gives how to stop that. */
export function preparePrint(screen: MapScreen, show: () => void, restore: () => void): () => void {
  const prepare = (): void => {
    document.documentElement.dataset.printing = '';
    show();
    screen.resize(sheet, '', density);
  };
  const end = (): void => {
    delete document.documentElement.dataset.printing;
    restore();
  };
  addEventListener('beforeprint', prepare);
  addEventListener('afterprint', end);
  return () => {
    removeEventListener('beforeprint', prepare);
    removeEventListener('afterprint', end);
  };
}
