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
import { datedInWords, sumOf } from '../pieces/dated';
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
      {start.months.length === 0 && (
        <p class="quiet" role="status">
          No issue has a date, so time cannot be told of.
        </p>
      )}
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
      {(hasPeriod(filters) || filters.source) && ranked.some((topic) => trend[topic] > 0) && (
        <p class="all-time">
          What is rising, fading or steady is told of all months and all sources, whatever is chosen.
        </p>
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
  const { months } = archive.start;
  const { articles } = archive.network.part.topics;
  if (topics.length === 0) return null;
  return (
    <section class="trend-group" aria-label={title}>
      <h2 class="trend-title">{title}</h2>
      {words && <p class="quiet">{words}</p>}
      <ul class="multiples">
        {topics.map((topic) => (
          <li key={topic}>
            <TopicLink archive={archive} topic={topic} />
            <Months times={times} topic={topic} count={articles[topic]} months={months} />
            <span class="quiet">{plural(counts[topic], 'article')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface MonthsProps {
  times: TimesPart;
  topic: number;
  count: number;
  months: string[];
}

/** The months of a topic, or that its articles have none. */
function Months({ times, topic, count, months }: MonthsProps) {
  const { filters } = useHere();
  const dated = sumOf(topicMonths(times, topic, 'any', months.length));
  if (dated === 0) return <p class="quiet undated no-months">{datedInWords(count, 0)}</p>;
  return (
    <Sparkline counts={topicMonths(times, topic, filters.role, months.length)} period={periodOf(filters, months)} />
  );
}
