// SPDX-License-Identifier: MIT
// What is left of the archive under the filters. Every view counts by these functions.
import type { Filters, Role } from '../state/filters';
import { hasPeriod } from '../state/filters';
import type { Catalogue } from './catalogue';
import type { MapPart, SourcesPart, Start, TimesPart } from './contract';
import { monthTest } from './periods';
import { rowOf } from './rows';

const hasRole = (role: Role, about: number): boolean => role === 'any' || (role === 'about') === (about === 1);

const counted = (role: Role, all: number, about: number): number =>
  role === 'any' ? all : role === 'about' ? about : all - about;

/** Whether topics of a type are shown. */
export function typeTest(filters: Filters, types: string[]): (type: number) => boolean {
  if (filters.types.length === 0) return () => true;
  const wanted = new Set(filters.types.map((name) => types.indexOf(name)));
  return (type) => wanted.has(type);
}

/**
 * The sources that are meant by one in an address: itself, and those below it, as `github.com` means `github.com/uber`
 * as well. Empty when there is none of that name.
 */
export function sourcesMeant(source: string, publishers: SourcesPart): Set<number> {
  const meant = new Set<number>();
  publishers.id.forEach((id, i) => {
    if (id === source || id.startsWith(`${source}/`)) meant.add(i);
  });
  return meant;
}

/** Whether an article is within the period, of the source, and has a topic of the types and in the role. */
export function articleTest(
  filters: Filters,
  start: Start,
  map: MapPart,
  catalogue: Catalogue,
): (article: number) => boolean {
  const inPeriod = monthTest(filters, start.months);
  const meant = filters.source ? sourcesMeant(filters.source, catalogue.publishers) : undefined;
  const ofType = typeTest(filters, start.types);
  const asksForTopics = filters.types.length > 0 || filters.role !== 'any';
  const { tags, about, sources, month } = catalogue;
  const hasTopic = (article: number): boolean => {
    for (let at = tags.begin[article]; at < tags.begin[article + 1]; at += 1) {
      if (ofType(map.topics.type[tags.items[at]]) && hasRole(filters.role, about[at])) return true;
    }
    return false;
  };
  return (article) =>
    inPeriod(month[article]) &&
    (meant === undefined || rowOf(sources, article).some((source) => meant.has(source))) &&
    (!asksForTopics || hasTopic(article));
}

/** What the counts of topics are reckoned from; what is not there yet is undefined. */
export interface Grounds {
  times: TimesPart | undefined;
  catalogue: Catalogue | undefined;
}

/** How many articles each topic has under the filters but for the types; undefined when more must be read first. */
export function topicCounts(filters: Filters, start: Start, map: MapPart, grounds: Grounds): Int32Array | undefined {
  if (filters.source) return grounds.catalogue && countsOfSource(filters, start, map, grounds.catalogue);
  const { articles, about } = map.topics;
  if (!hasPeriod(filters)) return Int32Array.from(articles, (all, i) => counted(filters.role, all, about[i]));
  return grounds.times && countsOfPeriod(filters, start, grounds.times);
}

function countsOfPeriod(filters: Filters, start: Start, times: TimesPart): Int32Array {
  const inPeriod = monthTest(filters, start.months);
  const counts = new Int32Array(times.begin.length - 1);
  for (let topic = 0; topic < counts.length; topic += 1) {
    for (let at = times.begin[topic]; at < times.begin[topic + 1]; at += 1) {
      if (inPeriod(times.month[at])) counts[topic] += counted(filters.role, times.count[at], times.about[at]);
    }
  }
  return counts;
}

/** Each once, though it may lead to several of them. */
export function articlesOf(sources: Iterable<number>, catalogue: Catalogue): Set<number> {
  const articles = new Set<number>();
  for (const source of sources) for (const article of rowOf(catalogue.ofSource, source)) articles.add(article);
  return articles;
}

function countsOfSource(filters: Filters, start: Start, map: MapPart, catalogue: Catalogue): Int32Array {
  const counts = new Int32Array(map.topics.id.length);
  const inPeriod = monthTest(filters, start.months);
  const { tags, about, month, recurring } = catalogue;
  for (const article of articlesOf(sourcesMeant(filters.source, catalogue.publishers), catalogue)) {
    if (!inPeriod(month[article]) || recurring[article] === 1) continue;
    for (let at = tags.begin[article]; at < tags.begin[article + 1]; at += 1) {
      if (hasRole(filters.role, about[at])) counts[tags.items[at]] += 1;
    }
  }
  return counts;
}

/** How often a topic came up in each month, in the role that is asked for. */
export function topicMonths(times: TimesPart, topic: number, role: Role, months: number): Int32Array {
  const counts = new Int32Array(months);
  for (let at = times.begin[topic]; at < times.begin[topic + 1]; at += 1) {
    counts[times.month[at]] += counted(role, times.count[at], times.about[at]);
  }
  return counts;
}
