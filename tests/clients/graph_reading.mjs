// SPDX-License-Identifier: MIT
// What the judges of graph formats in JavaScript share; graph_reading.py says the same in Python.
import { readFileSync } from 'node:fs';

const skipped = 77;

/** The libraries of the names, in their order; without them the test is skipped. */
export async function librariesOrSkip(...names) {
  try {
    return await Promise.all(names.map(async (name) => (await import(name)).default ?? (await import(name))));
  } catch (error) {
    console.log(`skipped: run \`npm ci\` in tests/clients (${error.code ?? error.message})`);
    process.exit(skipped);
  }
}

/** What a graph.jsonld says: [group, label, count] of nodes and [source, target, rel, weight, count] of edges, by id. */
export function expectedOf(path) {
  const { nodes, links } = JSON.parse(readFileSync(path, 'utf8'));
  return {
    nodes: new Map(nodes.map((n) => [n.id, [n.group, n.label, n.count]])),
    edges: new Map(links.map((l) => [l.id, [l.source, l.target, l.rel, l.weight, l.count]])),
  };
}

/** What XML has of a text: line breaks and tabs are blanks, other controls and noncharacters are not there. */
function plain(text) {
  return text.replace(/[\t\n\r\u2028\u2029]/g, ' ').replace(/[\p{Cc}\p{Noncharacter_Code_Point}]/gu, '');
}

/** What is expected of a format that knows plain text only. */
export function plainly({ nodes, edges }) {
  return { nodes: new Map([...nodes].map(([id, [group, label, count]]) => [id, [group, plain(label), count]])), edges };
}

export class Findings {
  wrong = [];

  expect(holds, what) {
    if (!holds) this.wrong.push(what);
  }

  /** What a program reads; that it cannot is a finding, and the end. */
  async read(what, action) {
    try {
      return await action();
    } catch (error) {
      this.expect(false, `${what} does not read it: ${error.message}`);
      return this.end('nothing could be judged');
    }
  }

  /** Pairs as a map, after seeing that no key is there twice. */
  unique(pairs, what) {
    const found = new Map(pairs);
    this.expect(found.size === pairs.length, `${pairs.length - found.size} ${what} have the identity of another`);
    return found;
  }

  #hold(wanted, found, what) {
    for (const [id, said] of wanted) {
      if (!found.has(id)) this.expect(false, `${id} is missing`);
      else this.expect(JSON.stringify(found.get(id)) === JSON.stringify(said), `${id} is ${found.get(id)}`);
    }
    for (const id of found.keys()) this.expect(wanted.has(id), `${id} is one too many`);
    this.expect(wanted.size === found.size, `${found.size} ${what} instead of ${wanted.size}`);
  }

  /** Holds a reading against what is expected, and ends. */
  judge(wanted, found) {
    this.#hold(wanted.nodes, found.nodes, 'nodes');
    this.#hold(wanted.edges, found.edges, 'edges');
    this.end(`${found.nodes.size} nodes, ${found.edges.size} edges`);
  }

  /** Places must be numbers, and no two nodes at one of them. */
  places(points) {
    this.expect(points.every((p) => Number.isFinite(p.x) && Number.isFinite(p.y)), 'a node has no place');
    this.expect(new Set(points.map((p) => `${p.x} ${p.y}`)).size === points.length, 'two nodes are at one place');
  }

  end(summary) {
    for (const what of this.wrong.slice(0, 20)) console.log(`wrong: ${what}`);
    console.log(summary);
    process.exit(this.wrong.length > 0 ? 1 : 0);
  }
}

/** The paths a judge was given. */
export function pathsOrEnd(count, usage) {
  const paths = process.argv.slice(2);
  if (paths.length === count) return paths;
  console.log(`usage: ${usage}`);
  process.exit(2);
}
