// SPDX-License-Identifier: MIT
import type { Catalogue } from './catalogue';
import { catalogueOf } from './catalogue';
import type {
  ArticlesPart,
  FindAnswer,
  FindNothing,
  IssuesPart,
  MapPart,
  RelatedPart,
  SourcesPart,
  Start,
  TextsPart,
  TimesPart,
  TopicsPart,
} from './contract';
import { Network } from './network';
import type { Parts } from './parts';
import { Resource } from './resource';

/** What the page knows: start and map at once, the rest when it is asked for. */
export class Archive {
  readonly times: Resource<TimesPart>;
  readonly details: Resource<TopicsPart>;
  readonly issues: Resource<IssuesPart>;
  readonly catalogue: Resource<Catalogue>;
  /** How much of the catalogue is there, from 0 to 1. */
  progress = 0;
  readonly #related: Resource<RelatedPart>[];
  readonly #texts: Resource<TextsPart>[];

  private constructor(
    private readonly parts: Parts,
    readonly start: Start,
    readonly network: Network,
  ) {
    this.times = this.#part('times');
    this.details = this.#part('topics');
    this.issues = this.#part('issues');
    this.catalogue = new Resource(() => this.#readCatalogue());
    const blocks = [...Array(this.#blocks).keys()];
    this.#related = blocks.map((n) => this.#part(`related-${n}`));
    this.#texts = blocks.map((n) => this.#part(`texts-${n}`));
  }

  static async open(parts: Parts): Promise<Archive> {
    const start = (await parts.read('start')) as Start;
    if (start.format !== 'weft-explorer' || start.version !== 1) {
      throw new Error('the data is not of the version that this page reads');
    }
    return new Archive(parts, start, new Network((await parts.read('map')) as MapPart));
  }

  /** How many articles there are, or were where only topics were counted. */
  get articles(): number {
    return this.start.counted?.articles ?? this.start.counts.articles;
  }

  get #blocks(): number {
    return Math.ceil(this.start.counts.articles / this.start.block);
  }

  #part<T>(name: string): Resource<T> {
    return new Resource(async () => (await this.parts.read(name)) as T);
  }

  async #readCatalogue(): Promise<Catalogue> {
    const issues = await this.issues.load();
    const publishers = (await this.parts.read('sources')) as SourcesPart;
    const blocks: ArticlesPart[] = [];
    for (let n = 0; n < this.#blocks; n += 1) {
      blocks.push((await this.parts.read(`articles-${n}`)) as ArticlesPart);
      this.progress = (n + 1) / this.#blocks;
      await pause();
    }
    return catalogueOf(blocks, issues, publishers, this.start.months, this.network.count);
  }

  /** Whether a program serves the page and can be asked. */
  get isServed(): boolean {
    return this.parts.find !== undefined;
  }

  /** REQUIRES: the page is served. */
  async ask(words: string, limit: number): Promise<FindAnswer | FindNothing> {
    if (!this.parts.find) throw new Error('nobody can be asked here');
    return this.parts.find(words, limit);
  }

  /** The block an article is in, and its place there. */
  placeOf(article: number): { block: number; row: number } {
    return { block: Math.floor(article / this.start.block), row: article % this.start.block };
  }

  relatedOf(article: number): Resource<RelatedPart> {
    return this.#related[this.placeOf(article).block];
  }

  textsOf(article: number): Resource<TextsPart> {
    return this.#texts[this.placeOf(article).block];
  }
}

/** Lets the page answer to keys and pointer before more is read. */
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
