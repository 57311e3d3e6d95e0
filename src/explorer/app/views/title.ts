// SPDX-License-Identifier: MIT
import type { Archive } from '../data/archive';
import { articleOf } from '../data/catalogue';
import type { Place } from '../state/place';

const names: Record<Place['view'], string> = {
  map: '',
  topic: 'Topic',
  article: 'Article',
  source: 'Source',
  sources: 'Sources',
  issue: 'Issue',
  issues: 'Issues',
  trends: 'Trends',
  search: 'Search',
};
/** Signs that turn the direction of what follows, which in a title would be the browser's own words. */
const turning = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g;

/** What the browser calls a place. */
export function titleOf(archive: Archive, place: Place): string {
  const name = nameOf(archive, place).replace(turning, '').slice(0, 120);
  return name ? `${name} – ${archive.start.title}` : archive.start.title;
}

function nameOf(archive: Archive, { view, id }: Place): string {
  if (view === 'topic') return archive.network.part.topics.label[archive.network.indexOf(id) ?? -1] ?? id;
  const catalogue = archive.catalogue.current;
  if (view === 'article' && catalogue) return catalogue.title[articleOf(catalogue, id) ?? -1] ?? id;
  return id || names[view];
}
