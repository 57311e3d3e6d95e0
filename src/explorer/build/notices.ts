// SPDX-License-Identifier: MIT
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const inPackage = /^(?<folder>.*\/node_modules\/(?<name>(?:@[^/]+\/)?[^/]+))\//;

/** The licences of the packages whose modules are in the page, as an HTML comment: they ask to go along with the code. */
export function noticesOf(modules: Iterable<string>): string {
  const folders = new Map<string, string>();
  for (const module of modules) {
    const { folder, name } = inPackage.exec(module)?.groups ?? {};
    if (folder && name) folders.set(name, folder);
  }
  // Many have the same words, which then stand there once.
  const namesByLicence = new Map<string, string[]>();
  for (const [name, folder] of [...folders].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const licence = readFileSync(join(folder, 'LICENSE'), 'utf8').trim();
    namesByLicence.set(licence, [...(namesByLicence.get(licence) ?? []), `${name} ${versionOf(folder)}`]);
  }
  const notices = [...namesByLicence].map(([licence, names]) => `${names.join(', ')}\n\n${licence}\n`);
  const words = ['This page contains', ...notices].join('\n\n');
  if (/--|[<>]/.test(words)) throw new Error('a licence would end the comment it stands in');
  return `<!--\n${words}-->\n`;
}

const versionOf = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version;
