// SPDX-License-Identifier: MIT
// Has the page open that `weft serve` shows while its archive is built anew: it must say so rather than mix the two,
// and show what is here now once it is loaded again.
//
// usage: node judge_served.mjs WEFT CORPUS FOLDER, where CORPUS is a folder of issues, and FOLDER may be written to
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Findings, launch, settled } from './explorer.mjs';

const [, , weft, corpus, folder] = process.argv;
if (!folder) {
  console.log('usage: node judge_served.mjs WEFT CORPUS FOLDER');
  process.exit(2);
}
const findings = new Findings();
const browser = await launch();
const build = (issues) =>
  execFileSync(weft, ['build', '--no-config', '--no-exports', issues, '-o', folder], { stdio: 'ignore' });
rmSync(folder, { recursive: true, force: true });
build(corpus);
const server = spawn(weft, ['serve', '--archive', join(folder, 'weft.db')], { stdio: ['ignore', 'pipe', 'ignore'] });
process.on('exit', () => server.kill('SIGKILL'));
const [url] = await once(createInterface(server.stdout), 'line');

const tab = await browser.newPage();
tab.setDefaultTimeout(20_000);
tab.on('pageerror', (error) => findings.expect(false, `the page fails: ${error.message.slice(0, 300)}`));
const heading = () => tab.locator('#main h1').first().innerText();
const read = async (hash) => {
  await tab.evaluate((there) => (location.hash = there), hash);
  await settled(tab);
};

await tab.goto(url);
await settled(tab);
await read('#/issues');
const issues = await tab.locator('.issues a').count();
await read(await tab.locator('.issues a').first().getAttribute('href'));
const article = await tab.locator('.articles a.article-title').first().getAttribute('href');

await read('#/search?words=telemetry%20playback');
findings.expect(
  /Load Shedding at Netflix/.test(await tab.locator('section[aria-labelledby=in-texts]').innerText()),
  'the program is not asked what texts say',
);
findings.expect((await tab.locator('.snippet mark').count()) > 0, 'what was asked for is not marked');
await read('#/search?words=zzyzzyva');
findings.expect(
  /no article was found/.test(await tab.locator('section[aria-labelledby=in-texts]').innerText()),
  'it does not say that no text has a word',
);

const fewer = join(folder, 'fewer');
mkdirSync(fewer);
const kept = readdirSync(corpus).filter((name) => name.endsWith('.md'));
for (const name of kept.sort().slice(-2)) copyFileSync(join(corpus, name), join(fewer, name));
build(fewer);
await fetch(`${url}data/start`); // as another page would

await tab.evaluate((there) => (location.hash = there), article);
const again = tab.getByRole('button', { name: 'Load again' });
await again.waitFor();
findings.expect((await heading()) === 'The archive has changed', `it says “${await heading()}”`);
await Promise.all([tab.waitForEvent('load'), again.click()]);
await settled(tab);
findings.expect((await tab.locator('.excerpt').count()) === 1, 'loaded again, it does not show the article');
await read('#/issues');
const left = await tab.locator('.issues a').count();
findings.expect(left > 0 && left < issues, `of ${issues} issues there are ${left}`);

server.kill('SIGTERM');
const [code] = await once(server, 'exit');
findings.expect(code === 0, `the server ends with ${code}`);
await browser.close();
findings.end('a page was open while its archive was built anew');
