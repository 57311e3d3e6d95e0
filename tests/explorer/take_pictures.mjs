// SPDX-License-Identifier: MIT
// Takes the pictures of the explorer that the documentation shows, from the page of tests/data/loose-threads.
//
// usage: node take_pictures.mjs PAGE.html FOLDER
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch, settled } from './explorer.mjs';
import { indexedPng } from './indexed_png.mjs';

const pictures = {
  map: { place: '#/map?topic=postgresql&at=1900,831,1.00', colorScheme: 'light' },
  article: { place: '#/article/2024-01/how-discord-stores-trillions-of-messages', colorScheme: 'dark' },
  trends: { place: '#/trends?from=2024-04&to=2024-08', colorScheme: 'light' },
};

/** The pixels of a PNG. Runs in the page that has nothing else to do, for node knows no pictures. */
async function pixelsOf(png) {
  const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const pen = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  pen.drawImage(picture, 0, 0);
  const { data } = pen.getImageData(0, 0, picture.width, picture.height);
  const texts = [];
  for (let i = 0; i < data.length; i += 30_000) texts.push(String.fromCharCode(...data.subarray(i, i + 30_000)));
  return { width: picture.width, height: picture.height, pixels: btoa(texts.join('')) };
}

const [, , page, folder] = process.argv;
if (!folder) {
  console.log('usage: node take_pictures.mjs PAGE.html FOLDER');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const browser = await launch();
const reader = await browser.newPage();
for (const [name, { place, colorScheme }] of Object.entries(pictures)) {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme, reducedMotion: 'reduce' });
  await tab.goto(pathToFileURL(resolve(page)).href + place);
  await settled(tab);
  await tab.waitForLoadState('networkidle');
  const taken = await reader.evaluate(pixelsOf, (await tab.screenshot()).toString('base64'));
  const png = indexedPng(taken.width, taken.height, Buffer.from(taken.pixels, 'base64'));
  const path = join(folder, `explorer-${name}.png`);
  writeFileSync(path, png);
  console.log(`${path}: ${Math.round(png.length / 1000)} kB`);
  await tab.close();
}
await browser.close();
