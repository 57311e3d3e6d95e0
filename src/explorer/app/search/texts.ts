// SPDX-License-Identifier: MIT
// What texts say, beyond the names of things: asked of the program where it serves the page, else looked for in the
// beginnings of texts that the page holds.
import type { Archive } from '../data/archive';
import type { FindAnswer } from '../data/contract';
import { articleId, newestFirst } from '../data/catalogue';
import type { Catalogue } from '../data/catalogue';
import type { Term } from './terms';
import { fitOfTerm, fold, hasWords, termsOf } from './terms';

/** A piece of text, marked where it is what was asked for. */
export interface Piece {
  text: string;
  isHit: boolean;
}

export interface TextHit {
  /** Of the article. */
  id: string;
  title: string;
  /** Its date, else what its issue is called. */
  when: string;
  snippet: Piece[];
}

export interface TextsFound {
  hits: TextHit[];
  all: number;
  /** What the program says to have looked for instead. */
  remarks: string[];
}

const most = 30;

/** REQUIRES: the page is served. */
export async function askForTexts(archive: Archive, typed: string): Promise<TextsFound> {
  const answer = await archive.ask(typed, most);
  if ('error' in answer) return { hits: [], all: 0, remarks: [answer.error] };
  const { articles, all_articles, corrections, dropped } = answer;
  return {
    hits: articles.map((one) => ({
      id: one.id,
      title: one.title,
      when: one.date ?? one.issue,
      snippet: one.snippet === null ? [] : piecesOf(one.snippet, one.snippet_hits),
    })),
    all: all_articles,
    remarks: [
      ...corrections.map(({ asked, instead }) => `No text has “${asked}”; searched for “${instead}”.`),
      ...dropped.map((word) => `Left out “${word}”, as no text has all.`),
    ],
  };
}

/** Places count characters, and not what JavaScript counts. */
function piecesOf(text: string, hits: FindAnswer['articles'][number]['snippet_hits']): Piece[] {
  const letters = [...text];
  const pieces: Piece[] = [];
  let at = 0;
  for (const [begin, end] of hits) {
    pieces.push({ text: letters.slice(at, begin).join(''), isHit: false });
    pieces.push({ text: letters.slice(begin, end).join(''), isHit: true });
    at = end;
  }
  pieces.push({ text: letters.slice(at).join(''), isHit: false });
  return pieces.filter((piece) => piece.text !== '');
}

/**
 * All articles whose title and text together have what was asked for, newest first. What `instead` has for a word will
 * do as well.
 */
export async function lookIntoTexts(
  archive: Archive,
  catalogue: Catalogue,
  typed: string,
  instead: ReadonlyMap<string, string>,
): Promise<TextsFound> {
  const terms = termsOf(typed);
  const wanted = terms.filter((term) => !term.excluded).map((term) => [term, ...meantBy(term, instead)]);
  const excluded = terms.filter((term) => term.excluded);
  const found = new Map<number, string>();
  for (let first = 0; wanted.length > 0 && first < catalogue.count; first += archive.start.block) {
    const { text } = await archive.textsOf(first).load();
    text.forEach((words, row) => {
      const all = fold(`${catalogue.title[first + row]}\n${words}`, longest);
      const fits = wanted.every((either) => either.some((term) => fitOfTerm(all, term) === 2));
      if (fits && !excluded.some((term) => hasWords(all, term.words))) found.set(first + row, words);
    });
  }
  const hits = newestFirst(catalogue, found.keys())
    .slice(0, most)
    .map((article) => ({
      id: articleId(catalogue, article),
      title: catalogue.title[article],
      when: catalogue.issues.date[catalogue.issue[article]] || catalogue.issues.label[catalogue.issue[article]],
      snippet: snippetOf(found.get(article) ?? '', wanted.flat()),
    }));
  return { hits, all: found.size, remarks: [] };
}

function meantBy(term: Term, instead: ReadonlyMap<string, string>): Term[] {
  const words = instead.get(term.words);
  return words === undefined ? [] : [{ ...term, words }];
}

const longest = 4000;
const before = 60;
const length = 180;

/** Some words around the first that was asked for, where the text spells it as it was typed. */
function snippetOf(text: string, wanted: readonly Term[]): Piece[] {
  const words = wanted.map((term) => term.words.split(' ').map(escaped).join('[\\s\\-_/]+')).join('|');
  const hits = [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})`, 'giu'))];
  const start = Math.max(0, (hits[0]?.index ?? 0) - before);
  const begin = start === 0 ? 0 : text.indexOf(' ', start) + 1;
  const end = begin + length < text.length ? Math.max(begin, text.lastIndexOf(' ', begin + length)) : text.length;
  const pieces: Piece[] = [{ text: begin > 0 ? '…' : '', isHit: false }];
  let at = begin;
  for (const hit of hits) {
    if (hit.index < at || hit.index + hit[0].length > end) continue;
    pieces.push({ text: text.slice(at, hit.index), isHit: false }, { text: hit[0], isHit: true });
    at = hit.index + hit[0].length;
  }
  pieces.push({ text: text.slice(at, end) + (end < text.length ? '…' : ''), isHit: false });
  return pieces.filter((piece) => piece.text !== '');
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
