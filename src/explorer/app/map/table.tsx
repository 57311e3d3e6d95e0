// SPDX-License-Identifier: MIT
import { useMemo, useState } from 'preact/hooks';
import type { Archive } from '../data/archive';
import { trends } from '../data/contract';
import { TopicLink } from '../pieces/topic_link';
import { TrendWord } from '../pieces/trend';
import { Foreign } from '../pieces/text';
import { amend, useHere } from '../state/navigation';
import type { Scene } from './scene';

const page = 100;

const columns = [
  { name: 'topic', label: 'Topic' },
  { name: 'type', label: 'Type' },
  { name: 'articles', label: 'Articles' },
  { name: 'community', label: 'Community' },
  { name: 'trend', label: 'Trend' },
] as const;
type Column = (typeof columns)[number]['name'];

interface Sorted {
  by: Column;
  isDown: boolean;
}

/** Numbers begin with the largest, words with the first. */
const beginsDown = (by: Column): boolean => by === 'articles';

function sortedBy(sort: string): Sorted {
  const name = sort.replace(/^-/, '');
  const by = columns.find((column) => column.name === name)?.name ?? 'articles';
  return { by, isDown: beginsDown(by) !== sort.startsWith('-') };
}

const collator = new Intl.Collator('en', { numeric: true });

/** The topics that are shown, by a column; those alike in it with most articles first. */
function orderOf({ start, network }: Archive, scene: Scene, { by, isDown }: Sorted): number[] {
  const { label, type, community, trend } = network.part.topics;
  const words: Record<Exclude<Column, 'articles'>, (topic: number) => string> = {
    topic: (topic) => label[topic],
    type: (topic) => start.types[type[topic]],
    // Nothing comes last.
    community: (topic) => start.communities[community[topic]]?.label ?? '\uffff',
    trend: (topic) => (trend[topic] === 0 ? '\uffff' : String(trend[topic])),
  };
  const ranked = [...scene.ranked];
  const way = isDown ? -1 : 1;
  if (by === 'articles') return ranked.sort((a, b) => way * (scene.counts[a] - scene.counts[b]) || a - b);
  const keys = new Map(ranked.map((topic) => [topic, words[by](topic)]));
  return ranked.sort((a, b) => way * collator.compare(keys.get(a) ?? '', keys.get(b) ?? ''));
}

interface HeadingProps {
  name: Column;
  label: string;
  sorted: Sorted;
  onSort: (by: Column) => void;
}

function Heading({ name, label, sorted: { by, isDown }, onSort }: HeadingProps) {
  const isSorted = by === name;
  return (
    <th
      scope="col"
      class={name === 'articles' ? 'number' : undefined}
      aria-sort={isSorted ? (isDown ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" class="sort" onClick={() => onSort(name)}>
        {label}
        <span aria-hidden="true">{isSorted ? (isDown ? ' ↓' : ' ↑') : ''}</span>
      </button>
    </th>
  );
}

/** What the map shows, as a table: the topics, largest first unless sorted, each with its strongest neighbours. */
export function MapTable({ archive, scene }: { archive: Archive; scene: Scene }) {
  const here = useHere();
  const sorted = sortedBy(here.sort);
  const sortBy = (by: Column): void => {
    const isOther = by === sorted.by && sorted.isDown === beginsDown(by);
    amend({ ...here, sort: `${isOther ? '-' : ''}${by}` });
  };
  const order = useMemo(() => orderOf(archive, scene, sorted), [archive, scene, here.sort]);
  const [count, setCount] = useState(page);
  const { start, network } = archive;
  const { type, community, trend } = network.part.topics;
  return (
    <div class="table-frame" tabIndex={0} role="region" aria-label="Topics as a table">
      <table>
        <caption class="unseen">Topics by number of articles, with what stands beside them</caption>
        <thead>
          <tr>
            {columns.map(({ name, label }) => (
              <Heading key={name} name={name} label={label} sorted={sorted} onSort={sortBy} />
            ))}
            <th scope="col">Strongest neighbours</th>
          </tr>
        </thead>
        <tbody>
          {order.slice(0, count).map((topic) => (
            <tr key={topic}>
              <th scope="row">
                <TopicLink archive={archive} topic={topic} />
              </th>
              <td>
                <Foreign>{start.types[type[topic]]}</Foreign>
              </td>
              <td class="number">{scene.counts[topic].toLocaleString('en')}</td>
              <td class="community">
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
          Show more of {scene.ranked.length.toLocaleString('en')} topics
        </button>
      )}
    </div>
  );
}
