// SPDX-License-Identifier: MIT
import { monthName } from '../data/periods';
import type { Filters } from '../state/filters';

/** What the filters leave, as one says it. */
export function filtersInWords({ types, role, source, from, to }: Filters): string {
  const period =
    from && to
      ? `${monthName(from)} – ${monthName(to)}`
      : from
        ? `from ${monthName(from)}`
        : to && `to ${monthName(to)}`;
  return [types.join(', '), role === 'any' ? '' : role, source, period].filter(Boolean).join(' · ');
}
