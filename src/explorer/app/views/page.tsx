// SPDX-License-Identifier: MIT
import type { ComponentChildren } from 'preact';
import type { Archive } from '../data/archive';
import type { FilterPanelProps } from '../pieces/filter_panel';
import { FilterPanel } from '../pieces/filter_panel';
import { Foreign } from '../pieces/text';
import { filtersInWords } from '../pieces/words';
import { isFiltered } from '../state/filters';
import { useHere, useHref } from '../state/navigation';

interface PageProps {
  children: ComponentChildren;
  /** What stands beside the text where there is room, and below it where there is not. */
  aside?: ComponentChildren;
}

export function Page({ children, aside }: PageProps) {
  return (
    <main class={aside ? 'page has-aside' : 'page'} id="main" tabIndex={-1}>
      <div class="page-text">{children}</div>
      {aside && <aside class="page-aside">{aside}</aside>}
    </main>
  );
}

/** The filters folded away, for pages where they are second to the text. */
export function FoldedFilters({ archive, without = [] }: FilterPanelProps) {
  const here = useHere();
  const filters = { ...here.filters };
  if (without.includes('types')) filters.types = [];
  if (without.includes('source')) filters.source = '';
  return (
    <details class="folded">
      <summary>
        Filters
        {isFiltered(filters) && (
          <>
            : <Foreign>{filtersInWords(filters)}</Foreign>
          </>
        )}
      </summary>
      <FilterPanel archive={archive} without={without} />
    </details>
  );
}

export const Reading = ({ archive }: { archive: Archive }) => (
  <Page>
    <p class="opening reading" role="status">
      Reading {archive.start.counts.articles.toLocaleString('en')} articles …
    </p>
  </Page>
);

export function Missing({ what, id }: { what: string; id: string }) {
  const href = useHref();
  const words = id.replace(/[-_/]+/g, ' ').trim();
  return (
    <Page>
      <header class="head">
        <h1>There is no such {what}</h1>
        <p class="lead">
          <Foreign>{id}</Foreign> is not in this archive.
        </p>
        <p class="actions">
          {words && (
            <a class="button" href={href('search', '', { words })}>
              Search for it
            </a>
          )}
          <a class="button" href={href('map')}>
            See the map
          </a>
        </p>
      </header>
    </Page>
  );
}
