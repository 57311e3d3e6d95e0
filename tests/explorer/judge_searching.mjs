// SPDX-License-Identifier: MIT
// Searches the page of tests/data/loose-threads as people type: mistyped, quoted, with words left out, for what only
// texts say, and for what is nowhere.
//
// usage: node judge_searching.mjs PAGE.html
import { Findings, launch, pageOrEnd, settled, tabOf, visit } from './explorer.mjs';

const url = pageOrEnd('judge_searching.mjs');
const findings = new Findings();
const browser = await launch();
const tab = await tabOf(browser, findings, url);
const searched = async (words) => {
  await visit(tab, url, `#/search?words=${encodeURIComponent(words)}`);
  return tab.locator('#main').innerText();
};
const listed = (heading) => tab.locator(`section[aria-label=${heading}] li a`).allInnerTexts();

async function mendsWhatIsMistyped() {
  for (const words of ['postgrsql', 'postgresqll', 'potsgresql', 'kakfa']) {
    const text = await searched(words);
    const meant = words === 'kakfa' ? /^Apache Kafka$/ : /^PostgreSQL$/;
    const [first] = await listed('Topics');
    findings.expect(meant.test(first), `“${words}” leads to ${first}`);
    findings.expect(/No name has/.test(text), `“${words}” is mended, and nobody told`);
  }
  for (const words of ['postg', 'rust', 'backpress'])
    findings.expect(!/No name has/.test(await searched(words)), `“${words}” is taken for mistyped`);
}

async function leavesOut() {
  await searched('discord');
  const all = await listed('Articles');
  const without = all.filter((title) => !/\brust\b/i.test(title));
  findings.expect(without.length > 0 && without.length < all.length, 'no titles on Discord tell with and without Rust');
  await searched('discord -rust');
  findings.expect(
    (await listed('Articles')).join('|') === without.join('|'),
    `without Rust there are ${await listed('Articles')}`,
  );
}

/** A minus alone is no question. */
async function asksForAWord() {
  const text = await searched('-rust');
  findings.expect(/no word to look for/.test(text), `without a word it says ${text}`);
}

async function keepsPhrasesTogether() {
  await searched('shedding load');
  findings.expect((await listed('Articles')).length > 0, 'the order of words matters');
  await searched('"shedding load"');
  findings.expect((await listed('Articles')).length === 0, 'a phrase is found in another order');
  await searched('"load shedding"');
  findings.expect((await listed('Articles')).length > 0, 'a phrase is not found');
}

async function looksIntoTexts() {
  const text = await searched('telemetry playback');
  findings.expect(/No topic, source or title is called that/.test(text), 'it is not told that no name has the words');
  findings.expect(/Load Shedding at Netflix/.test(text), 'what a text says is not found');
  const marked = await tab.locator('.snippet mark').allInnerTexts();
  findings.expect(/^telemetry$/i.test(marked[0]), `marked is ${marked}`);
  findings.expect(/weft find/.test(text), 'it is not told who looks through whole texts');
}

async function helpsWhereNothingIsFound() {
  const text = await searched('postgresql zzyzzyva');
  findings.expect(/One by one there are postgresql\./.test(text), 'it does not say which words lead somewhere');
  await tab.getByRole('link', { name: 'postgresql', exact: true }).click();
  await tab.waitForSelector('section[aria-label=Topics] li');
  await settled(tab);
  findings.expect((await listed('Topics'))[0] === 'PostgreSQL', 'the word alone does not lead to its topic');
}

async function tellsOtherNames() {
  await searched('k8s');
  const [first] = await tab.locator('section[aria-label=Topics] li').allInnerTexts();
  findings.expect(/also called k8s/s.test(first), `by another name it finds ${first}`);
  findings.expect(/\d articles?/.test(first), 'it does not say how many articles a topic has');
}

/** What is searched is told below the list, and what arrows choose is in sight. */
async function keepsInSight() {
  await tab.setViewportSize({ width: 1280, height: 500 });
  await visit(tab, url, '#/trends');
  await tab.locator('.search-field').fill('data');
  await tab.waitForSelector('#hit-8');
  await tab.keyboard.press('ArrowUp');
  await tab.waitForSelector('.hit.is-active');
  const [hit, hint, list] = await tab.evaluate(() =>
    ['.hit.is-active', '.hits-none', '.hits'].map(
      (name) => document.querySelector(name).getBoundingClientRect().bottom,
    ),
  );
  findings.expect(hit < hint - 10 && hit > 60, 'what is chosen is out of sight');
  findings.expect(hint <= list && list <= 500, 'what is searched is told out of sight');
  await tab.setViewportSize({ width: 1280, height: 800 });
}

/** What was typed stays on the page of what was found, and no longer. */
async function clearsTheField() {
  await searched('discord');
  findings.expect(
    (await tab.locator('.search-field').inputValue()) === 'discord',
    'the field does not say what was found',
  );
  await tab.locator('section[aria-label=Articles] a').first().click();
  // Kept, it would be waited for in vain.
  await tab.waitForFunction(() => document.querySelector('.search-field').value === '');
}

await mendsWhatIsMistyped();
await leavesOut();
await asksForAWord();
await keepsPhrasesTogether();
await looksIntoTexts();
await helpsWhereNothingIsFound();
await tellsOtherNames();
await keepsInSight();
await clearsTheField();
await browser.close();
findings.end('searched');
