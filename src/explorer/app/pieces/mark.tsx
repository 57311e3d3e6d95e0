// SPDX-License-Identifier: MIT
import { useMemo } from 'preact/hooks';
import type { Start } from '../data/contract';
import { isHollow, outlineOf } from '../map/marks';

/** The mark of a community as it is on the map, for words beside it. */
export function Mark({ start, community }: { start: Start; community: number }) {
  const path = useMemo(() => pathOf(community, 6.2) + (isHollow(community) ? pathOf(community, 2.6) : ''), [community]);
  const colour = start.communities[community];
  return (
    <svg class="mark" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
      <path class="mark-light" fill={colour?.light ?? 'var(--other)'} fill-rule="evenodd" d={path} />
      <path class="mark-dark" fill={colour?.dark ?? 'var(--other)'} fill-rule="evenodd" d={path} />
    </svg>
  );
}

function pathOf(community: number, r: number): string {
  let d = '';
  outlineOf(community)(
    {
      moveTo: (x, y) => (d += `M${x.toFixed(2)} ${y.toFixed(2)}`),
      lineTo: (x, y) => (d += `L${x.toFixed(2)} ${y.toFixed(2)}`),
      closePath: () => (d += 'Z'),
      arc: (x, y, radius) =>
        (d += `A${radius} ${radius} 0 1 1 ${x - radius} ${y}A${radius} ${radius} 0 1 1 ${x + radius} ${y}Z`),
    },
    0,
    0,
    r,
  );
  return d;
}
