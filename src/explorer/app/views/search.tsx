// SPDX-License-Identifier: MIT
import { useMemo } from 'preact/hooks';
import type { Archive } from '../data/archive';
import { useResource } from '../data/resource';
import type { Found, Hit, Kind } from '../search/finding';
import { allKinds, finderOf } from '../search/finding';
import { groupNames } from '../search/search_box';
import { Foreign, plural } from '../pieces/text';
import { TopicLink } from '../pieces/topic_link';
import { useHref } from '../state/navigation';
import { Page } from './page';
import { TextsSection } from './search_texts';

const most = 100;

/** All that was found for some words, to be shared or gone back to. */
export function SearchView({ archive, words }: { archive: Archive; words: string }) {
  const catalogue = useResource(archive.catalogue);
  const details = useResource(archive.details);
  const found = useMemo(() => finderOf(archive).find(words, most), [archive, words, catalogue, details]);
  const isRead = catalogue !== undefined && details !== undefined;
  return (
    <Page>
      <header class="head">
        <p class="eyebrow">search</p>
        <h1>
          <Foreign>{words || 'Nothing'}</Foreign>
        </h1>
        {isRead ? (
          <Remarks found={found} />
        ) : (
          <p class="lead reading" role="status">
            Reading …
          </p>
        )}
      </header>
      {allKinds.map(
        (kind) =>
          found.hits[kind].length > 0 && (
            <section key={kind} aria-label={groupNames[kind]}>
              <h2>
                {groupNames[kind]}{' '}
                <span class="count">
                  {found.hits[kind].length === most ? `first ${most}` : found.hits[kind].length}
                </span>
              </h2>
              <ul class={kind === 'article' ? 'articles' : 'found'}>
                {found.hits[kind].map((hit) => (
                  <li key={hit.id}>
                    <Line archive={archive} kind={kind} hit={hit} />
                  </li>
                ))}
              </ul>
            </section>
          ),
      )}
      {isRead && !found.asksNothing && (
        <TextsSection key={words} archive={archive} catalogue={catalogue} words={words} found={found} />
      )}
    </Page>
  );
}

/** What was looked for instead, and ways on where nothing was found. */
function Remarks({ found }: { found: Found }) {
  const href = useHref();
  if (found.asksNothing)
    return (
      <p class="lead" role="status">
        There is no word to look for. A minus before a word leaves out what has it: <code>monad -lens</code>.
      </p>
    );
  const none = allKinds.every((kind) => found.hits[kind].length === 0);
  return (
    <>
      {found.mended.map(({ asked, instead }) => (
        <p class="lead" key={asked} role="status">
          No name has “<Foreign>{asked}</Foreign>”; the nearest is “<Foreign>{instead}</Foreign>”.
        </p>
      ))}
      {none && (
        <p class="lead" role="status">
          No topic, source or title is called that.
          {found.apart.length > 0 && (
            <>
              {' '}
              One by one there are{' '}
              {found.apart.map((word, i) => (
                <>
                  {i > 0 && ', '}
                  <a href={href('search', '', { words: word })}>
                    <Foreign>{word}</Foreign>
                  </a>
                </>
              ))}
              .
            </>
          )}
        </p>
      )}
    </>
  );
}

function Line({ archive, kind, hit }: { archive: Archive; kind: Kind; hit: Hit }) {
  const href = useHref();
  if (kind === 'article')
    return (
      <a class="article-title" href={href(kind, hit.id)}>
        <Foreign>{hit.label}</Foreign>
      </a>
    );
  const count = (kind === 'topic' ? archive.network.part.topics : archive.catalogue.current?.publishers)?.articles;
  return (
    <>
      {kind === 'topic' ? (
        <TopicLink archive={archive} topic={hit.index} />
      ) : (
        <a href={href(kind, hit.id)}>
          <Foreign>{hit.label}</Foreign>
        </a>
      )}
      {hit.alias && (
        <span class="quiet">
          also called <Foreign>{hit.alias}</Foreign>
        </span>
      )}
      {count && <span class="quiet">{plural(count[hit.index], 'article')}</span>}
    </>
  );
}
