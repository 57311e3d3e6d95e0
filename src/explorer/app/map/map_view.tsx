// SPDX-License-Identifier: MIT
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Archive } from '../data/archive';
import { Brush } from '../pieces/brush';
import { FilterPanel } from '../pieces/filter_panel';
import { plural } from '../pieces/text';
import { isFiltered, noFilters } from '../state/filters';
import { amend, go, useHere } from '../state/navigation';
import { placeOf, readPlace, writePlace } from '../state/place';
import type { Theme } from '../state/theme';
import { MapCanvas } from './canvas';
import { Card, Tip } from './card';
import { keyHandler } from './keys';
import { Legend } from './legend';
import type { Listener, MapScreen } from './screen';
import { MapTable } from './table';
import { MapTools } from './tools';
import { useScene } from './use_scene';

interface Pointed {
  topic: number;
  x: number;
  y: number;
}

export function MapView({ archive, theme, onDrawn }: { archive: Archive; theme: Theme; onDrawn: () => void }) {
  const here = useHere();
  const { start, network } = archive;
  const scene = useScene(archive, here.filters);
  const [pointed, setPointed] = useState<Pointed>();
  const [community, setCommunity] = useState<number>();
  const screen = useRef<MapScreen>(null);
  const chosen = here.topic ? network.indexOf(here.topic) : undefined;
  const choose = (topic: number | undefined): void =>
    go({ ...here, topic: topic === undefined ? '' : network.part.topics.id[topic] });
  const listener: Listener = {
    pointed: (topic, x, y) => setPointed(topic === undefined ? undefined : { topic, x, y }),
    chosen: (topic) => topic !== chosen && choose(topic),
    rested: keepCamera,
    drawn: onDrawn,
  };
  const stage = useRef<HTMLElement>(null);
  useEffect(() => {
    if (chosen !== undefined) screen.current?.reveal(chosen, coveredBy(stage.current));
  }, [chosen]);
  const keys = useMemo(() => keyHandler(() => screen.current ?? undefined), []);
  const summary = `${plural(scene.ranked.length, 'topic')} of ${plural(start.counts.articles, 'article')}`;
  return (
    <main class={here.table ? 'map-page is-table' : 'map-page'} id="main" tabIndex={-1}>
      <h1 class="unseen">Map of topics</h1>
      <aside class="map-side" aria-label="Legend and filters">
        <Legend start={start} scene={scene} community={community} onPoint={setCommunity}
          onChoose={(one) => screen.current?.fitTo(scene.ranked.filter((topic) => scene.community[topic] === one))} />
        <FilterPanel archive={archive} />
      </aside>
      <section class="map-stage" aria-label="Map" ref={stage}>
        <p class="map-summary" role="status">
          {summary}{isFiltered(here.filters) && <> · <a href={writePlace({ ...here, filters: noFilters })}>show all</a></>}
        </p>
        {here.table ? (
          <MapTable archive={archive} scene={scene} />
        ) : (
          <div class="map-frame" role="application" aria-roledescription="map" tabIndex={0}
            aria-label="Topics. Arrow keys go from topic to topic, Enter opens one, plus and minus zoom, 0 shows all. The same as a table: press T."
            onKeyDown={(event) => keys(event, chosen, choose, here)}>
            <MapCanvas start={start} scene={scene} theme={theme} at={here.at} chosen={chosen} pointed={pointed?.topic}
              community={community} listener={listener} onScreen={(made) => (screen.current = made)} />
            {pointed && pointed.topic !== chosen && <Tip archive={archive} scene={scene} {...pointed} />}
          </div>
        )}
        <MapTools screen={screen} />
        {chosen !== undefined && !here.table && (
          <Card archive={archive} scene={scene} topic={chosen} onClose={() => choose(undefined)} />
        )}
        <p class="unseen" aria-live="polite">{chosen !== undefined && network.part.topics.label[chosen]}</p>
        {scene.ranked.length === 0 && (
          <p class="map-empty">No topic is left under these filters. <a href={writePlace(placeOf('map', '', noFilters))}>Show all</a></p>
        )}
      </section>
      <Brush archive={archive} />
    </main>
  );
}

/** Notes in the address where the map came to rest, unless somebody has gone elsewhere meanwhile. */
function keepCamera(at: string): void {
  const now = readPlace(location.hash);
  if (now.view === 'map' && !now.table) amend({ ...now, at });
}

/** How much of the map the card of a topic covers: it stands at the right, or at the foot where the map is narrow. */
function coveredBy(stage: HTMLElement | null): { right: number; bottom: number } {
  const card = stage?.querySelector<HTMLElement>('.card');
  if (!stage || !card) return { right: 0, bottom: 0 };
  const isBelow = card.offsetWidth > stage.clientWidth / 2;
  return isBelow ? { right: 0, bottom: card.offsetHeight } : { right: card.offsetWidth, bottom: 0 };
}
