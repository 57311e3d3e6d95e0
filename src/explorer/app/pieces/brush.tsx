// SPDX-License-Identifier: MIT
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Archive } from '../data/archive';
import type { IssuesPart } from '../data/contract';
import type { Period } from '../data/periods';
import { monthName, periodOf } from '../data/periods';
import { useResource } from '../data/resource';
import { hasPeriod } from '../state/filters';
import { go, useHere } from '../state/navigation';
import { sumOf } from './dated';
import { barsPath } from './series';
import { plural } from './text';

/** Articles by month; a stretch of it that is drawn over becomes the period of the filters. */
export function Brush({ archive }: { archive: Archive }) {
  const here = useHere();
  const { months } = archive.start;
  const { counted } = archive.start;
  const issues = useResource(counted ? undefined : archive.issues);
  const counts = useMemo(
    () => (counted ? Int32Array.from(counted.months) : issues && articlesByMonth(issues, months)),
    [counted, issues],
  );
  // What recurs is in no month of counts, so they do not tell what has no date.
  const undated = counts && !counted ? archive.articles - sumOf(counts) : 0;
  const last = months.length - 1;
  const choose = (first: number, end: number): void => {
    const isAll = first <= 0 && end >= last;
    go({ ...here, filters: { ...here.filters, from: isAll ? '' : months[first], to: isAll ? '' : months[end] } });
  };
  const { track, drawn, ...pointer } = useDrawing(months.length, choose);
  if (months.length < 2) return null;

  const period = drawn ?? periodOf(here.filters, months);
  const chosen = drawn !== undefined || hasPeriod(here.filters);
  const [left, right] = [period.first / months.length, (last - period.last) / months.length];
  return (
    <section class="brush" aria-label="Period">
      <div class="brush-track" ref={track} {...pointer}>
        <svg viewBox={`0 0 ${months.length} 40`} preserveAspectRatio="none" aria-hidden="true">
          {counts && <path class="bars" d={barsPath(counts, 40)} />}
          {counts && chosen && <path class="bars is-chosen" d={barsPath(counts, 40, period)} />}
        </svg>
        <div
          class={chosen ? 'brush-span is-chosen' : 'brush-span'}
          aria-hidden="true"
          style={{ left: percent(left), right: percent(right) }}
        />
        <Handle
          label="First month"
          months={months}
          value={period.first}
          least={0}
          most={period.last}
          edge={left}
          onChange={(first) => choose(first, period.last)}
        />
        <Handle
          label="Last month"
          months={months}
          value={period.last}
          least={period.first}
          most={last}
          edge={1 - right}
          onChange={(month) => choose(period.first, month)}
        />
      </div>
      <p class="brush-words">
        <span>
          {monthName(months[period.first] ?? '')} – {monthName(months[period.last] ?? '')}
        </span>
        {counts && <span>{plural(sumWithin(counts, period), 'article')}</span>}
        {undated > 0 && (
          <span class="undated">
            {chosen
              ? `${plural(undated, 'article')} without a date left out`
              : `${undated.toLocaleString('en')} more without a date`}
          </span>
        )}
        {chosen ? (
          <button type="button" class="quiet-button" onClick={() => choose(0, last)}>
            All time
          </button>
        ) : (
          <span class="hint">draw over the bars to choose a period</span>
        )}
      </p>
    </section>
  );
}

const percent = (share: number): string => `${100 * share}%`;

const sumWithin = (counts: Int32Array, { first, last }: Period): number =>
  counts.subarray(first, last + 1).reduce((sum, n) => sum + n, 0);

/** Follows a pointer over a track of months, and chooses what it went over when it is lifted. */
function useDrawing(months: number, choose: (first: number, last: number) => void) {
  const track = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<Period & { anchor: number }>();
  const monthAt = (event: PointerEvent): number => {
    const box = track.current?.getBoundingClientRect();
    if (!box || box.width === 0) return 0;
    return Math.min(months - 1, Math.max(0, Math.floor(((event.clientX - box.left) / box.width) * months)));
  };
  return {
    track,
    drawn,
    onPointerDown(event: PointerEvent): void {
      if (event.button !== 0) return;
      const anchor = monthAt(event);
      track.current?.setPointerCapture(event.pointerId);
      setDrawn({ first: anchor, last: anchor, anchor });
    },
    onPointerMove(event: PointerEvent): void {
      if (!drawn) return;
      const month = monthAt(event);
      setDrawn({ anchor: drawn.anchor, first: Math.min(month, drawn.anchor), last: Math.max(month, drawn.anchor) });
    },
    onPointerUp(): void {
      if (drawn) choose(drawn.first, drawn.last);
      setDrawn(undefined);
    },
    onPointerCancel: (): void => setDrawn(undefined),
  };
}

interface HandleProps {
  label: string;
  months: string[];
  value: number;
  least: number;
  most: number;
  /** Where it stands, from 0 at the left to 1. */
  edge: number;
  onChange: (month: number) => void;
}

/** An end of the period that keys can move. */
function Handle({ label, months, value, least, most, edge, onChange }: HandleProps) {
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowRight: 1,
    ArrowUp: 1,
    PageDown: -12,
    PageUp: 12,
    Home: -Infinity,
    End: Infinity,
  };
  const press = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const month = Math.min(most, Math.max(least, value + step));
    if (month !== value) onChange(month);
  };
  return (
    <div
      class="brush-handle"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={value}
      aria-valuetext={monthName(months[value] ?? '')}
      onKeyDown={press}
      style={{ left: percent(edge) }}
    />
  );
}

function articlesByMonth(issues: IssuesPart, months: string[]): Int32Array {
  const numbers = new Map(months.map((month, i) => [month, i]));
  const counts = new Int32Array(months.length);
  issues.date.forEach((date, i) => {
    const month = numbers.get(date.slice(0, 7));
    if (month !== undefined) counts[month] += issues.begin[i + 1] - issues.begin[i];
  });
  return counts;
}
