// SPDX-License-Identifier: MIT
import type { MapPart } from './contract';
import { kinds } from './contract';

/** One end of an edge, seen from the other. */
export interface Tie {
  topic: number;
  edge: number;
}

/** The topics and their edges, and what is next to what. */
export class Network {
  readonly count: number;
  readonly #indices: Map<string, number>;
  readonly #ties: Tie[][];

  constructor(readonly part: MapPart) {
    const { topics, edges } = part;
    this.count = topics.id.length;
    this.#indices = new Map(topics.id.map((id, i) => [id, i]));
    this.#ties = topics.id.map(() => []);
    for (let edge = 0; edge < edges.from.length; edge += 1) {
      this.#ties[edges.from[edge]].push({ topic: edges.to[edge], edge });
      this.#ties[edges.to[edge]].push({ topic: edges.from[edge], edge });
    }
  }

  indexOf(id: string): number | undefined {
    return this.#indices.get(id);
  }

  ties(topic: number): readonly Tie[] {
    return this.#ties[topic];
  }

  /** What stands directly above a topic: an edge `broader` leads from the narrower to the broader. */
  broader(topic: number): number[] {
    const { kind, from } = this.part.edges;
    return this.ties(topic)
      .filter(({ edge }) => kind[edge] === kinds.broader && from[edge] === topic)
      .map((tie) => tie.topic);
  }

  narrower(topic: number): number[] {
    const { kind, to } = this.part.edges;
    return this.ties(topic)
      .filter(({ edge }) => kind[edge] === kinds.broader && to[edge] === topic)
      .map((tie) => tie.topic);
  }

  /** One path to the top, nearest first; an ontology has no circles, yet none would be followed for ever. */
  ancestors(topic: number): number[] {
    const path: number[] = [];
    for (let at = this.broader(topic)[0]; at !== undefined && !path.includes(at); at = this.broader(at)[0])
      path.push(at);
    return path;
  }

  /**
   * The neighbours beside a topic rather than above or below, each once: first what comes up together with it, strongest
   * first, then what is merely said to be related, most frequent first.
   */
  beside(topic: number): Tie[] {
    const { kind, weight } = this.part.edges;
    const { articles } = this.part.topics;
    const isTogether = (tie: Tie): boolean => kind[tie.edge] === kinds.together;
    const once = new Map<number, Tie>();
    for (const tie of this.ties(topic)) {
      if (kind[tie.edge] === kinds.broader || (once.has(tie.topic) && !isTogether(tie))) continue;
      once.set(tie.topic, tie);
    }
    return [...once.values()].sort((a, b) => {
      if (isTogether(a) !== isTogether(b)) return isTogether(a) ? -1 : 1;
      return isTogether(a) ? weight[b.edge] - weight[a.edge] : articles[b.topic] - articles[a.topic];
    });
  }
}
