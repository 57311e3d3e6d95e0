// SPDX-License-Identifier: MIT
// Reads the page as a person would who has it on a disk and no network: searches, follows a path by keyboard alone,
// filters by period, opens a deep link, goes back.
//
// usage: node judge_reading.mjs PAGE.html
import { Findings, launch, pageOrEnd, placesOf, settled, tabOf, visit } from './explorer.mjs';

const url = pageOrEnd('judge_reading.mjs');
const findings = new Findings();
const browser = await launch();
const tab = await tabOf(browser, findings, url);
const hash = () => tab.evaluate(() => location.hash);
const heading = () => tab.locator('#main h1').first().innerText();
const press = async (...keys) => {
  for (const key of keys) await tab.keyboard.press(key);
};

/** How many different colours there are on the map: an empty one has one. */
const coloursOfMap = () =>
  tab.evaluate(() => {
    const canvas = document.querySelector('.map-canvas');
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    const colours = new Set();
    for (let i = 0; i < data.length; i += 4) colours.add((data[i] << 16) | (data[i + 1] << 8) | data[i + 2]);
    return colours.size;
  });

async function seesTheMap() {
  await visit(tab, url, '');
  findings.expect((await coloursOfMap()) > 20, 'there is nothing on the map');
  findings.expect((await tab.locator('.legend-entry').count()) > 0, 'the map has no legend');
  findings.expect(
    /^[1-9][\d,]* topic/.test(await tab.locator('.map-summary').innerText()),
    'it is not told how many topics there are',
  );
}

/** The whole map keeps clear of the edges of its canvas, so that they cut no label. */
async function seesAllLabels(width) {
  const sized = await tabOf(browser, findings, url, { viewport: { width, height: 800 } });
  await visit(sized, url, '');
  const colours = await sized.evaluate(() => {
    // In one go, for browsers complain when a canvas is read twice.
    const { width, height } = document.querySelector('.map-canvas');
    const { data } = document.querySelector('.map-canvas').getContext('2d').getImageData(0, 0, width, height);
    return new Set(new Uint32Array(data.buffer).filter((_, i) => i % width < 3 || i % width >= width - 3)).size;
  });
  findings.expect(colours === 1, `something is cut at the edges of a map on a screen of ${width} pixels`);
  await sized.context().close();
}

/** Who is given the page is given the licences of the code in it. */
async function carriesLicences() {
  const comments = await tab.evaluate(() =>
    [...document.head.childNodes].filter((node) => node.nodeType === Node.COMMENT_NODE).map((node) => node.data),
  );
  const names = ['preact', 'd3-ease', 'd3-selection', 'd3-quadtree', 'd3-transition', 'd3-zoom'];
  for (const words of [...names, 'Jason Miller', 'Mike Bostock', 'Redistribution and use'])
    findings.expect(comments.join('').includes(words), `the licences in the page do not speak of ${words}`);
}

/** From the map to a topic, an article and a related one, by keys. */
async function searchesByKeyboard(label) {
  await press('/');
  await tab.keyboard.type(label.toLowerCase());
  await tab.waitForSelector('.hit');
  await press('ArrowDown');
  findings.expect((await tab.locator('.hit.is-active').count()) === 1, 'an arrow does not choose what was found');
  await press('Escape');
  findings.expect(!(await tab.locator('#search-hits').isVisible()), 'Escape does not close what was found');
  await press('ArrowDown', 'ArrowDown', 'ArrowUp', 'Enter');
  await settled(tab);
  findings.expect((await hash()).startsWith('#/topic/'), `Enter leads to ${await hash()} rather than to a topic`);
  findings.expect((await heading()) === label, `the topic is called ${await heading()} rather than ${label}`);
}

/** Tabs from where one is until a link fits, and follows it. */
async function tabTo(selector) {
  for (let i = 0; i < 400; i += 1) {
    await press('Tab');
    if (await tab.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return press('Enter');
  }
  return findings.expect(false, `${selector} cannot be reached by Tab`);
}

async function followsByKeyboard() {
  await tab.waitForSelector('.articles a.article-title');
  await tabTo('.articles a.article-title');
  await tab.waitForSelector('.tags');
  await settled(tab);
  const article = await hash();
  findings.expect(article.startsWith('#/article/'), `the article of a topic leads to ${article}`);
  findings.expect((await tab.locator('.evidence mark').count()) > 0, 'no evidence is marked in the article');
  findings.expect(
    (await tab.evaluate(() => document.activeElement?.id)) === 'main',
    'the reader is not brought to the article',
  );
  const text = await tab.locator('.tags').innerText();
  findings.expect(/about|mentions/.test(text), 'the topics of the article have no roles');
  await tab.goBack();
  await tab.waitForSelector('.articles a.article-title');
  findings.expect((await hash()).startsWith('#/topic/'), 'back does not lead to the topic');
  await tab.goForward();
  await tab.waitForSelector('.tags');
  findings.expect((await hash()) === article, 'forward does not lead to the article again');
}

async function walksTheMapByKeyboard() {
  await visit(tab, url, '#/map');
  // Keys count from when the map is drawn, which is told once a page.
  await tab.reload();
  await settled(tab);
  await tab.locator('.map-frame').focus();
  await press('ArrowRight');
  await tab.waitForSelector('.card');
  const first = await hash();
  findings.expect(/topic=/.test(first), 'an arrow chooses no topic on the map');
  await press('+', '0', 'Enter');
  await settled(tab);
  findings.expect((await hash()).startsWith('#/topic/'), 'Enter on the map does not open the topic');
  await tab.goBack();
  await tab.waitForSelector('.card');
  await tab.locator('.map-frame').focus();
  await press('Escape');
  await tab.waitForSelector('.card', { state: 'detached' });
  await press('t');
  await tab.waitForSelector('.table-frame tbody tr');
  findings.expect(/as=table/.test(await hash()), 'T does not lead to the table');
}

/** From the oldest issue to the next one of its newsletter, and back. */
async function pagesThroughIssues() {
  await visit(tab, url, '#/issues');
  await tab.locator('.issues a').last().click();
  await settled(tab);
  const newsletter = () => tab.locator('#main .eyebrow').first().innerText();
  const [oldest, series] = [await heading(), await newsletter()];
  findings.expect((await tab.getByRole('link', { name: '← Previous' }).count()) === 0, 'something is before the oldest');
  await tab.getByRole('link', { name: 'Next →' }).click();
  await settled(tab);
  findings.expect((await heading()) !== oldest, 'Next leads to the same issue');
  findings.expect((await newsletter()) === series, 'Next leads to another newsletter');
  await tab.getByRole('link', { name: '← Previous' }).click();
  await settled(tab);
  findings.expect((await heading()) === oldest, 'Previous does not lead back');
}

/** A link to a topic that would lie under its card makes the map step aside, which the address then tells. */
async function opensMapAtItsRightEnd() {
  await visit(tab, url, '#/map');
  await tab.reload();
  await settled(tab);
  await tab.locator('.map-frame').focus();
  let [before, topic] = [undefined, ''];
  while (topic !== before) {
    await press('ArrowRight');
    [before, topic] = [topic, /topic=[^&]*/.exec(await hash())[0]];
  }
  const fresh = await tabOf(browser, findings, url);
  await visit(fresh, url, `#/map?${topic}`);
  await fresh.waitForFunction(() => /at=/.test(location.hash));
  await fresh.context().close();
}

/** Whether fewer topics are on the map. Runs in the page. */
const showsFewer = (before) =>
  parseInt(document.querySelector('.map-summary').innerText.replace(/,/g, ''), 10) < before;
const shown = async () => Number((await tab.locator('.map-summary').innerText()).replace(/,/g, '').match(/^\d+/)[0]);

/** How many articles all topics of the table have, those on its first page. */
async function articlesOfTable(place) {
  await visit(tab, url, place);
  await tab.waitForSelector('tbody tr');
  const counts = await tab.locator('td.number').allInnerTexts();
  return counts.reduce((sum, count) => sum + Number(count.replace(/,/g, '')), 0);
}

async function filtersByPeriod() {
  await visit(tab, url, '#/map');
  if ((await tab.locator('.brush').count()) === 0) return;
  const all = await shown();
  await tab.locator('[role=slider]').last().focus();
  await press('Home');
  await tab.waitForFunction(() => /to=/.test(location.hash));
  await tab.waitForFunction(showsFewer, all);
  const one = await shown();
  const month = /to=(\d{4}-\d\d)/.exec(await hash())[1];
  const [some, every] = [await articlesOfTable(`#/map?as=table&to=${month}`), await articlesOfTable('#/map?as=table')];
  findings.expect(some < every / 1.5, `${some} of ${every} articles are left in the first month`);
  await visit(tab, url, '#/map');
  await visit(tab, url, `#/map?to=${month}`);
  findings.expect(one > 0, 'no topic is left in the first month');
  await tab.reload();
  await settled(tab);
  await tab.waitForFunction(
    (n) => parseInt(document.querySelector('.map-summary').innerText.replace(/,/g, ''), 10) === n,
    one,
  );
  await tab.goBack();
  await tab.waitForFunction(
    (n) => parseInt(document.querySelector('.map-summary').innerText.replace(/,/g, ''), 10) === n,
    all,
  );
  findings.expect(!/to=/.test(await hash()), 'back does not lift the period');
  const box = await tab.locator('.brush-track').boundingBox();
  await tab.mouse.move(box.x + box.width * 0.3, box.y + 10);
  await tab.mouse.down();
  await tab.mouse.move(box.x + box.width * 0.6, box.y + 12, { steps: 4 });
  await tab.mouse.up();
  findings.expect(/from=\d{4}-\d\d&to=\d{4}-\d\d/.test(await hash()), `drawing over the bars leads to ${await hash()}`);
}

async function filtersByTypeAndRole() {
  await visit(tab, url, '#/map');
  const all = await shown();
  await tab.locator('.types input').first().focus();
  await press('Space');
  await tab.waitForFunction(() => /type=/.test(location.hash));
  await tab.waitForFunction(showsFewer, all);
  await tab.locator('.roles input').nth(1).check({ force: true });
  findings.expect(/role=about/.test(await hash()), 'the role is not in the address');
}

async function opensDeepLinks(places) {
  for (const [view, place] of Object.entries(places)) {
    const fresh = await tabOf(browser, findings, url);
    await visit(fresh, url, place);
    await fresh.waitForSelector('#main h1');
    findings.expect(
      !/no such|cannot be shown/.test(await fresh.locator('#main').innerText()),
      `${place} does not lead to its ${view}`,
    );
    findings.expect(
      (await fresh.title()).includes(' – '),
      `the title of ${view} says nothing of it: ${await fresh.title()}`,
    );
    await fresh.context().close();
  }
  await visit(tab, url, '#/topic/there-is-no-such-topic');
  findings.expect(/no such topic/.test(await heading()), 'a topic that is not there is not told');
}

await seesTheMap();
for (const width of [360, 1280, 2560]) await seesAllLabels(width);
await carriesLicences();
const places = await placesOf(tab, url);
await visit(tab, url, places.topic);
const label = await heading();
await seesTheMap();
await searchesByKeyboard(label);
await followsByKeyboard();
await walksTheMapByKeyboard();
await pagesThroughIssues();
await opensMapAtItsRightEnd();
await filtersByPeriod();
await filtersByTypeAndRole();
await opensDeepLinks(places);
await browser.close();
findings.end('read from a disk');
