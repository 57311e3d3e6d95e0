// SPDX-License-Identifier: MIT
import type { FindAnswer, FindNothing, Start } from './contract';

/** Where the page has its data from: a part by its name. */
export interface Parts {
  read(name: string): Promise<unknown>;
  /** Asks the program that serves the page what texts say. */
  find?(words: string, limit: number): Promise<FindAnswer | FindNothing>;
}

/** The parts within the page where there are any, else those of the program that serves it. */
export function partsOf(page: Document): Parts {
  return page.querySelector(selectorOf('start')) ? within(page) : served();
}

const selectorOf = (name: string): string => `script[data-part="${name}"]`;

function within(page: Document): Parts {
  return {
    async read(name) {
      const element = page.querySelector(selectorOf(name));
      if (!element) throw new Error(`the page has no part “${name}”`);
      const packed = bytesOfBase64(element.textContent ?? '');
      // The packed text is of no more use, and it is large.
      element.remove();
      const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
      return new Response(unpacked).json();
    },
  };
}

/** The archive was built anew since the page has begun, and parts of the one do not fit to parts of the other. */
export class Outdated extends Error {}

async function asked(target: string): Promise<Response> {
  return fetch(target).catch(() => {
    throw new Error('nothing answers where this page is from: is weft serve still running?');
  });
}

function served(): Parts {
  let of = '';
  return {
    async find(words, limit) {
      const answer = await asked(`api/find?${new URLSearchParams({ words, limit: String(limit) })}`);
      const found = (await answer.json()) as FindAnswer | FindNothing;
      if ('error' in found && answer.status !== 400 && answer.status !== 404) throw new Error(found.error);
      return found;
    },
    async read(name) {
      const answer = await asked(`data/${name}${of}`);
      if (answer.status === 410) throw new Outdated();
      if (!answer.ok) throw new Error(`the part “${name}” cannot be had: ${answer.status} ${answer.statusText}`);
      const part: unknown = await answer.json();
      if (name === 'start') of = `?of=${(part as Start).contents}`;
      return part;
    },
  };
}

function bytesOfBase64(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64.trim());
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
