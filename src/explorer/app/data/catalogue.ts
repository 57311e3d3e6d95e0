// SPDX-License-Identifier: MIT
import type { ArticlesPart, IssuesPart, SourcesPart } from './contract';
import type { Rows } from './rows';
import { inverted, rowOf } from './rows';

/** All articles with their issues, sources and topics, as columns. */
export interface Catalogue {
  count: number;
  slug: string[];
  title: string[];
  url: string[];
  section: string[];
  recurring: Uint8Array;
  issue: Int32Array;
  /** The month of the issue, -1 where it has no date. */
  month: Int32Array;
  sources: Rows;
  tags: Rows;
  about: Uint8Array;
  score: Uint8Array;
  ofTopic: Rows;
  ofSource: Rows;
  issues: IssuesPart;
  publishers: SourcesPart;
}

export function catalogueOf(
  blocks: ArticlesPart[],
  issues: IssuesPart,
  publishers: SourcesPart,
  months: string[],
  topics: number,
): Catalogue {
  const column = <K extends keyof ArticlesPart>(name: K): ArticlesPart[K] =>
    blocks.flatMap((block) => block[name] as unknown[]) as ArticlesPart[K];
  const slug = column('slug');
  const sources = joined(blocks, 'source_begin', 'source');
  const tags = joined(blocks, 'tag_begin', 'tag');
  const { issue, month } = placed(issues, months, slug.length);
  return {
    count: slug.length,
    slug,
    title: column('title'),
    url: column('url'),
    section: column('section'),
    recurring: Uint8Array.from(column('recurring')),
    issue,
    month,
    sources,
    tags,
    about: Uint8Array.from(column('about')),
    score: Uint8Array.from(column('score')),
    ofTopic: inverted(tags, topics),
    ofSource: inverted(sources, publishers.id.length),
    issues,
    publishers,
  };
}

function joined(blocks: ArticlesPart[], begins: 'source_begin' | 'tag_begin', values: 'source' | 'tag'): Rows {
  const begin = [0];
  for (const block of blocks) {
    const offset = begin[begin.length - 1];
    for (const at of block[begins].slice(1)) begin.push(offset + at);
  }
  return { begin: Int32Array.from(begin), items: Int32Array.from(blocks.flatMap((block) => block[values])) };
}

function placed(issues: IssuesPart, months: string[], count: number): { issue: Int32Array; month: Int32Array } {
  const monthNumbers = new Map(months.map((month, i) => [month, i]));
  const issue = new Int32Array(count);
  const month = new Int32Array(count);
  for (let i = 0; i < issues.id.length; i += 1) {
    issue.fill(i, issues.begin[i], issues.begin[i + 1]);
    month.fill(monthNumbers.get(issues.date[i].slice(0, 7)) ?? -1, issues.begin[i], issues.begin[i + 1]);
  }
  return { issue, month };
}

export const articleId = (catalogue: Catalogue, article: number): string =>
  `${catalogue.issues.id[catalogue.issue[article]]}/${catalogue.slug[article]}`;

/** The article of an id, which is that of its issue, a slash, and its slug. */
export function articleOf(catalogue: Catalogue, id: string): number | undefined {
  const slash = id.lastIndexOf('/');
  const issue = catalogue.issues.id.indexOf(id.slice(0, slash));
  if (slash < 0 || issue < 0) return undefined;
  const slug = id.slice(slash + 1);
  for (let i = catalogue.issues.begin[issue]; i < catalogue.issues.begin[issue + 1]; i += 1) {
    if (catalogue.slug[i] === slug) return i;
  }
  return undefined;
}

/** Whether a topic is what an article is about; undefined when it has no such tag. */
export function isAbout(catalogue: Catalogue, article: number, topic: number): boolean | undefined {
  const at = rowOf(catalogue.tags, article).indexOf(topic);
  return at < 0 ? undefined : catalogue.about[catalogue.tags.begin[article] + at] === 1;
}

/** Articles as people expect them: of the newest issue first, and in its order. */
export function newestFirst(catalogue: Catalogue, articles: Iterable<number>): number[] {
  const { date } = catalogue.issues;
  return [...articles].sort((a, b) => {
    const [one, other] = [date[catalogue.issue[a]], date[catalogue.issue[b]]];
    if (one !== other) return one < other ? 1 : -1;
    return a - b;
  });
}
