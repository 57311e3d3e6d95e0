// SPDX-License-Identifier: MIT
import type { Start } from '../data/contract';
import { Mark } from '../pieces/mark';
import { Foreign } from '../pieces/text';
import type { Scene } from './scene';

interface Props {
  start: Start;
  scene: Scene;
  community: number | undefined;
  onPoint: (community: number | undefined) => void;
  onChoose: (community: number) => void;
}

/** The communities with their colour and mark. Pointing at one shows where it is, choosing it goes there. */
export function Legend({ start, scene, community, onPoint, onChoose }: Props) {
  const sizes = new Map<number, number>();
  for (const topic of scene.ranked) sizes.set(scene.community[topic], (sizes.get(scene.community[topic]) ?? 0) + 1);
  return (
    <section class="legend" aria-labelledby="legend-title">
      <h2 id="legend-title">Communities</h2>
      <ul onPointerLeave={() => onPoint(undefined)}>
        {start.communities.map((one, i) => (
          <li key={i}>
            <button
              type="button"
              class={community === i ? 'legend-entry is-pointed' : 'legend-entry'}
              onPointerEnter={() => onPoint(i)}
              onFocus={() => onPoint(i)}
              onBlur={() => onPoint(undefined)}
              onClick={() => onChoose(i)}
            >
              <Mark start={start} community={i} />
              <span class="legend-name">
                <Foreign>{one.label}</Foreign>
              </span>
              <span class="count">{sizes.get(i) ?? 0}</span>
            </button>
          </li>
        ))}
        {sizes.has(-1) && (
          <li class="legend-entry">
            <Mark start={start} community={-1} />
            <span class="legend-name">Others</span>
            <span class="count">{sizes.get(-1)}</span>
          </li>
        )}
      </ul>
      <p class="legend-note">The larger a mark, the more articles; the wider a line, the stronger the tie.</p>
    </section>
  );
}
