// SPDX-License-Identifier: MIT

export type Role = 'any' | 'about' | 'mentions';

/** What part of the archive is looked at. Empty texts and lists leave nothing out. */
export interface Filters {
  /** Types of topics, by name. */
  types: string[];
  /** The id of a source. */
  source: string;
  /** First and last month, as `2019-05`. */
  from: string;
  to: string;
  role: Role;
}

export const noFilters: Filters = { types: [], source: '', from: '', to: '', role: 'any' };

export const isFiltered = (filters: Filters): boolean =>
  filters.types.length > 0 || filters.source !== '' || hasPeriod(filters) || filters.role !== 'any';

export const hasPeriod = (filters: Filters): boolean => filters.from !== '' || filters.to !== '';

export function readFilters(query: URLSearchParams): Filters {
  const role = query.get('role');
  return {
    types: query.get('type')?.split(',').filter(Boolean) ?? [],
    source: query.get('source') ?? '',
    from: query.get('from') ?? '',
    to: query.get('to') ?? '',
    role: role === 'about' || role === 'mentions' ? role : 'any',
  };
}

export function writeFilters(filters: Filters, query: URLSearchParams): void {
  if (filters.types.length > 0) query.set('type', filters.types.join(','));
  if (filters.source) query.set('source', filters.source);
  if (filters.from) query.set('from', filters.from);
  if (filters.to) query.set('to', filters.to);
  if (filters.role !== 'any') query.set('role', filters.role);
}
