// SPDX-License-Identifier: MIT
import type { Archive } from '../data/archive';
import { kinds } from '../data/contract';
import { TopicLink } from '../pieces/topic_link';
import { plural } from '../pieces/text';

const most = 24;

/** What stands beside a topic, strongest first, and why. */
export function Neighbours({ archive, topic }: { archive: Archive; topic: number }) {
  const { kind, weight, count } = archive.network.part.edges;
  const ties = archive.network.beside(topic).slice(0, most);
  if (ties.length === 0) return null;
  return (
    <section aria-labelledby="neighbours">
      <h2 id="neighbours">Neighbours</h2>
      <ul class="neighbour-list">
        {ties.map(({ topic: other, edge }) => (
          <li key={other}>
            <TopicLink archive={archive} topic={other} />
            {kind[edge] === kinds.related ? (
              <span class="quiet">related</span>
            ) : (
              <>
                <span class="quiet">{plural(count[edge], 'article')}</span>
                <svg class="strength" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={100 * weight[edge]} height="4" />
                </svg>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
