// SPDX-License-Identifier: MIT
import type { Archive } from '../data/archive';
import { articleId } from '../data/catalogue';

export type Kind = 'topic' | 'source' | 'article';

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

/** Everything that can be found, folded once. Looking through fifty thousand titles takes a few milliseconds. */
export class Finder {
  readonly #folded = new Map<string, string[]>();

  constructor(private readonly archive: Archive) {}

  /** The best of each kind. */
  find(words: string, most: number): Record<Kind, Hit[]> {
    const wanted = fold(words).split(' ').filter(Boolean);
    if (wanted.length === 0) return { topic: [], source: [], article: [] };
    const { network, details, catalogue } = this.archive;
    const { topics } = network.part;
    const topic = this.#among(
      'topic',
      topics.label,
      wanted,
      (i) => topics.id[i],
      (i) => topics.articles[i],
    );
    const aliases = details.current?.aliases;
    if (aliases) topic.push(...this.#aliased(aliases, wanted, new Set(topic.map((hit) => hit.index))));
    const all = catalogue.current;
    const source = all
      ? this.#among(
          'source',
          all.publishers.label,
          wanted,
          (i) => all.publishers.id[i],
          (i) => all.publishers.articles[i],
        )
      : [];
    // Of articles, the newer ones come first.
    const article = all
      ? this.#among(
          'article',
          all.title,
          wanted,
          (i) => articleId(all, i),
          (i) => all.month[i],
        )
      : [];
    return { topic: best(topic, most), source: best(source, most), article: best(article, most) };
  }

  #among(
    kind: Kind,
    labels: string[],
    wanted: string[],
    idOf: (i: number) => string,
    worth: (i: number) => number,
  ): Hit[] {
    let folded = this.#folded.get(kind);
    if (folded?.length !== labels.length) this.#folded.set(kind, (folded = labels.map(fold)));
    const hits: Hit[] = [];
    folded.forEach((text, index) => {
      const fit = fitOf(text, wanted);
      if (fit > 0) hits.push({ kind, id: idOf(index), label: labels[index], rank: fit * 1e6 + worth(index), index });
    });
    return hits;
  }

  #aliased(aliases: string[][], wanted: string[], known: Set<number>): Hit[] {
    const { topics } = this.archive.network.part;
    const hits: Hit[] = [];
    aliases.forEach((names, index) => {
      if (known.has(index)) return;
      const alias = names.find((name) => fitOf(fold(name), wanted) > 0);
      if (alias === undefined) return;
      const rank = fitOf(fold(alias), wanted) * 1e6 + topics.articles[index] - 1;
      hits.push({ kind: 'topic', id: topics.id[index], label: topics.label[index], alias, rank, index });
    });
    return hits;
  }
}

const marks = /\p{Mn}/gu;

/** Lower case without accents, words parted by one blank, with one before the first. */
export const fold = (text: string): string =>
  ` ${text
    .slice(0, 400)
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(/[\s\-_/]+/g, ' ')
    .trim()}`;

/** 0 when a word is missing; more the better they fit: somewhere, at beginnings of words, at the beginning, exactly. */
export function fitOf(text: string, wanted: readonly string[]): number {
  let fit = 2;
  for (const word of wanted) {
    if (text.includes(` ${word}`)) continue;
    // Within a word only where words are not parted, or when enough of it is given.
    if (word.length < 3 && !/[^\u0000-\u024f]/.test(word)) return 0;
    if (!text.includes(word)) return 0;
    fit = 1;
  }
  const phrase = ` ${wanted.join(' ')}`;
  if (text === phrase) return 4;
  return text.startsWith(phrase) ? 3 : fit;
}

const best = (hits: Hit[], most: number): Hit[] =>
  hits.sort((a, b) => b.rank - a.rank || a.index - b.index).slice(0, most);
