// SPDX-License-Identifier: MIT
// Reads a page of two newsletters, of which one has no dates: time is told where there is any, and every count says what
// it counts.
//
// usage: node judge_newsletters.mjs PAGE.html, of the world `newsletters`
import { Findings, launch, pageOrEnd, tabOf, visit } from './explorer.mjs';

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
  await tab.waitForSelector('.card');
  findings.expect(/topic=weaving/.test(await hash()), 'back does not lead to the topic');
}

async function tellsOfTrends() {
  await visit(tab, url, '#/trends');
  await tab.waitForSelector('.multiples li');
  const panels = await tab.locator('.multiples li').all();
  for (const panel of panels) {
    const hasBars = (await panel.locator('path.bars[d^=M]').count()) > 0;
    const text = await panel.innerText();
    findings.expect(hasBars || /has a date/i.test(text), `there is a blank panel: ${text}`);
  }
  const cut = await tab
    .locator('.multiples .foreign')
    .evaluateAll((names) =>
      names.filter((name) => name.scrollHeight > name.clientHeight + 2).map((name) => name.innerText),
    );
  findings.expect(cut.length === 0, `names are cut: ${cut}`);
  findings.expect(
    (await tab.locator('.multiples a[title^="Looms that are warped"]').count()) > 0,
    'long names have no title',
  );
  findings.expect(!/whatever is chosen/.test(await main('#/trends')), 'verdicts are explained where nothing is chosen');
  await tells('#/trends?from=2024-03', /told of all months and all sources/, 'verdicts of all time under a period');
  await visit(tab, url, '#/map?topic=looms&from=2024-03');
  await tab.getByText('steady over all time').waitFor();
}

/** Which newsletter a day is of is told where there are several. */
async function namesNewsletters() {
  await tells('#/topic/weaving', /New Threads, 10 Jan 2024/, 'a dated article does not say its newsletter');
  await tells('#/topic/dyes', /Old Threads 1/, 'an undated article does not say its issue');
}

async function joinsEvidence() {
  await visit(tab, url, '#/article/new-1/article-3');
  const marks = await tab.locator('.excerpt mark').allInnerTexts();
  findings.expect(marks.join('|') === 'JSON format', `marked is ${marks.join('|')}`);
}

async function leadsOnFromNowhere() {
  await visit(tab, url, '#/topic/weaving-looms');
  await tab.getByRole('link', { name: 'Search for it' }).click();
  await tab.waitForSelector('section[aria-labelledby=in-texts]');
  findings.expect(/words=weaving\+looms/.test(await hash()), `the way on is ${await hash()}`);
}

async function sortsTheTable() {
  await visit(tab, url, '#/map?as=table');
  const names = () => tab.locator('tbody th').allInnerTexts();
  const before = await names();
  findings.expect(before.length === 6, `the table has ${before.length} of 6 topics`);
  await tab.getByRole('button', { name: 'Topic' }).click();
  await tab.waitForSelector('th[aria-sort=ascending]');
  const sorted = await names();
  findings.expect(sorted.join() === [...sorted].sort().join() && sorted[0] === 'Crafts', `by name it is ${sorted}`);
  findings.expect(
    (await tab.locator('th[aria-sort=ascending]').innerText()).startsWith('Topic'),
    'the order is not told',
  );
  await tab.getByRole('button', { name: 'Topic' }).click();
  await tab.waitForSelector('th[aria-sort=descending]');
  findings.expect((await names()).join() === sorted.reverse().join(), 'the order cannot be turned');
  findings.expect(/sort=-topic/.test(await hash()), 'the order is not in the address');
}

/** A dark system sees no white page before the script runs. */
async function opensInTheDark() {
  const dark = await tabOf(browser, findings, url, { colorScheme: 'dark', javaScriptEnabled: false });
  await dark.goto(url);
  const ground = await dark.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  findings.expect(ground === 'rgb(20, 23, 27)', `before the script the page is ${ground}`);
  await dark.context().close();
}

/** What is in a card keeps as far from its right side as from its left. */
async function keepsWithinCards() {
  await visit(tab, url, '#/map?topic=looms');
  const card = tab.locator('.card');
  const over = await card.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  findings.expect(over <= 0, `the card is ${over} pixels too narrow`);
}

await tellsWhatHasNoDate();
await countsWhatFiltersLeave();
await takesASiteWithAllOfIt();
await offersWhatActs();
await findsSourcesByName();
await goesToCommunities();
await tellsOfTrends();
await namesNewsletters();
await joinsEvidence();
await leadsOnFromNowhere();
await sortsTheTable();
await opensInTheDark();
await keepsWithinCards();
await browser.close();
findings.end('two newsletters');
