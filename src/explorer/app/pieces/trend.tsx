// SPDX-License-Identifier: MIT
import type { trends } from '../data/contract';

type Trend = (typeof trends)[number];
const signs: Record<Trend, string> = { unknown: '', rising: '↗', steady: '→', fading: '↘' };

export function TrendWord({ trend }: { trend: Trend }) {
  if (trend === 'unknown') return null;
  return (
    <span class={`trend is-${trend}`}>
      <span aria-hidden="true">{signs[trend]}</span> {trend}
    </span>
  );
}
