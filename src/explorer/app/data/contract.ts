// SPDX-License-Identifier: MIT
// What the program puts into the page, part by part. Parts are columns of one length; an index is into the columns of
// the part it speaks of, -1 is none, and `begin` columns have one number more than there are rows.

export interface Start {
  format: 'weft-explorer';
  version: 1;
  title: string;
  made_by: string;
  /** A fingerprint of the archive; empty in a page that holds its parts. */
  contents: string;
  counts: { topics: number; articles: number; sources: number; issues: number };
  /** What there is in place of articles where only topics were counted: how many there were, in all and by month. */
  counted?: { articles: number; issues: number; months: number[] };
  /** How many articles there are in a part of articles, of related ones, and of texts. */
  block: number;
  types: string[];
  series: { id: string; label: string }[];
  /** From the first to the last, as `2018-12`, without gaps. */
  months: string[];
  communities: { label: string; light: string; dark: string }[];
}

export const trends = ['unknown', 'rising', 'steady', 'fading'] as const;
export const kinds = { broader: 0, related: 1, together: 2 } as const;

export interface MapPart {
  topics: {
    id: string[];
    label: string[];
    type: number[];
    articles: number[];
    about: number[];
    x: number[];
    y: number[];
    community: number[];
    trend: number[];
  };
  edges: {
    from: number[];
    to: number[];
    kind: number[];
    weight: number[];
    count: number[];
    backbone: (0 | 1)[];
  };
}

export interface TimesPart {
  begin: number[];
  month: number[];
  count: number[];
  about: number[];
}

export interface TopicsPart {
  aliases: string[][];
  url: string[];
  first: string[];
  last: string[];
}

export interface IssuesPart {
  id: string[];
  label: string[];
  date: string[];
  series: number[];
  begin: number[];
}

export interface SourcesPart {
  id: string[];
  label: string[];
  url: string[];
  articles: number[];
}

export interface ArticlesPart {
  slug: string[];
  title: string[];
  url: string[];
  section: string[];
  recurring: (0 | 1)[];
  source_begin: number[];
  source: number[];
  tag_begin: number[];
  tag: number[];
  about: (0 | 1)[];
  score: number[];
}

export interface RelatedPart {
  begin: number[];
  article: number[];
  weight: number[];
  same_work: (0 | 1)[];
  words: string[][];
}

/** Address, words and role: 0 source, 1 reference, 2 image. */
export type TextLink = [url: string, label: string, role: number];

export interface TextsPart {
  text: string[];
  links: TextLink[][];
  /** Topic, start and end of each mention in a row, in UTF-16 units. */
  mentions: number[][];
  title_mentions: number[][];
}

/** What of an answer of `weft find --json` the page shows. Places count characters. */
export interface FindAnswer {
  corrections: { asked: string; instead: string }[];
  dropped: string[];
  all_articles: number;
  articles: {
    id: string;
    title: string;
    issue: string;
    date: string | null;
    snippet: string | null;
    snippet_hits: [begin: number, end: number][];
  }[];
}

/** Why there is no such answer, and how to go on. */
export interface FindNothing {
  error: string;
}
