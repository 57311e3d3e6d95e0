// SPDX-License-Identifier: MIT
import { useMemo } from 'preact/hooks';
import type { Archive } from '../data/archive';
import type { Catalogue } from '../data/catalogue';
import { rowOf } from '../data/rows';
import { TopicLink } from '../pieces/topic_link';
import { plural } from '../pieces/text';

interface Props {
  archive: Archive;
  catalogue: Catalogue;
  articles: readonly number[];
}

const most = 20;

/** The topics of some articles, the most frequent first. */
export function TopTopics({ archive, catalogue, articles }: Props) {
  const ranked = useMemo(() => {
    const counts = new Map<number, number>();
    for (const article of articles) {
      for (const topic of rowOf(catalogue.tags, article)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
    }
    return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most);
  }, [catalogue, articles]);
  if (ranked.length === 0) return null;
  const largest = ranked[0][1];
  return (
    <section aria-labelledby="top-topics">
      <h2 id="top-topics">Topics</h2>
      <ul class="neighbour-list">
        {ranked.map(([topic, count]) => (
          <li key={topic}>
            <TopicLink archive={archive} topic={topic} />
            <span class="quiet">{plural(count, 'article')}</span>
            <svg class="strength" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect width={(100 * count) / largest} height="4" />
            </svg>
          </li>
        ))}
      </ul>
    </section>
  );
}
