// SPDX-License-Identifier: MIT
import { useMemo, useState } from 'preact/hooks';
import type { Archive } from '../data/archive';
import type { Catalogue } from '../data/catalogue';
import { newestFirst } from '../data/catalogue';
import { useResource } from '../data/resource';
import { rowOf } from '../data/rows';
import { articleTest } from '../data/selection';
import { ArticleList } from '../pieces/article_list';
import { Foreign, Outlink, plural } from '../pieces/text';
import { useHere, useHref } from '../state/navigation';
import { FoldedFilters, Missing, Page, Reading } from './page';
import { TopTopics } from './top_topics';

export function SourcesView({ archive }: { archive: Archive }) {
  const catalogue = useResource(archive.catalogue);
  return catalogue ? <Sources archive={archive} catalogue={catalogue} /> : <Reading archive={archive} />;
}

const page = 100;

function Sources({ archive, catalogue }: { archive: Archive; catalogue: Catalogue }) {
  const href = useHref();
  const { filters } = useHere();
  const [count, setCount] = useState(page);
  const { label, id } = catalogue.publishers;
  const { counts, ranked } = useMemo(() => {
    const test = articleTest(filters, archive.start, archive.network.part, catalogue);
    const found = id.map((_, source) => rowOf(catalogue.ofSource, source).filter(test).length);
    const order = [...found.keys()].filter((source) => found[source] > 0);
    return { counts: found, ranked: order.sort((a, b) => found[b] - found[a] || (label[a] < label[b] ? -1 : 1)) };
  }, [catalogue, filters]);
  const most = counts[ranked[0]] ?? 1;
  return (
    <Page>
      <header class="head">
        <h1>Sources</h1>
        <p class="lead">{plural(ranked.length, 'publisher')} that the newsletter links to, by number of articles.</p>
      </header>
      <FoldedFilters archive={archive} />
      <ol class="bar-list">
        {ranked.slice(0, count).map((source) => (
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
      {ranked.length > count && (
        <button class="more" type="button" onClick={() => setCount(count + 4 * page)}>
          Show more of {plural(ranked.length, 'source')}
        </button>
      )}
    </Page>
  );
}

export function SourceView({ archive, id }: { archive: Archive; id: string }) {
  const catalogue = useResource(archive.catalogue);
  if (!catalogue) return <Reading archive={archive} />;
  const source = catalogue.publishers.id.indexOf(id);
  if (source < 0) return <Missing what="source" id={id} />;
  return <Source archive={archive} catalogue={catalogue} source={source} />;
}

function Source({ archive, catalogue, source }: { archive: Archive; catalogue: Catalogue; source: number }) {
  const href = useHref();
  const { filters } = useHere();
  const { id, label, url } = catalogue.publishers;
  const articles = useMemo(() => {
    const test = articleTest({ ...filters, source: '' }, archive.start, archive.network.part, catalogue);
    return newestFirst(catalogue, rowOf(catalogue.ofSource, source).filter(test));
  }, [catalogue, source, filters]);
  return (
    <Page aside={<TopTopics archive={archive} catalogue={catalogue} articles={articles} />}>
      <header class="head">
        <p class="eyebrow">source</p>
        <h1>
          <Foreign>{label[source]}</Foreign>
        </h1>
        <p class="facts">
          <span>{plural(articles.length, 'article')}</span>
        </p>
        <p class="actions">
          <a class="button" href={href('map', '', { filters: { ...filters, source: id[source] } })}>
            Show on the map
          </a>
          {url[source] && (
            <Outlink url={url[source]}>
              <Foreign>{url[source]}</Foreign>
            </Outlink>
          )}
        </p>
      </header>
      <h2>Articles</h2>
      <FoldedFilters archive={archive} />
      <ArticleList archive={archive} catalogue={catalogue} articles={articles} />
    </Page>
  );
}
