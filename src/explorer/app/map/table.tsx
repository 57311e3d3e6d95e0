// SPDX-License-Identifier: MIT
import { useState } from 'preact/hooks';
import type { Archive } from '../data/archive';
import { trends } from '../data/contract';
import { TopicLink } from '../pieces/topic_link';
import { TrendWord } from '../pieces/trend';
import { Foreign } from '../pieces/text';
import type { Scene } from './scene';

const page = 100;

/** What the map shows, as a table: the topics, largest first, each with its strongest neighbours. */
export function MapTable({ archive, scene }: { archive: Archive; scene: Scene }) {
  const [count, setCount] = useState(page);
  const { start, network } = archive;
  const { type, community, trend } = network.part.topics;
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label="Topics as a table">
      <table>
        <caption class="unseen">Topics by number of articles, with what stands beside them</caption>
        <thead>
          <tr>
            <th scope="col">Topic</th>
            <th scope="col" class="number">
              Articles
            </th>
            <th scope="col">Type</th>
            <th scope="col">Community</th>
            <th scope="col">Trend</th>
            <th scope="col">Strongest neighbours</th>
          </tr>
        </thead>
        <tbody>
          {[...scene.ranked.subarray(0, count)].map((topic) => (
            <tr key={topic}>
              <th scope="row">
                <TopicLink archive={archive} topic={topic} />
              </th>
              <td class="number">{scene.counts[topic].toLocaleString('en')}</td>
              <td>
                <Foreign>{start.types[type[topic]]}</Foreign>
              </td>
              <td>
                <Foreign>{start.communities[community[topic]]?.label ?? '–'}</Foreign>
              </td>
              <td>
                <TrendWord trend={trends[trend[topic]]} />
              </td>
              <td class="neighbours">
                {network
                  .beside(topic)
                  .filter((tie) => scene.shown[tie.topic])
                  .slice(0, 5)
                  .map((tie) => (
                    <TopicLink key={tie.topic} archive={archive} topic={tie.topic} marked={false} />
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {scene.ranked.length > count && (
        <button class="more" type="button" onClick={() => setCount(count + 4 * page)}>
          Show more of {scene.ranked.length} topics
        </button>
      )}
    </div>
  );
}
