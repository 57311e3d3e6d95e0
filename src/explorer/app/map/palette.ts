// SPDX-License-Identifier: MIT
import type { Start } from '../data/contract';
import type { Theme } from '../state/theme';

export interface Palette {
  ground: string;
  ink: string;
  quiet: string;
  edge: string;
  accent: string;
  other: string;
  font: string;
  communities: string[];
}

/** The colours of the style sheet, for what is drawn rather than set. */
export function paletteOf(element: Element, communities: Start['communities'], theme: Theme): Palette {
  const style = getComputedStyle(element);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ground: colour('--ground'),
    ink: colour('--ink'),
    quiet: colour('--quiet'),
    edge: colour('--edge'),
    accent: colour('--accent'),
    other: colour('--other'),
    font: style.fontFamily,
    communities: communities.map((community) => community[theme]),
  };
}

export const colourOf = (palette: Palette, community: number): string =>
  palette.communities[community] ?? palette.other;
