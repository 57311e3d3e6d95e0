// SPDX-License-Identifier: MIT
import { useState } from 'preact/hooks';
import type { Archive } from '../data/archive';
import type { Catalogue } from '../data/catalogue';
import { articleId, isAbout } from '../data/catalogue';
import { rowOf } from '../data/rows';
import { useHref } from '../state/navigation';
import { IssueName } from './issue_name';
import { Foreign, plural } from './text';

interface Props {
  archive: Archive;
  catalogue: Catalogue;
  articles: readonly number[];
  /** The topic whose page this is: which role it has is told. */
  topic?: number;
  dated?: boolean;
}

const page = 60;

/** Articles a line or two each, so many at a time. */
export function ArticleList({ archive, catalogue, articles, topic, dated = true }: Props) {
  const [count, setCount] = useState(page);
  return (
    <>
      <ul class="articles">
        {articles.slice(0, count).map((article) => (
          <Line key={article} archive={archive} catalogue={catalogue} article={article} topic={topic} dated={dated} />
        ))}
      </ul>
      {articles.length > count && (
        <button class="more" type="button" onClick={() => setCount(count + 4 * page)}>
          Show more of {plural(articles.length, 'article')}
        </button>
      )}
    </>
  );
}

interface LineProps {
  archive: Archive;
  catalogue: Catalogue;
  article: number;
  topic: number | undefined;
  dated: boolean;
}

function Line({ archive, catalogue, article, topic, dated }: LineProps) {
  const href = useHref();
  const { issues, publishers } = catalogue;
  const issue = catalogue.issue[article];
  const source = rowOf(catalogue.sources, article)[0];
  const role = topic === undefined ? undefined : isAbout(catalogue, article, topic);
  return (
    <li class="article-line">
      <a class="article-title" href={href('article', articleId(catalogue, article))}>
        <Foreign>{catalogue.title[article]}</Foreign>
      </a>
      <span class="article-facts">
        {role !== undefined && <span class={role ? 'role is-about' : 'role'}>{role ? 'about' : 'mentions'}</span>}
        {source !== undefined && (
          <a href={href('source', publishers.id[source])}>
            <Foreign>{publishers.label[source]}</Foreign>
          </a>
        )}
        {dated && (
          <a href={href('issue', issues.id[issue])}>
            <IssueName archive={archive} catalogue={catalogue} issue={issue} />
          </a>
        )}
      </span>
    </li>
  );
}
