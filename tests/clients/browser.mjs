// SPDX-License-Identifier: MIT
// A browser without a screen and without a network, for judges: every address is answered from here, or refused.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { librariesOrSkip } from './graph_reading.mjs';

const skipped = 77;
const site = 'https://weft.test/';
// What pages load from here, by package and path, stands in node_modules.
const library = /^https:\/\/cdn\.jsdelivr\.net\/npm\/([^@/]+)@[\d.]+\/(.+)$/;
const types = { html: 'text/html', js: 'text/javascript', json: 'application/json', jsonld: 'application/ld+json' };

function browserOrSkip() {
  for (const name of ['chromium', 'google-chrome', 'chromium-browser']) {
    for (const folder of process.env.PATH.split(delimiter)) {
      if (existsSync(join(folder, name))) return join(folder, name);
    }
  }
  console.log('skipped: no browser is installed (Debian: chromium)');
  return process.exit(skipped);
}

function answer(route, files) {
  const url = route.request().url();
  const fromLibrary = library.exec(url);
  if (fromLibrary) {
    const path = new URL(`./node_modules/${fromLibrary[1]}/${fromLibrary[2]}`, import.meta.url);
    return route.fulfill({ body: readFileSync(fileURLToPath(path)), contentType: types.js });
  }
  const name = url.startsWith(site) ? url.slice(site.length) : '';
  if (name === 'favicon.ico') return route.fulfill({ status: 204 });
  if (!(name in files)) return route.abort();
  return route.fulfill({ body: files[name], contentType: types[name.split('.').pop()] ?? 'text/plain' });
}

/**
 * Opens `page.html` of some files by name, and gives what `look` finds there once `ready`, an expression, holds.
 * All that the page complains of, and every request that was refused, is a complaint.
 */
export async function visit(files, ready, look) {
  const [{ chromium }] = await librariesOrSkip('playwright-core');
  const browser = await chromium.launch({
    executablePath: browserOrSkip(),
    args: ['--no-sandbox', '--enable-unsafe-swiftshader', '--use-gl=angle', '--use-angle=swiftshader'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 900, height: 600 } });
    const complaints = [];
    const failed = new Promise((resolve) => {
      page.on('pageerror', (error) => resolve(void complaints.push(error.message)));
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('requestfailed', (request) => complaints.push(`refused: ${request.url()}`));
    await page.route('**/*', (route) => answer(route, files));
    await page.goto(`${site}page.html`);
    const isReady = await Promise.race([page.waitForFunction(ready, undefined, { timeout: 30_000 }), failed])
      .catch(() => void complaints.push('the page was not ready in 30 seconds'));
    return { complaints, found: isReady && (await page.evaluate(look)) };
  } finally {
    await browser.close();
  }
}
