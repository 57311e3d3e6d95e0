// SPDX-License-Identifier: MIT
import { useMemo, useState } from 'preact/hooks';
import type { Archive } from '../data/archive';
import type { Catalogue } from '../data/catalogue';
import { newestFirst } from '../data/catalogue';
import { useResource } from '../data/resource';
import { rowOf } from '../data/rows';
import { articlesOf, articleTest, sourcesMeant } from '../data/selection';
import { ArticleList } from '../pieces/article_list';
import { Foreign, Outlink, plural } from '../pieces/text';
import { isFiltered } from '../state/filters';
import { amend, useHere, useHref } from '../state/navigation';
import { FoldedFilters, Missing, Page, Reading } from './page';
import { TopTopics } from './top_topics';

export function SourcesView({ archive }: { archive: Archive }) {
  const catalogue = useResource(archive.catalogue);
  return catalogue ? <Sources archive={archive} catalogue={catalogue} /> : <Reading archive={archive} />;
}

const page = 100;

function Sources({ archive, catalogue }: { archive: Archive; catalogue: Catalogue }) {
  const href = useHref();
  const here = useHere();
  const { filters, words } = here;
  const [count, setCount] = useState(page);
  const { label, id } = catalogue.publishers;
  const { counts, ranked } = useMemo(() => {
    const test = articleTest({ ...filters, source: '' }, archive.start, archive.network.part, catalogue);
    const found = id.map((_, source) => rowOf(catalogue.ofSource, source).filter(test).length);
    const order = [...found.keys()].filter((source) => found[source] > 0);
    return { counts: found, ranked: order.sort((a, b) => found[b] - found[a] || (label[a] < label[b] ? -1 : 1)) };
  }, [catalogue, filters]);
  const most = counts[ranked[0]] ?? 1;
  const wanted = words.trim().toLowerCase();
  const named = wanted ? ranked.filter((source) => label[source].toLowerCase().includes(wanted)) : ranked;
  return (
    <Page>
      <header class="head">
        <h1>Sources</h1>
        <p class="lead">
          {plural(ranked.length, 'publisher')} that{' '}
          {archive.start.series.length > 1 ? 'the newsletters link' : 'the newsletter links'} to, by number of articles.
        </p>
      </header>
      <NameField words={words} onType={(typed) => amend({ ...here, words: typed })} />
      <FoldedFilters archive={archive} without={['source']} />
      {named.length === 0 && (
        <p class="quiet" role="status">
          {wanted ? 'No source is called that' : 'There is no source'}
          {isFiltered({ ...filters, source: '' }) ? ' under these filters.' : '.'}
        </p>
      )}
      <ol class="bar-list">
        {named.slice(0, count).map((source) => (
          <li key={source}>
            <a href={href('source', id[source])}>
              <Foreign>{label[source]}</Foreign>
            </a>
            <svg class="strength" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(100 * counts[source]) / most} height="4" />
            </svg>
            <span class="number">{counts[source].toLocaleString('en')}</span>
          </li>
        ))}
      </ol>
      {named.length > count && (
        <button class="more" type="button" onClick={() => setCount(count + 4 * page)}>
          Show more of {plural(named.length, 'source')}
        </button>
      )}
    </Page>
  );
}

function NameField({ words, onType }: { words: string; onType: (words: string) => void }) {
  return (
    <div class="field name-field">
      <label for="source-name">Name</label>
      <input
        id="source-name"
        type="search"
        autocomplete="off"
        spellcheck={false}
        placeholder="any"
        value={words}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </div>
  );
}

export function SourceView({ archive, id }: { archive: Archive; id: string }) {
  const catalogue = useResource(archive.catalogue);
  if (!catalogue) return <Reading archive={archive} />;
  const meant = sourcesMeant(id, catalogue.publishers);
  if (meant.size === 0) return <Missing what="source" id={id} />;
  return <Source archive={archive} catalogue={catalogue} id={id} meant={meant} />;
}

interface SourceProps {
  archive: Archive;
  catalogue: Catalogue;
  id: string;
  /** Itself, where it is a source, and those below it. */
  meant: Set<number>;
}

function Source({ archive, catalogue, id, meant }: SourceProps) {
  const href = useHref();
  const { filters } = useHere();
  const source = catalogue.publishers.id.indexOf(id);
  const label = catalogue.publishers.label[source] ?? id;
  const url = catalogue.publishers.url[source] ?? '';
  const below = meant.size - (source < 0 ? 0 : 1);
  const articles = useMemo(() => {
    const test = articleTest({ ...filters, source: '' }, archive.start, archive.network.part, catalogue);
    return newestFirst(catalogue, [...articlesOf(meant, catalogue)].filter(test));
  }, [catalogue, id, filters]);
  return (
    <Page aside={<TopTopics archive={archive} catalogue={catalogue} articles={articles} />}>
      <header class="head">
        <p class="eyebrow">source</p>
        <h1>
          <Foreign>{label}</Foreign>
        </h1>
        <p class="facts">
          <span>{plural(articles.length, 'article')}</span>
          {below > 0 && (
            <a href={href('sources', '', { words: `${id}/` })}>with those of {plural(below, 'source')} below it</a>
          )}
        </p>
        <p class="actions">
          <a class="button" href={href('map', '', { filters: { ...filters, source: id } })}>
            Show on the map
          </a>
          {url && (
            <Outlink url={url}>
              <Foreign>{url}</Foreign>
            </Outlink>
          )}
        </p>
      </header>
      <h2>Articles</h2>
      <FoldedFilters archive={archive} without={['source']} />
      <ArticleList archive={archive} catalogue={catalogue} articles={articles} />
    </Page>
  );
}
