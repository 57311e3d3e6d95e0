// SPDX-License-Identifier: MIT
import type { trends } from '../data/contract';
import { hasPeriod } from '../state/filters';
import { useHere } from '../state/navigation';

type Trend = (typeof trends)[number];
const signs: Record<Trend, string> = { unknown: '', rising: '↗', steady: '→', fading: '↘' };

export function TrendWord({ trend }: { trend: Trend }) {
  const { filters } = useHere();
  if (trend === 'unknown') return null;
  const isPart = hasPeriod(filters) || filters.source !== '';
  return (
    <span class={`trend is-${trend}`}>
      <span aria-hidden="true">{signs[trend]}</span> {trend}
      {isPart && ' over all time'}
    </span>
  );
}
