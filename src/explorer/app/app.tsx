// SPDX-License-Identifier: MIT
import { useEffect, useRef } from 'preact/hooks';
import type { Archive } from './data/archive';
import { useResource } from './data/resource';
import { Header } from './header';
import { MapView } from './map/map_view';
import { Guard } from './pieces/trouble';
import { Here, usePlaceOfAddress } from './state/navigation';
import type { Place } from './state/place';
import type { Theme } from './state/theme';
import { useTheme } from './state/theme';
import { ArticleView } from './views/article';
import { IssueView, IssuesView } from './views/issues';
import { SearchView } from './views/search';
import { SourceView, SourcesView } from './views/sources';
import { titleOf } from './views/title';
import { TopicView } from './views/topic';
import { TrendsView } from './views/trends';

/** The address tells the place, the place the view; nothing else is remembered. */
export function App({ archive }: { archive: Archive }) {
  const place = usePlaceOfAddress();
  const where = `${place.view}/${place.view === 'search' ? place.words : place.id}`;
  return (
    <Here.Provider value={place}>
      <Guard where={where}>
        <Frame archive={archive} place={place} where={where} />
      </Guard>
    </Here.Provider>
  );
}

/** A view, and what stands around all of them. */
function Frame({ archive, place, where }: { archive: Archive; place: Place; where: string }) {
  const { theme, choice, choose } = useTheme();
  useArrival(archive, place, where);
  return (
    <>
      <a class="skip" href="#main" onClick={skipToMain}>
        Skip to content
      </a>
      <Header archive={archive} choice={choice} choose={choose} />
      <Guard where={where}>
        <CurrentView key={where} archive={archive} place={place} theme={theme} />
      </Guard>
    </>
  );
}

function CurrentView({ archive, place, theme }: { archive: Archive; place: Place; theme: Theme }) {
  switch (place.view) {
    case 'map':
      return <MapView archive={archive} theme={theme} onDrawn={() => settle(archive)} />;
    case 'topic':
      return <TopicView archive={archive} id={place.id} />;
    case 'article':
      return <ArticleView archive={archive} id={place.id} />;
    case 'source':
      return <SourceView archive={archive} id={place.id} />;
    case 'sources':
      return <SourcesView archive={archive} />;
    case 'issue':
      return <IssueView archive={archive} id={place.id} />;
    case 'issues':
      return <IssuesView archive={archive} />;
    case 'trends':
      return <TrendsView archive={archive} />;
    case 'search':
      return <SearchView archive={archive} words={place.words} />;
  }
}

/** Once the map stands, the rest is read before it is asked for. */
function settle(archive: Archive): void {
  performance.mark('weft:map-drawn');
  document.documentElement.dataset.drawn = '';
  const whenIdle = window.requestIdleCallback ?? ((then: () => void) => setTimeout(then, 50));
  // What fails here fails again where it is needed, and is told there.
  whenIdle(
    () =>
      void archive.times
        .load()
        .then(() => archive.catalogue.load())
        .catch(() => undefined),
  );
}

/** Names the page after the view, and brings the reader to its head, but not on the first view. */
function useArrival(archive: Archive, place: Place, where: string): void {
  const isFirst = useRef(true);
  const catalogue = useResource(place.view === 'article' ? archive.catalogue : undefined);
  useEffect(() => {
    document.title = titleOf(archive, place);
  }, [where, catalogue]);
  useEffect(() => {
    if (!isFirst.current) {
      scrollTo(0, 0);
      document.getElementById('main')?.focus({ preventScroll: true });
    }
    isFirst.current = false;
  }, [where]);
}

/** The fragment of the address is a place, so the link goes by script. */
function skipToMain(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
