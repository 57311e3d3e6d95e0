// SPDX-License-Identifier: MIT
import type { Archive } from '../data/archive';
import { trends } from '../data/contract';
import { useResource } from '../data/resource';
import { topicMonths } from '../data/selection';
import { Sparkline } from '../pieces/chart';
import { datedInWords, sumOf } from '../pieces/dated';
import { Mark } from '../pieces/mark';
import { Foreign, plural } from '../pieces/text';
import { TrendWord } from '../pieces/trend';
import { useHere, useHref } from '../state/navigation';
import { writePlace } from '../state/place';
import type { Scene } from './scene';

interface TipProps {
  archive: Archive;
  scene: Scene;
  topic: number;
  x: number;
  y: number;
}

/** A few words beside what is pointed at. */
export function Tip({ archive, scene, topic, x, y }: TipProps) {
  const { label, type, community } = archive.network.part.topics;
  const name = archive.start.communities[community[topic]]?.label;
  return (
    <div class="tip" aria-hidden="true" style={{ left: `${x}px`, top: `${y}px` }}>
      <strong>
        <Foreign>{label[topic]}</Foreign>
      </strong>
      <span>
        {archive.start.types[type[topic]]} · {plural(scene.counts[topic], 'article')}
      </span>
      {name && (
        <span class="tip-community">
          <Mark start={archive.start} community={community[topic]} /> <Foreign>{name}</Foreign>
        </span>
      )}
    </div>
  );
}

interface CardProps {
  archive: Archive;
  scene: Scene;
  topic: number;
  onClose: () => void;
}

/** What one wants to know of a topic before going to its page. */
export function Card({ archive, scene, topic, onClose }: CardProps) {
  const here = useHere();
  const href = useHref();
  const times = useResource(archive.times);
  const { id, label, type, community, trend, articles } = archive.network.part.topics;
  const { months } = archive.start;
  const dated = times && sumOf(topicMonths(times, topic, 'any', months.length));
  const isUndated = dated !== undefined && dated < articles[topic];
  const isAll = scene.counts[topic] === articles[topic];
  const neighbours = archive.network
    .beside(topic)
    .filter((tie) => scene.shown[tie.topic])
    .slice(0, 8);
  return (
    <article class="card" aria-labelledby="card-title">
      <button class="card-close" type="button" aria-label="Close" onClick={onClose}>
        ×
      </button>
      <p class="eyebrow">{archive.start.types[type[topic]]}</p>
      <h2 id="card-title">
        <Foreign>{label[topic]}</Foreign>
      </h2>
      <p class="facts">
        <span class="undated">
          {isUndated && isAll ? datedInWords(articles[topic], dated) : plural(scene.counts[topic], 'article')}
        </span>
        <TrendWord trend={trends[trend[topic]]} />
      </p>
      {times && dated !== 0 && months.length > 1 && (
        <Sparkline counts={topicMonths(times, topic, here.filters.role, months.length)} />
      )}
      {isUndated && !isAll && <p class="quiet undated">{datedInWords(articles[topic], dated)}</p>}
      {neighbours.length > 0 && (
        <>
          <h3>Together with</h3>
          <ul class="chips">
            {neighbours.map((tie) => (
              <li key={tie.topic}>
                <a class="chip" href={writePlace({ ...here, topic: id[tie.topic] })}>
                  <Mark start={archive.start} community={community[tie.topic]} />
                  <Foreign>{label[tie.topic]}</Foreign>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <a class="button is-main" href={href('topic', id[topic])}>
        Open topic
      </a>
    </article>
  );
}
