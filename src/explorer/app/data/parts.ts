// SPDX-License-Identifier: MIT

/** Where the page has its data from: a part by its name. */
export interface Parts {
  read(name: string): Promise<unknown>;
}

/** The parts within the page where there are any, else those of the program that serves it. */
export function partsOf(page: Document): Parts {
  return page.querySelector(selectorOf('start')) ? within(page) : served;
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

const served: Parts = {
  async read(name) {
    const answer = await fetch(`data/${name}`);
    if (!answer.ok) throw new Error(`the part “${name}” cannot be had: ${answer.status} ${answer.statusText}`);
    return answer.json();
  },
};

function bytesOfBase64(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64.trim());
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i += 1) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
