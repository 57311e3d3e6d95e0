// SPDX-License-Identifier: MIT
import type { Archive } from './data/archive';
import { Foreign } from './pieces/text';
import { SearchBox } from './search/search_box';
import { useHere, useHref } from './state/navigation';
import type { View } from './state/place';
import type { Choice } from './state/theme';

const entries: { view: View; label: string; within: View[] }[] = [
  { view: 'map', label: 'Map', within: ['map', 'topic'] },
  { view: 'trends', label: 'Trends', within: ['trends'] },
  { view: 'issues', label: 'Issues', within: ['issues', 'issue', 'article'] },
  { view: 'sources', label: 'Sources', within: ['sources', 'source'] },
];

/** Where only topics were counted there is neither an issue nor a source. */
const entriesOf = (archive: Archive): typeof entries =>
  archive.start.counted ? entries.filter(({ view }) => view === 'map' || view === 'trends') : entries;

const choices: Record<Choice, { next: Choice; sign: string }> = {
  auto: { next: 'light', sign: '◐' },
  light: { next: 'dark', sign: '○' },
  dark: { next: 'auto', sign: '●' },
};

export function Header({
  archive,
  choice,
  choose,
}: {
  archive: Archive;
  choice: Choice;
  choose: (choice: Choice) => void;
}) {
  const here = useHere();
  const href = useHref();
  const { next, sign } = choices[choice];
  return (
    <header class="bar">
      <a class="brand" href={href('map')}>
        <Foreign>{archive.start.title}</Foreign>
      </a>
      <nav class="views" aria-label="Views">
        {entriesOf(archive).map(({ view, label, within }) => (
          <a
            key={view}
            href={href(view)}
            aria-current={here.view === view ? 'page' : within.includes(here.view) ? 'true' : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
      <SearchBox archive={archive} />
      <button
        class="theme"
        type="button"
        title={`Theme: ${choice}`}
        aria-label={`Theme: ${choice}. Change to ${next}`}
        onClick={() => choose(next)}
      >
        <span aria-hidden="true">{sign}</span>
      </button>
    </header>
  );
}
