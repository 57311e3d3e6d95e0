// SPDX-License-Identifier: MIT
import type { Archive } from '../data/archive';
import type { Catalogue } from '../data/catalogue';
import { dayName } from '../data/periods';
import { Foreign } from './text';

/** An issue in few words: its day, of which newsletter where there are several, and its name where it has no day. */
export function IssueName({ archive, catalogue, issue }: { archive: Archive; catalogue: Catalogue; issue: number }) {
  const { date, label, series } = catalogue.issues;
  const newsletters = archive.start.series;
  if (!date[issue]) return <Foreign>{label[issue]}</Foreign>;
  const name = newsletters.length > 1 ? newsletters[series[issue]]?.label : undefined;
  return (
    <>
      {name && (
        <>
          <Foreign>{name}</Foreign>,{' '}
        </>
      )}
      {dayName(date[issue])}
    </>
  );
}
