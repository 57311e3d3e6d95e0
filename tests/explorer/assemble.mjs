// SPDX-License-Identifier: MIT
// Writes a page from the built explorer and an archive that was made for a test, as `weft export html` does.
//
// usage: node assemble.mjs BUILT WORLD PAGE.html, where BUILT holds explorer.html and policy.json, and WORLD is
// `hostile`, `newsletters`, or the numbers of topics and articles, as `1000x5000`
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { hostileParts } from './hostile.mjs';
import { madeParts } from './made.mjs';
import { newslettersParts } from './newsletters.mjs';

const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => escapes[sign]);

/** The page of parts by name, in their order. */
export function assemble(built, parts) {
  const template = readFileSync(join(built, 'explorer.html'), 'utf8');
  const { script, style } = JSON.parse(readFileSync(join(built, 'policy.json'), 'utf8'));
  const hashes = (some) => some.map((hash) => `'${hash}'`).join(' ');
  const policy =
    `default-src 'none'; script-src ${hashes(script)}; style-src ${hashes(style)}; img-src data:; ` +
    "base-uri 'none'; form-action 'none'";
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}">\n<title>${escaped(parts.start.title)}</title>`;
  const data = Object.entries(parts).map(([name, part]) => {
    const packed = deflateRawSync(JSON.stringify(part)).toString('base64');
    return `<script type="text/plain" data-part="${name}">${packed}</script>`;
  });
  return template.replace('<!--weft:head-->', () => head).replace('<!--weft:data-->', () => data.join('\n'));
}

/** The parts of a world by its name. */
export function partsOf(world) {
  const size = /^(\d+)x(\d+)$/.exec(world);
  if (size) return madeParts(Number(size[1]), Number(size[2]));
  if (world === 'hostile') return hostileParts();
  if (world === 'newsletters') return newslettersParts();
  throw new Error(`there is no world called ${world}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , built, world, page] = process.argv;
  if (!page) {
    console.log('usage: node assemble.mjs BUILT WORLD PAGE.html');
    process.exit(2);
  }
  writeFileSync(page, assemble(built, partsOf(world)));
}
