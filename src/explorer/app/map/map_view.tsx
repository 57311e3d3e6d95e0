// SPDX-License-Identifier: MIT
import { useRef, useState } from 'preact/hooks';
import type { Archive } from '../data/archive';
import { Brush } from '../pieces/brush';
import { FilterPanel } from '../pieces/filter_panel';
import { go, useHere } from '../state/navigation';
import type { Theme } from '../state/theme';
import { Legend } from './legend';
import type { MapScreen } from './screen';
import { Stage } from './stage';
import { useScene } from './use_scene';

interface Props {
  archive: Archive;
  theme: Theme;
  /** The first picture stands on the screen. */
  onDrawn: () => void;
}

/** The map with its legend, its filters and its period. */
export function MapView({ archive, theme, onDrawn }: Props) {
  const here = useHere();
  const { filters, table } = here;
  const scene = useScene(archive, filters);
  const [community, setCommunity] = useState<number>();
  const screen = useRef<MapScreen>(null);
  // A topic that is chosen would leave all else dimmed.
  const goTo = (one: number): void => {
    go({ ...here, topic: '' });
    screen.current?.fitTo(scene.ranked.filter((topic) => scene.community[topic] === one));
  };
  return (
    <main class={table ? 'map-page is-table' : 'map-page'} id="main" tabIndex={-1}>
      <h1 class="unseen">Map of topics</h1>
      <aside class="map-side" aria-label="Legend and filters">
        <Legend start={archive.start} scene={scene} community={community} onPoint={setCommunity} onChoose={goTo} />
        <FilterPanel archive={archive} />
      </aside>
      <Stage archive={archive} scene={scene} theme={theme} community={community} screen={screen} onDrawn={onDrawn} />
      <Brush archive={archive} />
    </main>
  );
}
