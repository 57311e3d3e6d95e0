// SPDX-License-Identifier: MIT
import type { Theme } from '../state/theme';
import type { MapScreen } from './screen';

/** A sheet in landscape, less its legend; drawn denser than a screen. */
const sheet = { width: 1000, height: 620 };
const density = 2.5;

/** Draws the whole map in light colours for paper, and as it was afterwards. Gives how to stop that. */
export function preparePrint(screen: MapScreen, show: (theme: Theme) => void, restore: () => void): () => void {
  const prepare = (): void => {
    document.documentElement.dataset.printing = '';
    show('light');
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
