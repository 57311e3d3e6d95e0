// SPDX-License-Identifier: MIT
import { useMemo } from 'preact/hooks';
import type { Archive } from '../data/archive';
import type { TimesPart } from '../data/contract';
import { trends } from '../data/contract';
import { periodOf } from '../data/periods';
import { useResource } from '../data/resource';
import { topicCounts, topicMonths, typeTest } from '../data/selection';
import { Brush } from '../pieces/brush';
import { Sparkline } from '../pieces/chart';
import { plural } from '../pieces/text';
import { TopicLink } from '../pieces/topic_link';
import { hasPeriod } from '../state/filters';
import { useHere, useHref } from '../state/navigation';
import { FoldedFilters, Page } from './page';

const groups = [
  { trend: 'rising', words: 'Came up more often lately than before.' },
  { trend: 'fading', words: 'Came up less often lately than before.' },
  { trend: 'steady', words: 'As often as ever.' },
] as const;
const mostOfGroup = 12;

/** What rises and fades, and what there was in a period. */
export function TrendsView({ archive }: { archive: Archive }) {
  const href = useHref();
  const { filters } = useHere();
  const times = useResource(archive.times);
  const catalogue = useResource(filters.source ? archive.catalogue : undefined);
  const { start, network } = archive;
  const counts = useMemo(
    () => times && topicCounts(filters, start, network.part, { times, catalogue }),
    [times, catalogue, filters],
  );
  const ofType = typeTest(filters, start.types);
  const { type, trend } = network.part.topics;
  const ranked = useMemo(() => {
    if (!counts) return [];
    return [...counts.keys()].filter((i) => counts[i] > 0 && ofType(type[i])).sort((a, b) => counts[b] - counts[a]);
  }, [counts, filters]);
  return (
    <Page>
      <header class="head">
        <h1>Trends</h1>
        <p class="lead">How topics come and go. A period that is chosen here holds on the map as well.</p>
        <p class="actions">
          <a class="button" href={href('map')}>
            See it on the map
          </a>
        </p>
      </header>
      <Brush archive={archive} />
      <FoldedFilters archive={archive} />
      {!times && (
        <p role="status" class="quiet reading">
          Reading months …
        </p>
      )}
      {times && counts && (
        <Group
          archive={archive}
          times={times}
          counts={counts}
          title={hasPeriod(filters) ? 'Most in this period' : 'Most of all'}
          topics={ranked.slice(0, mostOfGroup)}
        />
      )}
      {times &&
        counts &&
        groups.map((group) => (
          <Group
            key={group.trend}
            archive={archive}
            times={times}
            counts={counts}
            title={group.trend}
            words={group.words}
            topics={ranked.filter((topic) => trends[trend[topic]] === group.trend).slice(0, mostOfGroup)}
          />
        ))}
    </Page>
  );
}

interface GroupProps {
  archive: Archive;
  times: TimesPart;
  counts: Int32Array;
  title: string;
  words?: string;
  topics: number[];
}

function Group({ archive, times, counts, title, words, topics }: GroupProps) {
  const { filters } = useHere();
  const { months } = archive.start;
  if (topics.length === 0) return null;
  return (
    <section class="trend-group" aria-label={title}>
      <h2 class="trend-title">{title}</h2>
      {words && <p class="quiet">{words}</p>}
      <ul class="multiples">
        {topics.map((topic) => (
          <li key={topic}>
            <TopicLink archive={archive} topic={topic} />
            <Sparkline
              counts={topicMonths(times, topic, filters.role, months.length)}
              period={periodOf(filters, months)}
            />
            <span class="quiet">{plural(counts[topic], 'article')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
