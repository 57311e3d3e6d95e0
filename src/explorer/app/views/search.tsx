// SPDX-License-Identifier: MIT
import { useMemo } from 'preact/hooks';
import type { Archive } from '../data/archive';
import { useResource } from '../data/resource';
import { Finder } from '../search/finding';
import { groupNames } from '../search/search_box';
import { Foreign } from '../pieces/text';
import { useHref } from '../state/navigation';
import { Page } from './page';

const most = 100;

/** All that was found for some words, to be shared or gone back to. */
export function SearchView({ archive, words }: { archive: Archive; words: string }) {
  const href = useHref();
  const catalogue = useResource(archive.catalogue);
  const details = useResource(archive.details);
  const groups = useMemo(() => new Finder(archive).find(words, most), [words, catalogue, details]);
  const none = groups.topic.length + groups.source.length + groups.article.length === 0;
  return (
    <Page>
      <header class="head">
        <p class="eyebrow">search</p>
        <h1>
          <Foreign>{words}</Foreign>
        </h1>
        {none && (
          <p class={catalogue ? 'lead' : 'lead reading'} role="status">
            {catalogue ? 'Nothing is called that.' : 'Reading …'}
          </p>
        )}
      </header>
      {(['topic', 'source', 'article'] as const).map(
        (kind) =>
          groups[kind].length > 0 && (
            <section key={kind} aria-label={groupNames[kind]}>
              <h2>
                {groupNames[kind]}{' '}
                <span class="count">{groups[kind].length === most ? `first ${most}` : groups[kind].length}</span>
              </h2>
              <ul class={kind === 'article' ? 'articles' : 'found'}>
                {groups[kind].map((hit) => (
                  <li key={hit.id} class="article-line">
                    <a class="article-title" href={href(kind, hit.id)}>
                      <Foreign>{hit.label}</Foreign>
                    </a>
                    {hit.alias && (
                      <span class="quiet">
                        <Foreign>{hit.alias}</Foreign>
                      </span>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
    </Page>
  );
}
