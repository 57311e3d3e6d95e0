// SPDX-License-Identifier: MIT
// Asks axe for what would shut somebody out, in every view, light and dark, wide and narrow.
//
// usage: node judge_access.mjs PAGE.html
import { Findings, launch, packageOrSkip, pageOrEnd, placesOf, tabOf, visit } from './explorer.mjs';

const url = pageOrEnd('judge_access.mjs');
const { default: axe } = await packageOrSkip('axe-core');
const findings = new Findings();
const browser = await launch();
const grave = ['serious', 'critical'];

const first = await tabOf(browser, findings, url);
const places = await placesOf(first, url);
const topic = decodeURIComponent(places.topic.replace('#/topic/', ''));
await first.context().close();
const views = {
  map: '#/map',
  chosen: `#/map?topic=${encodeURIComponent(topic)}`,
  table: '#/map?as=table',
  ...places,
  trends: '#/trends',
  sources: '#/sources',
  issues: '#/issues',
  search: '#/search?words=a',
  filtered: '#/trends?role=about',
  missing: '#/topic/none-such',
};

/** The grave faults of what is on the page, with the first place of each. Runs in the page. */
const faultsOf = (levels) =>
  window.axe
    .run(document, { resultTypes: ['violations'] })
    .then(({ violations }) =>
      violations
        .filter(({ impact }) => levels.includes(impact))
        .map(({ id, nodes }) => `${id} at ${nodes[0].target} (${nodes[0].failureSummary})`),
    );

for (const colorScheme of ['light', 'dark']) {
  for (const width of [1280, 360]) {
    // axe is no part of the page, and its policy would refuse it.
    const tab = await tabOf(browser, findings, url, { colorScheme, bypassCSP: true, viewport: { width, height: 800 } });
    for (const [view, place] of Object.entries(views)) {
      await visit(tab, url, place);
      await tab.evaluate(axe.source);
      for (const fault of await tab.evaluate(faultsOf, grave))
        findings.expect(false, `${view}, ${colorScheme}, ${width} wide: ${fault}`);
      const landmarks = await tab.locator('main, header.bar, nav[aria-label]').count();
      findings.expect(landmarks >= 3, `${view} lacks landmarks`);
      findings.expect((await tab.locator('h1').count()) === 1, `${view} has not one heading of the first rank`);
      const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      findings.expect(overflow <= 0, `${view} is ${overflow} pixels wider than ${width}`);
    }
    await tab.context().close();
  }
}
await browser.close();
findings.end(`${Object.keys(views).length} views in two themes and two widths`);
