// SPDX-License-Identifier: MIT
// The page of the explorer in a browser without a screen and without a network; all that it complains of or asks for is
// a finding.
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const skipped = 77;

// What a judge waits for in vain is its finding.
process.on('uncaughtException', (error) => {
  console.log(`wrong: ${error.stack}`);
  process.exit(1);
});

function skip(why) {
  console.log(`skipped: ${why}`);
  process.exit(skipped);
}

/** A package, or the judge is skipped. */
export async function packageOrSkip(name) {
  try {
    return await import(name);
  } catch (error) {
    return skip(`run \`npm ci\` in tests/explorer (${error.code ?? error.message})`);
  }
}

function browserOrSkip() {
  for (const name of ['chromium', 'google-chrome', 'chromium-browser']) {
    for (const folder of process.env.PATH.split(delimiter)) {
      if (existsSync(join(folder, name))) return join(folder, name);
    }
  }
  return skip('no browser is installed (Debian: chromium)');
}

export async function launch() {
  const { chromium } = await packageOrSkip('playwright-core');
  return chromium.launch({ executablePath: browserOrSkip(), args: ['--no-sandbox'] });
}

/** What a judge found, told as the other judges do. */
export class Findings {
  wrong = [];
  held = 0;

  expect(holds, what) {
    if (holds) this.held += 1;
    else this.wrong.push(what);
  }

  end(summary) {
    for (const what of this.wrong.slice(0, 20)) console.log(`wrong: ${what}`);
    console.log(`${summary}, ${this.held} expectations held`);
    process.exit(this.wrong.length > 0 ? 1 : 0);
  }
}

/** The one argument, or the end. */
export function pageOrEnd(judge) {
  if (process.argv.length === 3) return pathToFileURL(resolve(process.argv[2])).href;
  console.log(`usage: node ${judge} PAGE.html`);
  return process.exit(2);
}

/** A tab in which the page can be opened; `options` are those of a context. */
export async function tabOf(browser, findings, url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, offline: true, ...options });
  const tab = await context.newPage();
  tab.setDefaultTimeout(20_000);
  tab.on('pageerror', (error) => findings.expect(false, `the page fails: ${error.message.slice(0, 300)}`));
  tab.on('console', (message) => {
    const counts = ['error', 'warning'].includes(message.type());
    findings.expect(!counts, `the page complains: ${message.text().slice(0, 300)}`);
  });
  tab.on('dialog', (dialog) => {
    findings.expect(false, `a dialog opens: ${dialog.message()}`);
    void dialog.dismiss();
  });
  tab.on('request', (request) => {
    const asked = request.url();
    const isOwn = asked.split('#')[0] === url || asked.startsWith('data:');
    findings.expect(isOwn, `the page asks for ${asked.slice(0, 200)}`);
  });
  return tab;
}

/** Goes to a place of the page, and waits until its data is read. */
export async function visit(tab, url, hash) {
  await tab.goto(`${url}${hash}`);
  await settled(tab);
}

export async function settled(tab) {
  await tab.waitForSelector('#main');
  await tab.waitForFunction(
    () =>
      !document.querySelector('#main .reading') &&
      (!document.querySelector('.map-canvas') || 'drawn' in document.documentElement.dataset),
  );
}

/** A topic, article, source and issue of the page that has as much as any, by their places. */
export async function placesOf(tab, url) {
  await visit(tab, url, '#/map?as=table');
  const first = (selector) => tab.locator(selector).first().getAttribute('href');
  const topic = await first('tbody th a');
  await visit(tab, url, topic);
  await tab.waitForSelector('.articles a.article-title');
  const article = await first('.articles a.article-title');
  await visit(tab, url, '#/sources');
  const source = await first('.bar-list a');
  await visit(tab, url, '#/issues');
  const issue = await first('.issues a');
  return { topic, article, source, issue };
}
