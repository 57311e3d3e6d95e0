// SPDX-License-Identifier: MIT
// What was typed, as `weft find` reads it: words, `"words in a row"`, and `-words` that must not be there.

/** A word, or several in a row, that is asked for. */
export interface Term {
  /** Folded, words parted by one blank. */
  words: string;
  /** In quotes: exactly these words. */
  quoted: boolean;
  excluded: boolean;
}

const marks = /\p{Mn}/gu;

/** Lower case without accents, words parted by one blank, with one before the first. */
export const fold = (text: string, most = 400): string =>
  ` ${text
    .slice(0, most)
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(/[\s\-_/]+/g, ' ')
    .trim()}`;

/** More is a pasted page, not a question. */
const mostTerms = 32;
/** A minus that words follow, then what stands in quotes, the last of which may be missing, or a word. */
const term = /(?<minus>-(?=\S))?(?:["“„](?<phrase>[^"“”]*)["“”]?|(?<word>[^\s"“„]+))/gu;

export function termsOf(typed: string): Term[] {
  const terms: Term[] = [];
  for (const { groups } of typed.slice(0, 2000).matchAll(term)) {
    const words = fold(groups?.phrase ?? groups?.word ?? '').slice(1);
    if (!words || terms.length === mostTerms) continue;
    terms.push({ words, quoted: groups?.phrase !== undefined, excluded: groups?.minus !== undefined });
  }
  return terms;
}

/** Scripts in which words are not parted by blanks, or grow at their ends. */
const unparted =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const hasUnparted = (words: string): boolean => unparted.test(words);
const isPartOfWord = /[\p{L}\p{N}]/u;

/** Whether a folded text has these words as they are, none of them a part of another. */
export function hasWords(text: string, words: string): boolean {
  if (hasUnparted(words)) return text.includes(words);
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!isPartOfWord.test(text[at - 1] ?? ' ') && !isPartOfWord.test(text[at + words.length] ?? ' ')) return true;
  }
  return false;
}

/** How well a folded text fits a term that is not excluded: 2 as words or their beginning, 1 within a word, 0 not. */
export function fitOfTerm(text: string, { words, quoted }: Term): 0 | 1 | 2 {
  if (quoted) return hasWords(text, words) ? 2 : 0;
  if (text.includes(` ${words}`) || hasUnparted(words)) return text.includes(words) ? 2 : 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (!isPartOfWord.test(text[at - 1])) return 2;
    // Within a word only when enough of it is given.
    if (words.length > 2) return 1;
  }
  return 0;
}
