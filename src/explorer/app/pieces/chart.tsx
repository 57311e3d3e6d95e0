// SPDX-License-Identifier: MIT
import { barsPath } from './series';
import type { Period } from '../data/periods';
import { monthName } from '../data/periods';

/** Bars by month, as small as a word. What it shows must be told in words beside it. */
export function Sparkline({ counts, period }: { counts: ArrayLike<number>; period?: Period }) {
  return (
    <svg class="sparkline" viewBox={`0 0 ${counts.length} 20`} preserveAspectRatio="none" aria-hidden="true">
      <path class="bars" d={barsPath(counts, 20)} />
      {period && <path class="bars is-chosen" d={barsPath(counts, 20, period)} />}
    </svg>
  );
}

interface TimelineProps {
  months: string[];
  all: ArrayLike<number>;
  /** The part of all that is drawn stronger. */
  part?: ArrayLike<number>;
  label: string;
}

/** Bars by month with the years below them. */
export function Timeline({ months, all, part, label }: TimelineProps) {
  const most = Math.max(1, ...Array.from(all));
  return (
    <figure class="timeline">
      <svg viewBox={`0 0 ${Math.max(1, months.length)} 60`} preserveAspectRatio="none" role="img" aria-label={label}>
        <path class={part ? 'bars' : 'bars is-chosen'} d={barsPath(all, 60, undefined, most)} />
        {part && <path class="bars is-chosen" d={barsPath(part, 60, undefined, most)} />}
      </svg>
      <div class="years" aria-hidden="true">
        <span>{months[0] && monthName(months[0])}</span>
        <span>{months.length > 1 && monthName(months[months.length - 1])}</span>
      </div>
    </figure>
  );
}
