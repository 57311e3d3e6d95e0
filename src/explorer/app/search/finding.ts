// SPDX-License-Identifier: MIT
import type { Archive } from '../data/archive';
import { articleId } from '../data/catalogue';
import { Vocabulary } from './spelling';
import type { Term } from './terms';
import { fitOfTerm, fold, hasWords, termsOf } from './terms';

export type Kind = 'topic' | 'source' | 'article';
export const allKinds = ['topic', 'source', 'article'] as const;

export interface Hit {
  kind: Kind;
  id: string;
  label: string;
  /** What it was found by, when that is not its label. */
  alias?: string;
  /** Better is higher. */
  rank: number;
  index: number;
}

export interface Found {
  /** Nothing is looked for, as only what to leave out was said. */
  asksNothing: boolean;
  hits: Record<Kind, Hit[]>;
  /** Words that no name has, and what was looked for beside them. */
  mended: { asked: string; instead: string }[];
  /** Words that lead somewhere, each for itself, where all of them together do not. */
  apart: string[];
}

/** Names of one kind that can be found: folded once, and how much each is worth beside the others. */
interface Names {
  kind: Kind;
  labels: readonly string[];
  folded: readonly string[];
  worth: (i: number) => number;
}

/** A term, and what it may have been meant for. */
interface Wanted extends Term {
  meant?: Term;
}

/** Everything that can be found, folded once. Looking through fifty thousand titles takes a few milliseconds. */
export class Finder {
  readonly #folded = new Map<readonly unknown[], string[]>();
  #vocabulary: { of: Names[]; words: Vocabulary } | undefined;

  constructor(private readonly archive: Archive) {}

  /** The best of each kind. */
  find(typed: string, most: number): Found {
    const terms = termsOf(typed);
    const asked = terms.filter((term) => !term.excluded);
    if (asked.length === 0) return nothing();
    const names = this.#names();
    const wanted = asked.map((term) => this.#mended(term, names));
    const excluded = terms.filter((term) => term.excluded);
    const hits = this.#hits(names, wanted, excluded, most);
    const isEmpty = allKinds.every((kind) => hits[kind].length === 0);
    const mended = wanted.flatMap(({ words, meant }) => (meant ? [{ asked: words, instead: meant.words }] : []));
    return { asksNothing: false, hits, mended, apart: isEmpty && wanted.length > 1 ? this.#apart(names, wanted) : [] };
  }

  #hits(names: Names[], wanted: Wanted[], excluded: Term[], most: number): Record<Kind, Hit[]> {
    const { hits } = nothing();
    for (const some of names) hits[some.kind].push(...this.#among(some, wanted, excluded));
    for (const kind of allKinds) hits[kind] = best(hits[kind], most);
    return hits;
  }

  /** Labels before aliases, by either of which a topic is found once. */
  #names(): Names[] {
    const { network, details, catalogue } = this.archive;
    const { topics } = network.part;
    const all: Names[] = [this.#of('topic', topics.label, (i) => topics.articles[i])];
    for (const aliases of details.current ? [details.current.aliases] : [])
      all.push({ ...this.#of('topic', aliases, (i) => topics.articles[i] - 1), labels: topics.label });
    if (catalogue.current) {
      const { publishers, title, month } = catalogue.current;
      all.push(this.#of('source', publishers.label, (i) => publishers.articles[i]));
      // Of articles, the newer ones come first.
      all.push(this.#of('article', title, (i) => month[i]));
    }
    return all;
  }

  /** Other names of one topic stand in a line each. */
  #of(kind: Kind, labels: readonly (string | string[])[], worth: (i: number) => number): Names {
    let folded = this.#folded.get(labels);
    if (!folded) {
      folded = labels.map((label) =>
        typeof label === 'string' ? fold(label) : label.map((one) => fold(one)).join('\n'),
      );
      this.#folded.set(labels, folded);
    }
    return { kind, labels: labels as readonly string[], folded, worth };
  }

  #among({ kind, labels, folded, worth }: Names, wanted: Wanted[], excluded: Term[]): Hit[] {
    const hits: Hit[] = [];
    folded.forEach((text, index) => {
      const fit = text.includes('\n')
        ? Math.max(...text.split('\n').map((name) => fitOf(name, wanted)))
        : fitOf(text, wanted);
      if (fit === 0 || excluded.some((term) => hasWords(text, term.words))) return;
      hits.push({ kind, id: this.#idOf(kind, index), label: labels[index], rank: fit * 1e6 + worth(index), index });
    });
    return hits.map((hit) => this.#named(hit, wanted));
  }

  /** Says by which other name a topic was found, where its own does not tell. */
  #named(hit: Hit, wanted: Wanted[]): Hit {
    if (hit.kind !== 'topic' || fitOf(fold(hit.label), wanted) > 0) return hit;
    const aliases = this.archive.details.current?.aliases[hit.index] ?? [];
    const alias = aliases.find((name) => fitOf(fold(name), wanted) > 0);
    return alias === undefined ? hit : { ...hit, alias };
  }

  #idOf(kind: Kind, index: number): string {
    if (kind === 'topic') return this.archive.network.part.topics.id[index];
    const catalogue = this.archive.catalogue.current;
    if (!catalogue) return '';
    return kind === 'source' ? catalogue.publishers.id[index] : articleId(catalogue, index);
  }

  /** A word that no name has is taken for a mistyped one as well. */
  #mended(term: Term, names: Names[]): Wanted {
    if (term.quoted || term.words.includes(' ')) return term;
    const instead = this.#words(names).nearest(term.words);
    return instead === undefined ? term : { ...term, meant: { ...term, words: instead } };
  }

  /** Topics weigh as much as they have articles: what is mistyped is most likely one of them. */
  #words(names: Names[]): Vocabulary {
    if (this.#vocabulary?.of.length !== names.length) {
      const words = new Vocabulary();
      for (const { kind, folded, worth } of names) words.add(folded, (i) => (kind === 'article' ? 1 : 2 + worth(i)));
      this.#vocabulary = { of: names, words };
    }
    return this.#vocabulary.words;
  }

  #apart(names: Names[], wanted: Wanted[]): string[] {
    const leads = (one: Wanted): boolean => names.some(({ folded }) => folded.some((text) => fitOf(text, [one]) > 0));
    return wanted.filter(leads).map(({ words, meant }) => (meant ?? { words }).words);
  }
}

const finders = new WeakMap<Archive, Finder>();

/** The one of an archive, for all who search it. */
export function finderOf(archive: Archive): Finder {
  let finder = finders.get(archive);
  if (!finder) finders.set(archive, (finder = new Finder(archive)));
  return finder;
}

const nothing = (): Found => ({
  asksNothing: true,
  hits: { topic: [], source: [], article: [] },
  mended: [],
  apart: [],
});

/**
 * 0 when a term is missing; more the better they fit: somewhere, at beginnings of words though something else was meant,
 * at beginnings of words, at the beginning, exactly.
 */
function fitOf(text: string, wanted: readonly Wanted[]): number {
  let fit = 3;
  for (const term of wanted) {
    if (fitOfTerm(text, term.meant ?? term) === 2) continue;
    const own = fitOfTerm(text, term);
    if (own === 0) return 0;
    fit = Math.min(fit, own);
  }
  const phrase = ` ${wanted.map(({ words, meant }) => (meant ?? { words }).words).join(' ')}`;
  if (text === phrase) return fit + 2;
  return text.startsWith(phrase) ? fit + 1 : fit;
}

/** The best of each thing once. */
function best(hits: Hit[], most: number): Hit[] {
  hits.sort((a, b) => b.rank - a.rank || a.index - b.index);
  const once = new Map<number, Hit>();
  for (const hit of hits) {
    if (!once.has(hit.index)) once.set(hit.index, hit);
    if (once.size === most) break;
  }
  return [...once.values()];
}
