// SPDX-License-Identifier: MIT
// Rows as the columns of the parts that the page reads.

const block = 2000;

/** Rows of numbers one after another, and where each begins. */
export function packed(rows) {
  const begin = [0];
  for (const row of rows) begin.push(begin.at(-1) + row.length);
  return { begin, items: rows.flat() };
}

const column = (rows, name) => rows.map((row) => row[name]);

function articlesPart(articles) {
  const sources = packed(column(articles, 'sources'));
  const tags = packed(column(articles, 'tags'));
  return {
    slug: column(articles, 'slug'),
    title: column(articles, 'title'),
    url: column(articles, 'url'),
    section: column(articles, 'section'),
    recurring: articles.map(() => 0),
    source_begin: sources.begin,
    source: sources.items,
    tag_begin: tags.begin,
    tag: column(tags.items, 'topic'),
    about: column(tags.items, 'about'),
    score: column(tags.items, 'score'),
  };
}

function relatedPart(articles) {
  const related = packed(column(articles, 'related'));
  return {
    begin: related.begin,
    article: column(related.items, 'article'),
    weight: column(related.items, 'weight'),
    same_work: column(related.items, 'same_work'),
    words: column(related.items, 'words'),
  };
}

const textsPart = (articles) => ({
  text: column(articles, 'text'),
  links: column(articles, 'links'),
  mentions: column(articles, 'mentions'),
  title_mentions: column(articles, 'title_mentions'),
});

/** How often each topic came up in which month. */
function timesPart(topics, articles, issues, months) {
  const counts = topics.map(() => new Map());
  for (const { issue, tags } of articles) {
    const month = months.indexOf(issues[issue].date.slice(0, 7));
    for (const { topic, about } of month < 0 ? [] : tags) {
      const [all, main] = counts[topic].get(month) ?? [0, 0];
      counts[topic].set(month, [all + 1, main + about]);
    }
  }
  const { begin, items } = packed(counts.map((some) => [...some].sort((a, b) => a[0] - b[0])));
  return {
    begin,
    month: items.map(([month]) => month),
    count: items.map(([, n]) => n[0]),
    about: items.map(([, n]) => n[1]),
  };
}

function topicColumns(topics, articles) {
  const counts = topics.map(() => [0, 0]);
  for (const { topic, about } of articles.flatMap((article) => article.tags)) {
    counts[topic][0] += 1;
    counts[topic][1] += about;
  }
  const names = ['id', 'label', 'type', 'x', 'y', 'community', 'trend'];
  const columns = Object.fromEntries(names.map((name) => [name, column(topics, name)]));
  return { ...columns, articles: counts.map(([all]) => all), about: counts.map(([, main]) => main) };
}

const edgeColumns = (edges) =>
  Object.fromEntries(['from', 'to', 'kind', 'weight', 'count', 'backbone'].map((name) => [name, column(edges, name)]));

/** The parts of an archive that is given as rows. Articles stand by issue. */
export function partsOfRows({ title, types, series, months, communities, topics, edges, sources, issues, articles }) {
  const blocks = [];
  for (let i = 0; i < articles.length; i += block) blocks.push(articles.slice(i, i + block));
  const numbered = (name, make) => blocks.map((some, n) => [`${name}-${n}`, make(some)]);
  const perIssue = issues.map(() => 0);
  const perSource = sources.map(() => 0);
  for (const article of articles) {
    perIssue[article.issue] += 1;
    for (const source of article.sources) perSource[source] += 1;
  }
  const begin = [0];
  for (const n of perIssue) begin.push(begin.at(-1) + n);
  return Object.fromEntries([
    [
      'start',
      {
        format: 'weft-explorer',
        version: 1,
        title,
        made_by: 'a test',
        contents: '',
        block,
        types,
        series,
        months,
        communities,
        counts: { topics: topics.length, articles: articles.length, sources: sources.length, issues: issues.length },
      },
    ],
    ['map', { topics: topicColumns(topics, articles), edges: edgeColumns(edges) }],
    ['times', timesPart(topics, articles, issues, months)],
    [
      'topics',
      {
        aliases: column(topics, 'aliases'),
        url: column(topics, 'url'),
        first: topics.map(() => issues[0]?.date ?? ''),
        last: topics.map(() => issues.at(-1)?.date ?? ''),
      },
    ],
    [
      'issues',
      {
        id: column(issues, 'id'),
        label: column(issues, 'label'),
        date: column(issues, 'date'),
        series: column(issues, 'series'),
        begin,
      },
    ],
    [
      'sources',
      { id: column(sources, 'id'), label: column(sources, 'label'), url: column(sources, 'url'), articles: perSource },
    ],
    ...numbered('articles', articlesPart),
    ...numbered('related', relatedPart),
    ...numbered('texts', textsPart),
  ]);
}
