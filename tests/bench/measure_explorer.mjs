// SPDX-License-Identifier: MIT
// Measures the explorer: how long until the first map stands on the screen, for 5,000 and for 50,000 articles opened from
// a disk, and how many frames a second there are while a map of 1,000 topics is moved. Each figure is the median of five.
//
// usage: node measure_explorer.mjs BUILT, the folder that holds explorer.html and policy.json
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { assemble, partsOf } from '../explorer/assemble.mjs';
import { launch } from '../explorer/explorer.mjs';

const repeats = 5;
const viewport = { width: 1280, height: 800 };
const panned = 90;

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function repeated(measure) {
  const figures = [];
  for (let i = 0; i < repeats; i += 1) figures.push(await measure());
  return median(figures);
}

/** Milliseconds from the beginning of the visit until the picture of the map is on the screen, in a browser just started. */
async function firstMap(url) {
  const browser = await launch();
  const tab = await browser.newPage({ viewport });
  await tab.goto(url, { waitUntil: 'commit' });
  await tab.waitForFunction(() => 'drawn' in document.documentElement.dataset, undefined, { timeout: 60_000 });
  const at = await tab.evaluate(() => performance.getEntriesByName('weft:map-drawn')[0].startTime);
  await browser.close();
  return at;
}

/** Counts frames while the pointer drags the map about, a step a frame. Runs in the page. */
function drag(steps) {
  const canvas = document.querySelector('.map-canvas');
  const send = (target, type, i) =>
    target.dispatchEvent(
      new MouseEvent(type, {
        bubbles: true,
        cancelable: true,
        view: window,
        button: 0,
        buttons: 1,
        clientX: 700 + 120 * Math.sin(i / 9),
        clientY: 400 + 80 * Math.cos(i / 9),
      }),
    );
  return new Promise((resolve) => {
    let begin = 0;
    let i = 0;
    send(canvas, 'mousedown', 0);
    const step = (now) => {
      begin ||= now;
      if (i === steps) {
        send(window, 'mouseup', i);
        resolve((1000 * steps) / (now - begin));
        return;
      }
      i += 1;
      send(window, 'mousemove', i);
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}

async function framesPerSecond(url) {
  const browser = await launch();
  const tab = await browser.newPage({ viewport });
  await tab.goto(url);
  await tab.waitForFunction(() => 'drawn' in document.documentElement.dataset);
  // What is read behind the map is another matter.
  await tab.waitForTimeout(2000);
  const frames = await tab.evaluate(drag, panned);
  await tab.waitForFunction(() => location.hash.includes('at='), undefined, { timeout: 5000 });
  await browser.close();
  return frames;
}

const built = process.argv[2];
if (!built) {
  console.log('usage: node measure_explorer.mjs BUILT');
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'weft-explorer-'));
try {
  for (const [articles, most] of [
    [5000, 1500],
    [50_000, 4000],
  ]) {
    const path = join(folder, `${articles}.html`);
    writeFileSync(path, assemble(built, partsOf(`1000x${articles}`)));
    const url = pathToFileURL(path).href;
    const size = (statSync(path).size / 1e6).toFixed(1);
    const first = await repeated(() => firstMap(url));
    console.log(`${articles} articles (${size} MB): first map after ${Math.round(first)} ms, at most ${most} wanted`);
    if (articles === 5000) {
      const frames = await repeated(() => framesPerSecond(url));
      console.log(`1000 topics: ${frames.toFixed(0)} frames a second while panning, at least 30 wanted`);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
