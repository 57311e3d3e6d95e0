// SPDX-License-Identifier: MIT
import type { Archive } from '../data/archive';
import { useHref } from '../state/navigation';
import { Mark } from './mark';
import { Foreign } from './text';

/** Longer names may be cut where there is little room. */
const long = 24;

export function TopicLink({ archive, topic, marked = true }: { archive: Archive; topic: number; marked?: boolean }) {
  const href = useHref();
  const { id, label, community } = archive.network.part.topics;
  return (
    <a class="topic-link" href={href('topic', id[topic])} title={label[topic].length > long ? label[topic] : undefined}>
      {marked && <Mark start={archive.start} community={community[topic]} />}
      <Foreign>{label[topic]}</Foreign>
    </a>
  );
}
