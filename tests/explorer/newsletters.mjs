// SPDX-License-Identifier: MIT
// An archive of two newsletters, of which one has no dates: what the page says of time, counts and sources depends on
// that.
import { partsOfRows } from './columns.mjs';

const topics = [
  { id: 'weaving', label: 'Weaving', type: 0, community: 0, trend: 1 },
  { id: 'looms', label: 'Looms', type: 1, community: 0, trend: 2 },
  { id: 'dyes', label: 'Dyes', type: 1, community: 1, trend: 0 },
  { id: 'crafts', label: 'Crafts', type: 0, community: 1, trend: 0 },
  { id: 'long', label: 'Looms that are warped by two people in turn at home', type: 1, community: 1, trend: 2 },
  { id: 'longer', label: 'Looms that are warped by two people in turn in workshops', type: 1, community: 1, trend: 2 },
].map((topic, i) => ({ ...topic, aliases: [], url: '', x: 400 * (i % 3), y: 300 * Math.floor(i / 3) }));

const edges = [
  { from: 0, to: 3, kind: 0, weight: 0, count: 0, backbone: 1 },
  { from: 0, to: 1, kind: 2, weight: 0.8, count: 5, backbone: 1 },
  { from: 1, to: 2, kind: 2, weight: 0.3, count: 2, backbone: 1 },
];

const issues = [
  { id: 'old-1', label: 'Old Threads 1', date: '', series: 0 },
  { id: 'old-2', label: 'Old Threads 2', date: '', series: 0 },
  { id: 'new-1', label: 'New Threads 1', date: '2024-01-10', series: 1 },
  { id: 'new-2', label: 'New Threads 2', date: '2024-03-10', series: 1 },
];

const hosts = ['example.org', 'forge.example/one', 'forge.example/two', 'twin.example'];
const sources = hosts.map((id) => ({ id, label: id, url: `https://${id}` }));

/** Issue, source, and the topics: the first of them is what it is about. */
const rows = [
  [0, 0, [2]],
  [0, 1, [2]],
  [1, 1, [2, 1]],
  [2, 2, [0, 1]],
  [2, 2, [0]],
  [3, 3, [0, 1]],
  [3, 0, [4]],
  [3, 0, [5]],
];

const articles = rows.map(([issue, source, tags], i) => {
  const text = `Both JSON format and ${topics[tags[0]].label} are told of here.`;
  return {
    issue,
    slug: `article-${i}`,
    title: `Article ${i} on ${topics[tags[0]].label}`,
    url: `https://${hosts[source]}/${i}`,
    section: '',
    sources: [source],
    tags: tags.map((topic, n) => ({ topic, about: n === 0 ? 1 : 0, score: 90 - 20 * n })),
    related: [],
    text,
    links: [],
    // Two words beside each other, as two mentions.
    mentions: [tags[0], 5, 9, tags[0], 10, 16],
    title_mentions: [],
  };
});

export const newslettersParts = () =>
  partsOfRows({
    title: 'Old and New Threads',
    types: ['practice', 'tool'],
    series: [
      { id: 'Old Threads', label: 'Old Threads' },
      { id: 'New Threads', label: 'New Threads' },
    ],
    months: ['2024-01', '2024-02', '2024-03'],
    communities: [
      { label: 'Weaving', light: '#0067a5', dark: '#56b4e9' },
      { label: 'Dyes', light: '#8f5500', dark: '#e69f00' },
    ],
    topics,
    edges,
    sources,
    issues,
    articles,
  });
