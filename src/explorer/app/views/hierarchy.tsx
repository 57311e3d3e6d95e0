// SPDX-License-Identifier: MIT
import type { Archive } from '../data/archive';
import { Foreign } from '../pieces/text';
import { TopicLink } from '../pieces/topic_link';

/** As many topics below one are listed at once. */
const open = 10;

const indented = (depth: number): { marginInlineStart: string } => ({
  marginInlineStart: `${Math.min(depth, 8) * 0.9}rem`,
});

function Topics({ archive, topics }: { archive: Archive; topics: number[] }) {
  if (topics.length === 0) return null;
  return (
    <ul class="children">
      {topics.map((topic) => (
        <li key={topic}>
          <TopicLink archive={archive} topic={topic} />
        </li>
      ))}
    </ul>
  );
}

/** What stands above and below a topic; other ways up are named beside the first. */
export function Hierarchy({ archive, topic }: { archive: Archive; topic: number }) {
  const { network } = archive;
  const path = network.ancestors(topic).reverse();
  const otherParents = network.broader(topic).filter((parent) => !path.includes(parent));
  const { articles, label } = network.part.topics;
  const children = network.narrower(topic).sort((a, b) => articles[b] - articles[a]);
  if (path.length + otherParents.length + children.length === 0) return null;
  return (
    <section aria-labelledby="hierarchy">
      <h2 id="hierarchy">Place among topics</h2>
      <ol class="hierarchy">
        {path.map((ancestor, depth) => (
          <li key={ancestor} style={indented(depth)}>
            <TopicLink archive={archive} topic={ancestor} />
          </li>
        ))}
        <li aria-current="true" class="is-here" style={indented(path.length)}>
          <Foreign>{label[topic]}</Foreign>
          <Topics archive={archive} topics={children.slice(0, open)} />
          {children.length > open && (
            <details class="rest">
              <summary>{children.length - open} more</summary>
              <Topics archive={archive} topics={children.slice(open)} />
            </details>
          )}
        </li>
      </ol>
      {otherParents.length > 0 && (
        <p class="quiet">
          Also part of{' '}
          {otherParents.map((parent, i) => (
            <>
              {i > 0 && ', '}
              <TopicLink archive={archive} topic={parent} />
            </>
          ))}
        </p>
      )}
    </section>
  );
}
