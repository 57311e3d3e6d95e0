// SPDX-License-Identifier: MIT
import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Archive } from '../data/archive';
import type { Catalogue } from '../data/catalogue';
import { useResource } from '../data/resource';
import { articleTest } from '../data/selection';
import { plural } from '../pieces/text';
import type { Filters } from '../state/filters';
import { isFiltered, noFilters } from '../state/filters';
import { amend, go, useHere } from '../state/navigation';
import { placeOf, readPlace, writePlace } from '../state/place';
import type { Theme } from '../state/theme';
import { MapCanvas } from './canvas';
import { Card, Tip } from './card';
import { keyHandler } from './keys';
import type { Scene } from './scene';
import type { MapScreen } from './screen';
import { MapTable } from './table';
import { MapTools } from './tools';

interface Props {
  archive: Archive;
  scene: Scene;
  theme: Theme;
  community: number | undefined;
  screen: RefObject<MapScreen | null>;
  onDrawn: () => void;
}

/** The map itself, as a picture or a table, with what lies upon it. */
export function Stage(props: Props) {
  const { archive, scene, screen } = props;
  const here = useHere();
  const { network } = archive;
  const chosen = here.topic ? network.indexOf(here.topic) : undefined;
  const choose = (topic: number | undefined): void =>
    go({ ...here, topic: topic === undefined ? '' : network.part.topics.id[topic] });
  const stage = useRef<HTMLElement>(null);
  useEffect(() => {
    if (chosen !== undefined) screen.current?.reveal(chosen, coveredBy(stage.current));
  }, [chosen]);
  return (
    <section class="map-stage" aria-label="Map" ref={stage}>
      <Summary archive={archive} scene={scene} />
      {here.table ? <MapTable archive={archive} scene={scene} /> : <Frame {...props} chosen={chosen} choose={choose} />}
      <MapTools screen={screen} />
      {chosen !== undefined && !here.table && (
        <Card archive={archive} scene={scene} topic={chosen} onClose={() => choose(undefined)} />
      )}
      <p class="unseen" aria-live="polite">
        {chosen !== undefined && network.part.topics.label[chosen]}
      </p>
    </section>
  );
}

/** How much is shown, and the way out of filters that leave little. */
function Summary({ archive, scene }: { archive: Archive; scene: Scene }) {
  const here = useHere();
  const isPart = isFiltered(here.filters);
  const catalogue = useResource(isPart && !archive.start.counted ? archive.catalogue : undefined);
  const articles = useMemo(
    () => (isPart ? catalogue && countArticles(archive, catalogue, here.filters) : archive.articles),
    [archive, isPart, catalogue, here.filters],
  );
  // Those that stand above others need no articles of their own, and no list of topics by articles counts them.
  const named = scene.ranked.reduce((count, topic) => count + (scene.counts[topic] > 0 ? 1 : 0), 0);
  const above = scene.ranked.length - named;
  return (
    <>
      <p class="map-summary" role="status">
        {plural(named, 'topic')}
        {articles !== undefined && <> of {plural(articles, 'article')}</>}
        {above > 0 && <>, and {above.toLocaleString('en')} above them</>}
        {isPart && (
          <>
            {' '}
            · <a href={writePlace({ ...here, filters: noFilters })}>show all</a>
          </>
        )}
      </p>
      {scene.ranked.length === 0 && (
        <p class="map-empty">
          No topic is left under these filters. <a href={writePlace(placeOf('map', '', noFilters))}>Show all</a>
        </p>
      )}
    </>
  );
}

function countArticles(archive: Archive, catalogue: Catalogue, filters: Filters): number {
  const test = articleTest(filters, archive.start, archive.network.part, catalogue);
  let count = 0;
  for (let article = 0; article < catalogue.count; article += 1) if (test(article)) count += 1;
  return count;
}

const help =
  'Topics. Arrow keys go from topic to topic, Enter opens one, plus and minus zoom, 0 shows all. ' +
  'The same as a table: press T.';

interface FrameProps extends Props {
  chosen: number | undefined;
  choose: (topic: number | undefined) => void;
}

/** The picture, with what pointer and keys do on it. */
function Frame({ archive, scene, theme, community, screen, onDrawn, chosen, choose }: FrameProps) {
  const here = useHere();
  const [pointed, setPointed] = useState<{ topic: number; x: number; y: number }>();
  const keys = useMemo(() => keyHandler(() => screen.current ?? undefined), []);
  const listener = {
    pointed: (topic: number | undefined, x: number, y: number): void =>
      setPointed(topic === undefined ? undefined : { topic, x, y }),
    chosen: (topic: number | undefined): void => {
      if (topic !== chosen) choose(topic);
    },
    rested: keepCamera,
    drawn: onDrawn,
  };
  return (
    <div
      class="map-frame"
      role="application"
      aria-roledescription="map"
      tabIndex={0}
      aria-label={help}
      onKeyDown={(event) => keys(event, chosen, choose, here)}
    >
      <MapCanvas
        start={archive.start}
        scene={scene}
        theme={theme}
        at={here.at}
        chosen={chosen}
        pointed={pointed?.topic}
        community={community}
        listener={listener}
        onScreen={(made) => (screen.current = made)}
      />
      {pointed && pointed.topic !== chosen && <Tip archive={archive} scene={scene} {...pointed} />}
    </div>
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
