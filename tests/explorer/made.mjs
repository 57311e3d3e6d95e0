// SPDX-License-Identifier: MIT
// A made archive of any size, the same each time: the topics of the ontology, in communities by file, and articles that
// name them, some more often than others.
import { readFileSync, readdirSync } from 'node:fs';
import { partsOfRows } from './columns.mjs';

const folder = new URL('../../ontology/', import.meta.url);
const colours = [
  ['#0067a5', '#56b4e9'],
  ['#8f5500', '#e69f00'],
  ['#00704f', '#3fc79a'],
  ['#a03a76', '#cc79a7'],
  ['#5b4fb5', '#a79df0'],
  ['#ad4500', '#f08a4b'],
  ['#676700', '#f0e442'],
  ['#882255', '#e07aa8'],
  ['#1f5c99', '#7fb2e6'],
  ['#41701c', '#b8d98f'],
  ['#7a4a20', '#c99b70'],
  ['#23656a', '#7cc4c4'],
];

/** Numbers from 0 to 1 that are the same each time (mulberry32). */
export function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Topics of the ontology with type and what is above them, as far as lines tell. */
function ontology() {
  const topics = [];
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()) {
    let topic;
    for (const line of readFileSync(new URL(name, folder), 'utf8').split('\n')) {
      const id = /^ {2}([a-z0-9][\w.-]*):\s*$/.exec(line)?.[1];
      if (id)
        topics.push(
          (topic = { id, file: name.replace('.yaml', ''), label: id, type: 'concept', broader: [], aliases: [] }),
        );
      const field = /^ {4}(label|type|broader|aliases): (.+)$/.exec(line);
      if (!topic || !field) continue;
      const list = field[2]
        .replace(/^\[|\]$/g, '')
        .split(',')
        .map((word) => word.trim().replace(/^"|"$/g, ''));
      topic[field[1]] = Array.isArray(topic[field[1]]) ? list : field[2].replace(/^"|"$/g, '');
    }
  }
  return topics;
}

/** A spiral in which all have as much room. */
const spiral = (i, distance) => {
  const angle = i * 2.399963;
  return [Math.cos(angle) * distance * Math.sqrt(i), Math.sin(angle) * distance * Math.sqrt(i)];
};

function place(topics, spacing) {
  const groups = new Map();
  for (const topic of topics) groups.set(topic.file, [...(groups.get(topic.file) ?? []), topic]);
  const files = [...groups].sort((a, b) => b[1].length - a[1].length);
  const radius = Math.sqrt(topics.length / files.length) * spacing;
  files.forEach(([file, some], n) => {
    const [cx, cy] = spiral(n, radius * 1.75);
    some.forEach((topic, i) => {
      const [dx, dy] = spiral(i, spacing);
      topic.x = Math.round((cx + dx) * 1.5);
      topic.y = Math.round(cy + dy);
    });
    for (const topic of some) topic.community = n < colours.length ? n : -1;
  });
  return files.slice(0, colours.length).map(([file, some], n) => ({
    label: some[0].label ?? file,
    light: colours[n][0],
    dark: colours[n][1],
  }));
}

function tie(topics, random) {
  const places = new Map(topics.map((topic, i) => [topic.id, i]));
  const edges = [];
  const add = (from, to, kind, backbone) => {
    if (from === to) return;
    edges.push({
      from,
      to,
      kind,
      weight: Math.round(random() ** 2 * 1000) / 1000,
      count: 1 + Math.floor(random() * 30),
      backbone,
    });
  };
  topics.forEach((topic, i) => {
    for (const above of topic.broader) if (places.has(above)) add(i, places.get(above), 0, 1);
    add(i, Math.max(0, i - 1 - Math.floor(random() * 4)), 2, random() < 0.5 ? 1 : 0);
    add(i, Math.floor(random() * topics.length), 2, 0);
  });
  return edges;
}

const openings = [
  'How we moved to',
  'The trouble with',
  'A gentle introduction to',
  'What is new in',
  'Lessons from running',
  'Inside',
  'Rethinking',
  'Scaling',
];
const closings = [
  'at ten times the size',
  'in production',
  'without losing data',
  'after five years',
  'on a small budget',
  'for the rest of us',
  'the hard way',
];

function write(i, issue, topics, sources, random, count, words) {
  // A few topics are in many articles, and most in a few.
  const pick = () => Math.floor(random() ** 2.6 * topics.length);
  const chosen = [...new Set([pick(), pick(), pick(), pick()])].slice(0, 1 + Math.floor(random() * 4));
  const any = (some) => some[Math.floor(random() * some.length)];
  const main = topics[chosen[0]].label;
  const opening = `${any(openings)} `;
  const mentions = [];
  let text = 'The team tells how ';
  for (const topic of chosen) {
    text += ['they first tried ', 'much of the load went to ', 'it all came down to '][mentions.length % 3];
    mentions.push(topic, text.length, text.length + topics[topic].label.length);
    text += `${topics[topic].label}, and what they would do otherwise if they were to begin again. `;
  }
  // Words at random: a text that repeats itself would be packed smaller than any real one.
  while (text.length < 300 + (i % 7) * 120) text += `${any(words)} `;
  const source = Math.floor(random() ** 2 * sources.length);
  const url = `https://${sources[source].id}/posts/${i}`;
  return {
    issue,
    slug: `article-${i}`,
    title: `${opening}${main} ${any(closings)}`,
    url,
    section: ['', 'Reading', 'Releases'][i % 3],
    sources: [source],
    tags: chosen.map((topic, n) => ({ topic, about: n < 2 ? 1 : 0, score: 95 - 15 * n - Math.floor(random() * 10) })),
    related: [1, 2, 3, 5].map((step) => ({
      article: (i + step * 37) % count,
      weight: 80 - 9 * step,
      same_work: random() < 0.05 ? 1 : 0,
      words: step === 2 ? ['latency', 'replica'] : [],
    })),
    text: text.slice(0, 1200),
    links: [
      [url, 'the article', 0],
      ['https://example.org/figures', 'its figures', 1],
    ],
    mentions: mentions,
    title_mentions: [chosen[0], opening.length, opening.length + main.length],
  };
}

export function madeParts(topicCount, articleCount) {
  const random = chance(topicCount * 31 + articleCount);
  const known = ontology();
  const topics = [...Array(topicCount).keys()].map((i) => {
    const topic = { ...known[(i * 7) % known.length] };
    if (i >= known.length) topic.id += `-${i}`;
    return topic;
  });
  const typeNames = [...new Set(known.map((topic) => topic.type))].sort();
  const words = known.flatMap((topic) => [topic.label, ...topic.aliases].join(' ').toLowerCase().split(' '));
  const communities = place(topics, 62);
  const edges = tie(topics, random);
  for (const topic of topics)
    Object.assign(topic, {
      type: typeNames.indexOf(topic.type),
      url: `https://example.org/${topic.id}`,
      trend: Math.floor(random() * 4),
    });
  const months = [...Array(96).keys()].map(
    (i) => `${2018 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
  );
  const perIssue = Math.max(8, Math.ceil(articleCount / (months.length * 4)));
  const issues = [...Array(Math.ceil(articleCount / perIssue)).keys()].map((i, _, all) => {
    const month = months[Math.floor((i / all.length) * months.length)];
    return {
      id: `digest-${i + 1}`,
      label: `Digest ${i + 1}`,
      date: `${month}-${String(1 + (i % 28)).padStart(2, '0')}`,
      series: 0,
    };
  });
  issues.sort((a, b) => (a.date < b.date ? -1 : 1));
  const sources = [...Array(Math.max(5, Math.ceil(articleCount / 12))).keys()].map((i) => ({
    id: `site${i}.example`,
    label: `site${i}.example`,
    url: `https://site${i}.example/`,
  }));
  const articles = [...Array(articleCount).keys()].map((i) =>
    write(i, Math.floor(i / perIssue), topics, sources, random, articleCount, words),
  );
  return partsOfRows({
    title: 'Loose Threads',
    types: typeNames,
    series: [{ id: 'digest', label: 'Digest' }],
    months,
    communities,
    topics,
    edges,
    sources,
    issues,
    articles,
  });
}
