// SPDX-License-Identifier: MIT
// An archive in which every text and every address is out to do harm. What would run sets `window.harmed`.
import { partsOfRows } from './columns.mjs';

const long = 'x'.repeat(10_000);
export const texts = [
  '<script>window.harmed = 1</script>',
  '</script><script>window.harmed = 2</script>',
  '<img src=x onerror="window.harmed = 3">',
  '"><svg onload=window.harmed=4>',
  '<!--weft:data--><!--weft:head--><!-- <script>',
  '\u202eright to left\u202d and \u2066never closed',
  '{{constructor.constructor("window.harmed = 5")()}} ${window.harmed = 6}',
  "'; window.harmed = 7; //",
  long,
  '<iframe srcdoc="<script>parent.harmed = 8</script>"></iframe>',
  '\u0000\u0007\u001b]0;bell\u0007 &lt;b&gt;',
  '<style>*{display:none}</style>',
  'עברית with العربية and 中文',
  '__proto__',
];
export const addresses = [
  'javascript:window.harmed=20',
  ' javascript:window.harmed=21',
  'JaVaScRiPt:window.harmed=22',
  'java\nscript:window.harmed=23',
  'data:text/html,<script>window.harmed=24</script>',
  'vbscript:harm',
  'file:///etc/passwd',
  '//example.org/relative',
  '#/map?harm',
  'https://example.org/"onmouseover="window.harmed=25',
  'https://',
  'http://[',
  `https://example.org/${long}`,
  'mailto:a@example.org?subject=<script>',
  'blob:https://example.org/1',
];

const at = (list, i) => list[i % list.length];

export function hostileParts() {
  const topics = texts.map((text, i) => ({
    id: i < 3 ? `topic/${i} ?#&%` : `${text.slice(0, 30)}${i}`,
    label: text,
    aliases: [text, at(texts, i + 1)],
    url: at(addresses, i),
    type: i % 3,
    x: (i % 4) * 400,
    y: Math.floor(i / 4) * 260,
    community: (i % 3) - 1,
    trend: i % 4,
  }));
  const edges = topics
    .slice(1)
    .map((_, i) => ({ from: i + 1, to: Math.floor(i / 2), kind: i % 3, weight: 0.5, count: 2, backbone: i % 2 }));
  const issues = [0, 1, 2].map((i) => ({
    id: `${at(texts, i)}/${i}`,
    label: at(texts, 3 + i),
    date: ['', '2024-01-01', '2024-03-01'][i],
    series: i - 1,
  }));
  const sources = addresses.map((url, i) => ({ id: `${at(texts, i).slice(0, 200)}#${i}`, label: at(texts, i), url }));
  const articles = [...Array(60).keys()].map((i) => ({
    issue: Math.floor(i / 20),
    slug: `article-${i}`,
    title: at(texts, i),
    url: at(addresses, i),
    section: at(texts, Math.floor((i % 20) / 7)),
    sources: [i % sources.length],
    tags: [
      { topic: i % topics.length, about: 1, score: 90 },
      { topic: (i + 3) % topics.length, about: 0, score: 40 },
    ],
    related: [{ article: (i + 1) % 60, weight: 50, same_work: 1, words: [at(texts, i), at(texts, i + 2)] }],
    text: `${at(texts, i)} ${at(texts, i + 1)} ${at(texts, i + 2)}`,
    links: addresses.map((url, n) => [url, n % 2 ? '' : at(texts, i + n), n % 3]),
    // Mentions that lie across one another, and beyond the text.
    mentions: [0, 0, 5, 1, 2, 9, 2, 4, 1_000_000, 3, 7, 7, 4, 9, 3],
    title_mentions: [i % topics.length, 0, 4],
  }));
  return partsOfRows({
    title: '</title><script>window.harmed = 30</script>\u202e',
    types: ['<b>type</b>', 'a,b', long.slice(0, 300)],
    series: [
      { id: 'a', label: at(texts, 0) },
      { id: 'b', label: at(texts, 5) },
    ],
    months: ['2024-01', '2024-02', '2024-03'],
    communities: [
      { label: at(texts, 1), light: '#0067a5', dark: '#56b4e9' },
      { label: long, light: '#8f5500', dark: '#e69f00' },
    ],
    topics,
    edges,
    sources,
    issues,
    articles,
  });
}
