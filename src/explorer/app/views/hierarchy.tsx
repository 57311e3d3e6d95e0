// SPDX-License-Identifier: MIT
import type { Archive } from '../data/archive';
import { TopicLink } from '../pieces/topic_link';

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
        {path.map((ancestor) => <li key={ancestor}><TopicLink archive={archive} topic={ancestor} /></li>)}
        <li aria-current="true" class="is-here">
          <bdi>{label[topic]}</bdi>
          {children.length > 0 && (
            <ul class="children">
              {children.map((child) => <li key={child}><TopicLink archive={archive} topic={child} /></li>)}
            </ul>
          )}
        </li>
      </ol>
      {otherParents.length > 0 && (
        <p class="quiet">Also part of {otherParents.map((parent, i) => <>{i > 0 && ', '}<TopicLink archive={archive} topic={parent} /></>)}</p>
      )}
    </section>
  );
}
