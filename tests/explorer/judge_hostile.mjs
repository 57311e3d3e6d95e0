// SPDX-License-Identifier: MIT
// Walks through every view of an archive that is out to do harm: nothing may run, break out or be clickable that should
// not be, and the page must stay as wide as its window.
//
// usage: node judge_hostile.mjs PAGE.html
import { Findings, launch, pageOrEnd, settled, tabOf } from './explorer.mjs';

const url = pageOrEnd('judge_hostile.mjs');
const findings = new Findings();
const browser = await launch();
const mostPages = 40;

/** What stands on the page that should not. Runs in the page. */
function look() {
  const wrong = [];
  if (window.harmed !== undefined) wrong.push(`harm was done: ${window.harmed}`);
  const strange = document.querySelectorAll(
    '#app :is(script, style, iframe, img, object, embed, link, base, form, foreignObject)',
  );
  for (const element of strange) wrong.push(`there is ${element.outerHTML.slice(0, 80)}`);
  if (document.querySelectorAll('script:not([data-part])').length !== 1) wrong.push('there are other scripts');
  for (const element of document.querySelectorAll('*')) {
    for (const { name } of element.attributes) if (name.startsWith('on')) wrong.push(`there is an ${name}`);
  }
  for (const link of document.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href');
    const isInner = href.startsWith('#');
    if (!isInner && !['http:', 'https:', 'mailto:'].includes(link.protocol))
      wrong.push(`one can click ${href.slice(0, 80)}`);
    if (!isInner && !/noopener/.test(link.rel)) wrong.push(`${href.slice(0, 80)} learns where one comes from`);
  }
  const overflow = document.documentElement.scrollWidth - innerWidth;
  if (overflow > 0) wrong.push(`the page is ${overflow} pixels wider than its window`);
  const places = [...document.querySelectorAll('#main a[href^="#/"]')].map((link) => link.getAttribute('href'));
  return { wrong, places };
}

async function walk(width) {
  const tab = await tabOf(browser, findings, url, { viewport: { width, height: 800 } });
  const seen = new Set(['#/map', '#/map?as=table', '#/trends', '#/sources', '#/issues', '#/search?words=script']);
  const taken = new Map();
  let count = 0;
  for (const place of seen) {
    const view = place.slice(2).split(/[/?]/)[0];
    // Some of each view, so that all are seen.
    taken.set(view, (taken.get(view) ?? 0) + 1);
    if (count >= mostPages * 3 || taken.get(view) > mostPages / 2) continue;
    count += 1;
    await tab.goto(`${url}${place}`);
    await settled(tab);
    const { wrong, places } = await tab.evaluate(look);
    for (const what of wrong) findings.expect(false, `${place.slice(0, 60)}: ${what}`);
    findings.expect(
      !/cannot be shown|no such/.test(await tab.locator('#main h1').first().innerText()),
      `${place.slice(0, 80)} is not shown`,
    );
    for (const next of places) seen.add(next);
  }
  await search(tab);
  await tab.context().close();
  return count;
}

/** What is typed does no harm either. */
async function search(tab) {
  for (const words of ['<img src=x onerror=window.harmed=40>', 'xxxxxxxx', '.*+?^${}()|[]\\', '\u202e', 'script']) {
    await tab.locator('.search-field').fill(words);
    await tab.waitForSelector('.hit, .hits-none');
    const { wrong } = await tab.evaluate(look);
    for (const what of wrong) findings.expect(false, `searching for ${words}: ${what}`);
  }
  await tab.keyboard.press('Enter');
  await tab.waitForFunction(() => location.hash.startsWith('#/search?words=script'));
  await settled(tab);
  await tab.goto(
    `${url}#/%E0%A4%A/../<script>window.harmed=50</script>?type=%00&at=NaN,1e999,-1&from=zz&topic=__proto__`,
  );
  await settled(tab);
  for (const what of (await tab.evaluate(look)).wrong) findings.expect(false, `an address of nonsense: ${what}`);
}

const pages = (await walk(1280)) + (await walk(360));
await browser.close();
findings.end(`${pages} hostile pages`);
