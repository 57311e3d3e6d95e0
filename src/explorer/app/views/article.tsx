// SPDX-License-Identifier: MIT
import { useState } from 'preact/hooks';
import type { Archive } from '../data/archive';
import type { Catalogue } from '../data/catalogue';
import { articleOf } from '../data/catalogue';
import type { TextsPart } from '../data/contract';
import { dayName } from '../data/periods';
import { useResource } from '../data/resource';
import { rowOf } from '../data/rows';
import { Foreign, Outlink } from '../pieces/text';
import { TopicLink } from '../pieces/topic_link';
import { useHref } from '../state/navigation';
import { Evidence } from './evidence';
import { Missing, Page, Reading } from './page';
import { Related } from './related';

export function ArticleView({ archive, id }: { archive: Archive; id: string }) {
  const catalogue = useResource(archive.catalogue);
  if (!catalogue) return <Reading archive={archive} />;
  const article = articleOf(catalogue, id);
  if (article === undefined) return <Missing what="article" id={id} />;
  return <Article archive={archive} catalogue={catalogue} article={article} />;
}

interface Props {
  archive: Archive;
  catalogue: Catalogue;
  article: number;
}

function Article({ archive, catalogue, article }: Props) {
  const texts = useResource(archive.textsOf(article));
  const [pointed, setPointed] = useState<number>();
  const { row } = archive.placeOf(article);
  return (
    <Page
      aside={
        <>
          <Tags archive={archive} catalogue={catalogue} article={article} onPoint={setPointed} />
          <Related archive={archive} catalogue={catalogue} article={article} />
        </>
      }
    >
      <article>
        <Head archive={archive} catalogue={catalogue} article={article} texts={texts} pointed={pointed} />
        {texts ? (
          <>
            {texts.text[row] && (
              <p class="excerpt" dir="auto">
                <Evidence archive={archive} text={texts.text[row]} mentions={texts.mentions[row]} pointed={pointed} />
              </p>
            )}
            <Links links={texts.links[row]} />
          </>
        ) : (
          <p role="status" class="quiet reading">
            Reading the text …
          </p>
        )}
      </article>
    </Page>
  );
}

interface HeadProps extends Props {
  texts: TextsPart | undefined;
  pointed: number | undefined;
}

function Head({ archive, catalogue, article, texts, pointed }: HeadProps) {
  const href = useHref();
  const { issues, publishers } = catalogue;
  const issue = catalogue.issue[article];
  const mentions = texts?.title_mentions[archive.placeOf(article).row] ?? [];
  const url = catalogue.url[article];
  return (
    <header class="head">
      <p class="eyebrow">
        <a href={href('issue', issues.id[issue])}>
          <Foreign>{issues.label[issue]}</Foreign>
        </a>
        {catalogue.section[article] && (
          <>
            {' '}
            · <Foreign>{catalogue.section[article]}</Foreign>
          </>
        )}
      </p>
      <h1 class="article-head" dir="auto">
        <Evidence archive={archive} text={catalogue.title[article]} mentions={mentions} pointed={pointed} />
      </h1>
      <p class="facts">
        {issues.date[issue] && <span>{dayName(issues.date[issue])}</span>}
        {[...rowOf(catalogue.sources, article)].map((source) => (
          <a key={source} href={href('source', publishers.id[source])}>
            <Foreign>{publishers.label[source]}</Foreign>
          </a>
        ))}
        {catalogue.recurring[article] === 1 && <span>recurs in every issue</span>}
      </p>
      {url && (
        <p class="actions">
          <Outlink url={url}>
            <Foreign>{url}</Foreign>
          </Outlink>
        </p>
      )}
    </header>
  );
}

const roles = ['source', 'reference', 'image'];

function Links({ links }: { links: TextsPart['links'][number] }) {
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="links">
      <h2 id="links">Links</h2>
      <ul class="links">
        {links.map(([url, label, role]) => (
          <li>
            <Outlink url={url}>
              <Foreign>{label || url}</Foreign>
            </Outlink>
            <span class="quiet">{roles[role]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TagsProps extends Props {
  onPoint: (topic: number | undefined) => void;
}

/** The topics of an article, surest first. Pointing at one shows what in the text it was found by. */
function Tags({ archive, catalogue, article, onPoint }: TagsProps) {
  const { tags, about, score } = catalogue;
  const places = [...Array(tags.begin[article + 1] - tags.begin[article]).keys()].map((i) => tags.begin[article] + i);
  places.sort((a, b) => about[b] - about[a] || score[b] - score[a]);
  return (
    <section aria-labelledby="tags">
      <h2 id="tags">Topics</h2>
      {places.length === 0 && <p class="quiet">None was found in it.</p>}
      <ul class="tags" onPointerLeave={() => onPoint(undefined)}>
        {places.map((at) => (
          <li
            key={at}
            onPointerEnter={() => onPoint(tags.items[at])}
            onFocusCapture={() => onPoint(tags.items[at])}
            onBlurCapture={() => onPoint(undefined)}
          >
            <TopicLink archive={archive} topic={tags.items[at]} />
            <span class={about[at] ? 'role is-about' : 'role'}>{about[at] ? 'about' : 'mentions'}</span>
            <span class="quiet number" title="score">
              {score[at]} %
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
