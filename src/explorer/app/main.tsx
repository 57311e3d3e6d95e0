// SPDX-License-Identifier: MIT
import './style/index.css';
import { render } from 'preact';
import { App } from './app';
import { Archive } from './data/archive';
import { partsOf } from './data/parts';
import { Trouble } from './pieces/trouble';
import { applyTheme } from './state/theme';

applyTheme();
const root = document.getElementById('app');
if (!root) throw new Error('the page has no place for the map');
const show = (what: preact.ComponentChild): void => {
  root.replaceChildren();
  render(what, root);
};
Archive.open(partsOf(document)).then(
  (archive) => show(<App archive={archive} />),
  (error: unknown) => show(<Trouble error={error} />),
);
