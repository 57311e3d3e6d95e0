// SPDX-License-Identifier: MIT
import { useMemo } from 'preact/hooks';
import type { Archive } from '../data/archive';
import { isAbout, newestFirst } from '../data/catalogue';
import { trends } from '../data/contract';
import { dayName } from '../data/periods';
import { useResource } from '../data/resource';
import { rowOf } from '../data/rows';
import { articleTest, topicMonths } from '../data/selection';
import { ArticleList } from '../pieces/article_list';
import { Timeline } from '../pieces/chart';
import { datedInWords, sumOf } from '../pieces/dated';
import { Foreign, Outlink, plural } from '../pieces/text';
import { TrendWord } from '../pieces/trend';
import { useHere, useHref } from '../state/navigation';
import { Hierarchy } from './hierarchy';
import { Neighbours } from './neighbours';
import { FoldedFilters, Missing, Page } from './page';

export function TopicView({ archive, id }: { archive: Archive; id: string }) {
  const topic = archive.network.indexOf(id);
  if (topic === undefined) return <Missing what="topic" id={id} />;
  return (
    <Page
      aside={
        <>
          <Hierarchy archive={archive} topic={topic} />
          <Neighbours archive={archive} topic={topic} />
        </>
      }
    >
      <Head archive={archive} topic={topic} />
      <Times archive={archive} topic={topic} />
      {archive.start.counted ? <NoArticles /> : <Articles archive={archive} topic={topic} />}
    </Page>
  );
}

interface Props {
  archive: Archive;
  topic: number;
}

function Head({ archive, topic }: Props) {
  const href = useHref();
  const details = useResource(archive.details);
  const { id, label, type, community, trend, articles, about } = archive.network.part.topics;
  const group = archive.start.communities[community[topic]];
  const aliases = details?.aliases[topic] ?? [];
  const url = details?.url[topic];
  return (
    <header class="head">
      <p class="eyebrow">{archive.start.types[type[topic]]}</p>
      <h1>
        <Foreign>{label[topic]}</Foreign>
      </h1>
      {aliases.length > 0 && (
        <p class="aliases">
          also{' '}
          {aliases.map((alias, i) => (
            <>
              {i > 0 && ', '}
              <Foreign>{alias}</Foreign>
            </>
          ))}
        </p>
      )}
      <p class="facts">
        <span>
          {plural(articles[topic], 'article')}, {about[topic].toLocaleString('en')} about it
        </span>
        {details?.first[topic] && (
          <span>
            {dayName(details.first[topic])} – {dayName(details.last[topic])}
          </span>
        )}
        <TrendWord trend={trends[trend[topic]]} />
        {group && (
          <span>
            in <Foreign>{group.label}</Foreign>
          </span>
        )}
      </p>
      <p class="actions">
        <a class="button" href={href('map', '', { topic: id[topic] })}>
          Show on the map
        </a>
        {url && <Outlink url={url}>About this topic</Outlink>}
      </p>
    </header>
  );
}

function Times({ archive, topic }: Props) {
  const times = useResource(archive.times);
  const { months } = archive.start;
  const count = archive.network.part.topics.articles[topic];
  if (!times || count === 0) return null;
  const all = topicMonths(times, topic, 'any', months.length);
  const dated = sumOf(all);
  if (dated === 0) return <Undated count={count} />;
  if (months.length < 2) return null;
  const about = topicMonths(times, topic, 'about', months.length);
  const most = all.reduce((best, n, i) => (n > all[best] ? i : best), 0);
  return (
    <section>
      <h2>Over time {dated < count && <span class="count">{datedInWords(count, dated)}</span>}</h2>
      <Timeline
        months={months}
        all={all}
        part={about}
        label={`Articles by month: ${dated} in all, most in ${months[most]}, which has ${all[most]}`}
      />
      {!archive.start.counted && (
        <p class="key">
          <span class="swatch is-chosen" /> about <span class="swatch" /> mentions
        </p>
      )}
    </section>
  );
}

const NoArticles = () => <p class="quiet">This archive counts topics and holds no articles.</p>;

const Undated = ({ count }: { count: number }) => (
  <section>
    <h2>Over time</h2>
    <p class="quiet undated">{datedInWords(count, 0)}</p>
  </section>
);

function Articles({ archive, topic }: Props) {
  const { filters } = useHere();
  const catalogue = useResource(archive.catalogue);
  const articles = useMemo(() => {
    if (!catalogue) return undefined;
    // Of the roles, only that of this topic counts here, and its type is what it is.
    const test = articleTest({ ...filters, role: 'any', types: [] }, archive.start, archive.network.part, catalogue);
    const hasRole = (article: number): boolean =>
      filters.role === 'any' || isAbout(catalogue, article, topic) === (filters.role === 'about');
    return newestFirst(
      catalogue,
      rowOf(catalogue.ofTopic, topic).filter((article) => test(article) && hasRole(article)),
    );
  }, [catalogue, topic, filters]);
  return (
    <section aria-labelledby="topic-articles">
      <h2 id="topic-articles">
        Articles {articles && <span class="count">{articles.length.toLocaleString('en')}</span>}
      </h2>
      <FoldedFilters archive={archive} without={['types']} />
      {catalogue && articles ? (
        <ArticleList archive={archive} catalogue={catalogue} articles={articles} topic={topic} />
      ) : (
        <p role="status" class="quiet reading">
          Reading articles …
        </p>
      )}
      {articles?.length === 0 && (
        <p class="quiet">None under these filters. Broader topics live by what stands below them.</p>
      )}
    </section>
  );
}
