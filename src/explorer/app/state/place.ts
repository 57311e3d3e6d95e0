// SPDX-License-Identifier: MIT
// The address of a state: what stands behind the `#`. All that can be shared or gone back to is in it.
import type { Filters } from './filters';
import { readFilters, writeFilters } from './filters';

const views = ['map', 'topic', 'article', 'source', 'sources', 'issue', 'issues', 'trends', 'search'] as const;
export type View = (typeof views)[number];

export interface Place {
  view: View;
  /** Of the topic, article, source or issue that is shown. */
  id: string;
  /** The topic that is chosen on the map. */
  topic: string;
  /** The map as a table. */
  table: boolean;
  /** What the table is sorted by, with a minus before it where the other way round. */
  sort: string;
  /** The middle of what is seen of the map, and how near: `x,y,scale`. */
  at: string;
  /** What is searched for. */
  words: string;
  filters: Filters;
}

export function readPlace(hash: string): Place {
  const [path, search = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const slash = path.indexOf('/');
  const name = slash < 0 ? path : path.slice(0, slash);
  const query = new URLSearchParams(search);
  return {
    view: views.find((view) => view === name) ?? 'map',
    id: slash < 0 ? '' : decoded(path.slice(slash + 1)),
    topic: query.get('topic') ?? '',
    table: query.get('as') === 'table',
    sort: query.get('sort') ?? '',
    at: query.get('at') ?? '',
    words: query.get('words') ?? '',
    filters: readFilters(query),
  };
}

export function writePlace(place: Place): string {
  const query = new URLSearchParams();
  if (place.table) query.set('as', 'table');
  if (place.table && place.sort) query.set('sort', place.sort);
  if (place.topic) query.set('topic', place.topic);
  if (place.words) query.set('words', place.words);
  writeFilters(place.filters, query);
  if (place.at) query.set('at', place.at);
  const path = place.id ? `${place.view}/${place.id.split('/').map(encodeURIComponent).join('/')}` : place.view;
  // Commas and slashes may stand in a fragment, and are easier to read.
  const search = query.toString().replaceAll('%2C', ',').replaceAll('%2F', '/');
  return `#/${path}${search && `?${search}`}`;
}

/** Another view, of which only the filters are kept. */
export const placeOf = (view: View, id: string, filters: Filters): Place => ({
  view,
  id,
  filters,
  topic: '',
  table: false,
  sort: '',
  at: '',
  words: '',
});

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
