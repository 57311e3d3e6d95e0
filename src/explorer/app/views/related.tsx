// SPDX-License-Identifier: MIT
import type { Archive } from '../data/archive';
import type { Catalogue } from '../data/catalogue';
import { articleId } from '../data/catalogue';
import { useResource } from '../data/resource';
import { rowOf } from '../data/rows';
import { IssueName } from '../pieces/issue_name';
import { Foreign } from '../pieces/text';
import { TopicLink } from '../pieces/topic_link';
import { useHref } from '../state/navigation';

interface Props {
  archive: Archive;
  catalogue: Catalogue;
  article: number;
}

const mostTopics = 4;

/** Articles that are related to one, best first, each with what it owes its place to. */
export function Related({ archive, catalogue, article }: Props) {
  const href = useHref();
  const related = useResource(archive.relatedOf(article));
  if (!related) return null;
  const { row } = archive.placeOf(article);
  const places: number[] = [];
  for (let at = related.begin[row]; at < related.begin[row + 1]; at += 1) places.push(at);
  const own = new Set(rowOf(catalogue.tags, article));
  return (
    <section aria-labelledby="related">
      <h2 id="related">Related articles</h2>
      {places.length === 0 && <p class="quiet">None is near enough.</p>}
      <ol class="related">
        {places.map((at) => {
          const other = related.article[at];
          const shared = [...rowOf(catalogue.tags, other)].filter((topic) => own.has(topic)).slice(0, mostTopics);
          return (
            <li key={at}>
              <a class="article-title" href={href('article', articleId(catalogue, other))}>
                <Foreign>{catalogue.title[other]}</Foreign>
              </a>
              <span class="quiet">
                <IssueName archive={archive} catalogue={catalogue} issue={catalogue.issue[other]} /> ·{' '}
                {related.weight[at]} %
              </span>
              <span class="reasons">
                {related.same_work[at] === 1 && <span class="reason is-work">the same work</span>}
                {shared.map((topic) => (
                  <TopicLink key={topic} archive={archive} topic={topic} />
                ))}
                {related.words[at].length > 0 && (
                  <span class="reason">
                    words:{' '}
                    {related.words[at].map((word, i) => (
                      <>
                        {i > 0 && ', '}
                        <Foreign>{word}</Foreign>
                      </>
                    ))}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
