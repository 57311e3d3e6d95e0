// SPDX-License-Identifier: MIT
// Reads a page of two newsletters, of which one has no dates: time is told where there is any, and every count says what
// it counts.
//
// usage: node judge_newsletters.mjs PAGE.html, of the world `newsletters`
import { Findings, launch, pageOrEnd, settled, tabOf, visit } from './explorer.mjs';

const url = pageOrEnd('judge_newsletters.mjs');
const findings = new Findings();
const browser = await launch();
const tab = await tabOf(browser, findings, url);
const hash = () => tab.evaluate(() => location.hash);
const main = async (place) => {
  await visit(tab, url, place);
  return tab.locator('#main').innerText();
};
const tells = async (place, words, what) => {
  const text = await main(place);
  findings.expect(words.test(text), `${place}: ${what}; it says ${text.replace(/\n+/g, ' | ').slice(0, 400)}`);
};
const summary = () => tab.locator('.map-summary').innerText();

async function tellsWhatHasNoDate() {
  await tells('#/topic/dyes', /none of its 3 articles has a date/i, 'no topic is without dates');
  findings.expect((await tab.locator('.timeline').count()) === 0, 'there is a chart of nothing');
  await tells('#/topic/looms', /3 articles, 2 with a date/, 'it is not told how many articles time is told of');
  findings.expect((await tab.locator('.timeline').count()) === 1, 'dated articles have no chart');
  await tells('#/topic/weaving', /Over time\s+Jan 2024|about/, 'a dated topic has no chart');
  await visit(tab, url, '#/map?topic=dyes');
  findings.expect(
    /none of its 3 articles has a date/i.test(await tab.locator('.card').innerText()),
    'the card has a chart of nothing',
  );
}

async function countsWhatFiltersLeave() {
  await visit(tab, url, '#/map');
  findings.expect((await summary()) === '5 topics of 8 articles, and 1 above them', `the map has ${await summary()}`);
  await visit(tab, url, '#/map?from=2024-03');
  await tab.waitForFunction(() => /articles/.test(document.querySelector('.map-summary').innerText));
  findings.expect((await summary()) === '4 topics of 3 articles · show all', `in March it has ${await summary()}`);
  await tells('#/map?from=2024-03', /3 articles\s+3 articles without a date left out/, 'what a period leaves out');
  await tells('#/map', /5 articles\s+3 more without a date/, 'what the bars cannot show');
}

async function takesASiteWithAllOfIt() {
  await visit(tab, url, '#/map?source=forge.example');
  await tab.waitForFunction(() => /articles/.test(document.querySelector('.map-summary').innerText));
  findings.expect((await summary()) === '3 topics of 4 articles · show all', `of a site there are ${await summary()}`);
  await tells(
    '#/source/forge.example',
    /4 articles\s+with those of 2 sources below it/,
    'a site without articles of its own',
  );
  await tells('#/map?source=nowhere.example', /none is called that/, 'an unknown source is not told');
  await visit(tab, url, '#/map');
  const field = tab.getByLabel('Source', { exact: true });
  await field.fill('nowhere');
  await tab.getByText('No source is called that.').waitFor();
  await field.fill('forge.example');
  await field.press('Enter');
  await tab.waitForFunction(() => /source=forge\.example/.test(location.hash));
  await tab.goBack();
  await tab.getByLabel('Source', { exact: true }).waitFor();
  findings.expect((await field.inputValue()) === '', 'the field keeps what the address does not have');
}

async function offersWhatActs() {
  for (const [place, without] of [
    ['#/topic/looms', 'Type of topic'],
    ['#/sources', 'Source'],
    ['#/source/example.org', 'Source'],
  ]) {
    await visit(tab, url, place);
    await tab.locator('.folded summary').click();
    const names = await tab.locator('.folded legend, .folded label[for]').allInnerTexts();
    findings.expect(names.includes('Role') && !names.includes(without), `${place} offers ${names}`);
  }
  await tells('#/topic/looms?type=practice', /Articles 3/, 'the type of other topics leaves out articles');
}

async function findsSourcesByName() {
  await visit(tab, url, '#/sources');
  await tab.getByLabel('Name').fill('forge');
  await tab.waitForFunction(() => document.querySelectorAll('.bar-list li').length === 2);
  findings.expect(/words=forge/.test(await hash()), 'the name is not in the address');
  findings.expect(
    await tab.evaluate(() => document.activeElement?.id === 'source-name'),
    'the field is lost while one types',
  );
  await tells('#/sources', /that the newsletters link to/, 'it speaks of one newsletter');
}

/** Choosing a community lets go of a topic, whose neighbours alone would be clear. */
async function goesToCommunities() {
  await visit(tab, url, '#/map?topic=weaving');
  await tab.locator('button.legend-entry', { hasText: 'Dyes' }).click();
  await tab.waitForSelector('.card', { state: 'detached' });
  findings.expect(!/topic=/.test(await hash()), 'a topic is still chosen');
  await tab.goBack();
  await settled(tab);
  findings.expect(/topic=weaving/.test(await hash()), 'back does not lead to the topic');
}

await tellsWhatHasNoDate();
await countsWhatFiltersLeave();
await takesASiteWithAllOfIt();
await offersWhatActs();
await findsSourcesByName();
await goesToCommunities();
await browser.close();
findings.end('two newsletters');
