// SPDX-License-Identifier: MIT
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { noticesOf } from './notices';

const placeholders = ['<!--weft:head-->', '<!--weft:data-->'];

/**
 * Puts script and style into the page itself, so that it opens from a disk, with the licences of what is in them, and
 * writes beside it which of them a content security policy may let run.
 */
export function singleFile(): Plugin {
  return {
    name: 'weft-single-file',
    enforce: 'post',
    generateBundle(_options, bundle) {
      let page = '';
      let script = '';
      let style = '';
      const modules: string[] = [];
      for (const [name, made] of Object.entries(bundle)) {
        delete bundle[name];
        if (made.type === 'chunk') {
          script += made.code;
          modules.push(...made.moduleIds);
        } else if (name.endsWith('.css')) style += text(made.source);
        else if (name.endsWith('.html')) page += text(made.source);
        else throw new Error(`${name} cannot be put into the page`);
      }
      script = `\n${script.trim()}\n`;
      style = `\n${style.trim()}\n`;
      const html = insertAll(page, noticesOf(modules), script, style);
      this.emitFile({ type: 'asset', fileName: 'explorer.html', source: html });
      const policy = { script: [hashOf(script)], style: [hashOf(style)] };
      this.emitFile({ type: 'asset', fileName: 'policy.json', source: `${JSON.stringify(policy)}\n` });
    },
  };
}

function insertAll(page: string, notices: string, script: string, style: string): string {
  refuse(/<\/script|<!--/i, script, 'the script would end before its end');
  refuse(/<\/style|@import|url\((?!["']?data:)/i, style, 'the style ends early or asks for a file');
  const html = page
    .replace(/\s*<script\b[^>]*\bsrc=[^>]*><\/script>/g, '')
    .replace(/\s*<link\b[^>]*\brel="stylesheet"[^>]*>/g, '')
    // A function, for a replacement text has signs of its own.
    .replace('</head>', () => `${notices}<style>${style}</style>\n<script type="module">${script}</script>\n</head>`);
  for (const placeholder of placeholders) {
    if (html.split(placeholder).length !== 2) throw new Error(`${placeholder} must stand in the page once`);
  }
  return html;
}

function refuse(what: RegExp, content: string, why: string): void {
  const found = what.exec(content);
  if (found) throw new Error(`${why}: …${content.slice(Math.max(0, found.index - 60), found.index + 60)}…`);
}

const text = (source: string | Uint8Array): string =>
  typeof source === 'string' ? source : new TextDecoder().decode(source);

const hashOf = (content: string): string => `sha256-${createHash('sha256').update(content).digest('base64')}`;
