// SPDX-License-Identifier: MIT
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Archive } from '../data/archive';
import { useResource } from '../data/resource';
import { Foreign } from '../pieces/text';
import { go, useHere } from '../state/navigation';
import type { Place } from '../state/place';
import { placeOf } from '../state/place';
import type { Found, Hit, Kind } from './finding';
import { allKinds, finderOf } from './finding';

const offered = 6;
export const groupNames: Record<Kind, string> = { topic: 'Topics', source: 'Sources', article: 'Articles' };

/**
 * A field that finds topics, sources and articles as one types. `/` goes there; arrows, Enter and Escape do what they do
 * elsewhere.
 */
export function SearchBox({ archive }: { archive: Archive }) {
  const { view, words: searched, filters } = useHere();
  const [words, setWords] = useState(searched);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const { found, isReading, ask } = useFound(archive, words);
  const hits = allKinds.flatMap((kind) => found.hits[kind]);
  useSlash(input);
  useLayoutEffect(() => document.getElementById(`hit-${active}`)?.scrollIntoView({ block: 'nearest' }), [active]);
  // What was looked for elsewhere is done with.
  useEffect(() => setWords(view === 'search' ? searched : ''), [view, searched]);

  const close = (): void => {
    setOpen(false);
    setActive(-1);
  };
  const leave = (place: Place): void => {
    go(place);
    close();
    input.current?.blur();
  };
  const open = (hit: Hit): void => leave(placeOf(hit.kind, hit.id, filters));
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && hits.length > 0) {
      setOpen(true);
      setActive(stepped(active, step, hits.length));
    } else if (event.key === 'Enter' && isOpen && hits[active]) open(hits[active]);
    else if (event.key === 'Enter' && words.trim()) leave({ ...placeOf('search', '', filters), words: words.trim() });
    else if (event.key === 'Escape' && isOpen) close();
    else if (event.key === 'Escape') setWords('');
    else return;
    event.preventDefault();
  };
  const type = (typed: string): void => {
    setWords(typed);
    setOpen(true);
    setActive(-1);
  };
  const focus = (): void => {
    ask();
    setOpen(true);
  };
  const shown = isOpen && words.trim() !== '';
  const leftBy = (event: FocusEvent): boolean =>
    !input.current?.parentElement?.contains(event.relatedTarget as Node | null);
  return (
    <search class="search" onFocusOut={(event) => leftBy(event) && close()}>
      <input
        ref={input}
        class="search-field"
        type="text"
        role="combobox"
        placeholder="Search"
        autocomplete="off"
        spellcheck={false}
        aria-label="Search topics, articles and sources"
        aria-expanded={shown}
        aria-controls="search-hits"
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `hit-${active}` : undefined}
        value={words}
        onFocus={focus}
        onInput={(event) => type(event.currentTarget.value)}
        onKeyDown={press}
      />
      <kbd aria-hidden="true">/</kbd>
      <div id="search-hits" class="hits" role="listbox" aria-label="Found" hidden={!shown}>
        {shown && <Hits found={found} active={active} onOpen={open} />}
        {shown && (
          <div role="option" aria-disabled="true" aria-selected="false" class="hits-none">
            {hintOf(found, hits.length, isReading)}
          </div>
        )}
      </div>
    </search>
  );
}

/** What was searched, and what else can be. */
function hintOf({ mended, asksNothing }: Found, count: number, isReading: boolean): string {
  if (isReading) return 'Reading …';
  if (asksNothing) return 'There is no word to look for.';
  if (count === 0) return 'No topic, source or title is called that. Enter looks into texts.';
  const words = mended.map(({ asked, instead }) => `No name has “${asked}”; the nearest is “${instead}”. `);
  return `${words.join('')}Enter shows all, and looks into texts.`;
}

/** From nothing chosen to the first or the last, and around. */
const stepped = (active: number, step: number, count: number): number =>
  active < 0 ? (step > 0 ? 0 : count - 1) : (active + step + count) % count;

/** What words find. Titles and other names of topics are only read once somebody asks. */
function useFound(archive: Archive, words: string) {
  const [asked, setAsked] = useState(false);
  const details = useResource(asked ? archive.details : undefined);
  const catalogue = useResource(asked ? archive.catalogue : undefined);
  const found = useMemo(() => finderOf(archive).find(words, offered), [words, details, catalogue]);
  return { found, isReading: !catalogue, ask: (): void => setAsked(true) };
}

function Hits({ found, active, onOpen }: { found: Found; active: number; onOpen: (hit: Hit) => void }) {
  let n = -1;
  return allKinds.map(
    (kind) =>
      found.hits[kind].length > 0 && (
        <div role="group" aria-label={groupNames[kind]} key={kind}>
          <div class="hits-name" aria-hidden="true">
            {groupNames[kind]}
          </div>
          {found.hits[kind].map((hit) => {
            n += 1;
            return (
              <div
                id={`hit-${n}`}
                key={hit.id}
                role="option"
                aria-selected={n === active}
                class={n === active ? 'hit is-active' : 'hit'}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => onOpen(hit)}
              >
                <Foreign>{hit.label}</Foreign>
                {hit.alias && (
                  <span class="quiet" title={hit.alias}>
                    also <Foreign>{hit.alias}</Foreign>
                  </span>
                )}
              </div>
            );
          })}
        </div>
      ),
  );
}

/** `/` leads to the field from wherever nothing is being typed. */
function useSlash(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const { target } = event;
      const isTyping =
        target instanceof HTMLElement && target.matches('input:not([type=checkbox], [type=radio]), select, textarea');
      if (event.key !== '/' || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}
