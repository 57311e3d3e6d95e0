// SPDX-License-Identifier: MIT
import { useEffect, useState } from 'preact/hooks';
import type { Archive } from '../data/archive';
import type { Catalogue } from '../data/catalogue';
import { dayName } from '../data/periods';
import { Foreign } from '../pieces/text';
import type { Found } from '../search/finding';
import type { TextsFound } from '../search/texts';
import { askForTexts, lookIntoTexts } from '../search/texts';
import { useHref } from '../state/navigation';

interface Props {
  archive: Archive;
  catalogue: Catalogue;
  words: string;
  /** What names were found by. */
  found: Found;
}

/** Articles whose texts have the words, each with the place where it has them. */
export function TextsSection({ archive, catalogue, words, found }: Props) {
  const href = useHref();
  const texts = useTexts({ archive, catalogue, words, found });
  return (
    <section aria-labelledby="in-texts">
      <h2 id="in-texts">In titles and texts {texts && <span class="count">{texts.all.toLocaleString('en')}</span>}</h2>
      {!texts && (
        <p role="status" class="quiet reading">
          Reading texts …
        </p>
      )}
      {texts?.remarks.map((remark) => (
        <p class="quiet" role="status" key={remark}>
          <Foreign>{remark}</Foreign>
        </p>
      ))}
      {texts?.all === 0 && texts.remarks.length === 0 && (
        <p class="quiet" role="status">
          No text has all of it.
        </p>
      )}
      <ul class="articles">
        {texts?.hits.map(({ id, title, when, snippet }) => (
          <li key={id}>
            <a class="article-title" href={href('article', id)}>
              <Foreign>{title}</Foreign>
            </a>
            <p class="snippet">
              <Foreign>
                {snippet.map(({ text, isHit }) => (isHit ? <mark class="is-found">{text}</mark> : text))}
              </Foreign>
            </p>
            <p class="article-facts">
              <Foreign>{/^\d{4}-\d\d/.test(when) ? dayName(when) : when}</Foreign>
            </p>
          </li>
        ))}
      </ul>
      {texts && texts.all > texts.hits.length && <p class="searched">These are the first {texts.hits.length}.</p>}
      {!archive.isServed && (
        <p class="searched">
          This page holds the first 1,200 characters of each text. <code>weft find</code> looks through all of them, and
          so does a page that <code>weft serve</code> shows.
        </p>
      )}
    </section>
  );
}

/** Undefined while they are looked for. What went wrong is thrown into the view. */
function useTexts({ archive, catalogue, words, found }: Props): TextsFound | undefined {
  const [texts, setTexts] = useState<TextsFound>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    let watching = true;
    const instead = new Map(found.mended.map((one) => [one.asked, one.instead]));
    const looked = archive.isServed ? askForTexts(archive, words) : lookIntoTexts(archive, catalogue, words, instead);
    looked.then(
      (value) => watching && setTexts(value),
      (error: unknown) => watching && setFailure(error),
    );
    return () => {
      watching = false;
    };
  }, [archive, catalogue, words]);
  if (failure !== undefined) throw failure;
  return texts;
}
