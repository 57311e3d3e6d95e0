// SPDX-License-Identifier: MIT
import { useEffect, useId, useState } from 'preact/hooks';
import type { Archive } from '../data/archive';
import { useResource } from '../data/resource';
import { sourcesMeant } from '../data/selection';
import { Foreign } from './text';

interface Props {
  archive: Archive;
  chosen: string;
  onChoose: (source: string) => void;
}

const offered = 30;

/** A field that names a source; the browser offers those that fit. */
export function SourceFilter({ archive, chosen, onChoose }: Props) {
  const id = useId();
  const [words, setWords] = useState('');
  const [asked, setAsked] = useState(false);
  useEffect(() => setWords(''), [chosen]);
  const catalogue = useResource(asked || chosen ? archive.catalogue : undefined);
  const publishers = catalogue?.publishers;
  if (chosen) {
    const label = publishers?.label[publishers.id.indexOf(chosen)] ?? chosen;
    const isKnown = !publishers || sourcesMeant(chosen, publishers).size > 0;
    return (
      <div class="field">
        <span class="field-label">{isKnown ? 'Source' : 'Source: none is called that'}</span>
        <button type="button" class="chip is-removable" onClick={() => onChoose('')}>
          <Foreign>{label}</Foreign>
          <span aria-hidden="true">×</span>
          <span class="unseen">remove</span>
        </button>
      </div>
    );
  }
  const wanted = words.trim().toLowerCase();
  const fitting: number[] = [];
  for (let i = 0; publishers && i < publishers.id.length && fitting.length < offered; i += 1) {
    if (publishers.label[i].toLowerCase().includes(wanted)) fitting.push(i);
  }
  const isUnknown = wanted !== '' && publishers !== undefined && fitting.length === 0;
  const take = (value: string): void => {
    setWords(value);
    const at = publishers?.label.indexOf(value) ?? -1;
    if (at >= 0 && publishers) onChoose(publishers.id[at]);
  };
  // A site may be meant of which only parts are sources, as `github.com/uber` is.
  const finish = (): void => {
    if (wanted && publishers && sourcesMeant(wanted, publishers).size > 0) onChoose(wanted);
  };
  return (
    <div class="field">
      <label for={id}>Source</label>
      <input
        id={id}
        type="text"
        list={`${id}-list`}
        autocomplete="off"
        placeholder="any source"
        value={words}
        onFocus={() => setAsked(true)}
        onInput={(event) => take(event.currentTarget.value)}
        onChange={finish}
        aria-describedby={isUnknown ? `${id}-unknown` : undefined}
      />
      {isUnknown && (
        <p class="field-note" id={`${id}-unknown`} role="status">
          No source is called that.
        </p>
      )}
      <datalist id={`${id}-list`}>
        {fitting.map((i) => (
          <option key={i} value={publishers?.label[i]} />
        ))}
      </datalist>
    </div>
  );
}
