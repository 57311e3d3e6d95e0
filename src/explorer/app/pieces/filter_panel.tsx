// SPDX-License-Identifier: MIT
import { useId } from 'preact/hooks';
import type { Archive } from '../data/archive';
import { monthName } from '../data/periods';
import type { Filters, Role } from '../state/filters';
import { isFiltered, noFilters } from '../state/filters';
import { go, useHere } from '../state/navigation';
import { SourceFilter } from './source_filter';

const roles: Record<Role, string> = { any: 'Any role', about: 'About', mentions: 'Mentions' };

export interface FilterPanelProps {
  archive: Archive;
  /** What changes nothing here. */
  without?: ('types' | 'source')[];
}

/** What part of the archive is looked at: types, role, source and period. It only changes the address. */
export function FilterPanel({ archive, without = [] }: FilterPanelProps) {
  const here = useHere();
  const { filters } = here;
  const { types, months } = archive.start;
  const change = (changed: Partial<Filters>): void => go({ ...here, filters: { ...filters, ...changed } });
  const toggle = (type: string): void =>
    change({
      types: filters.types.includes(type) ? filters.types.filter((one) => one !== type) : [...filters.types, type],
    });
  return (
    <section class="filters" aria-label="Filters">
      {!without.includes('types') && (
        <fieldset class="types">
          <legend>Type of topic</legend>
          {types.map((type) => (
            <label key={type} class="toggle">
              <input type="checkbox" checked={filters.types.includes(type)} onChange={() => toggle(type)} />
              <span>{type}</span>
            </label>
          ))}
        </fieldset>
      )}
      {!archive.start.counted && (
        <fieldset class="roles">
          <legend>Role</legend>
          {(Object.keys(roles) as Role[]).map((role) => (
            <label key={role} class="toggle">
              <input type="radio" name="role" checked={filters.role === role} onChange={() => change({ role })} />
              <span>{roles[role]}</span>
            </label>
          ))}
        </fieldset>
      )}
      {!without.includes('source') && !archive.start.counted && (
        <SourceFilter archive={archive} chosen={filters.source} onChoose={(source) => change({ source })} />
      )}
      {months.length > 0 && (
        <div class="period">
          <MonthField
            label="From"
            months={months}
            value={filters.from}
            open="the first"
            onChange={(from) => change({ from })}
          />
          <MonthField label="To" months={months} value={filters.to} open="the last" onChange={(to) => change({ to })} />
        </div>
      )}
      {isFiltered(filters) && (
        <button type="button" class="quiet-button" onClick={() => go({ ...here, filters: noFilters })}>
          Clear filters
        </button>
      )}
    </section>
  );
}

interface MonthFieldProps {
  label: string;
  months: string[];
  value: string;
  /** What no month means. */
  open: string;
  onChange: (month: string) => void;
}

function MonthField({ label, months, value, open, onChange }: MonthFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{open}</option>
        {months.map((month) => (
          <option key={month} value={month}>
            {monthName(month)}
          </option>
        ))}
      </select>
    </div>
  );
}
