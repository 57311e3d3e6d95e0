// SPDX-License-Identifier: MIT
import type { Filters } from '../state/filters';
import { hasPeriod } from '../state/filters';

/** Numbers of the first and the last month of a period. */
export interface Period {
  first: number;
  last: number;
}

/** The period of the filters among the months there are; all of them when it is open. */
export function periodOf(filters: Filters, months: string[]): Period {
  const from = months.findIndex((month) => month >= filters.from);
  const to = filters.to ? months.findLastIndex((month) => month <= filters.to) : months.length - 1;
  return { first: from < 0 ? months.length : from, last: to };
}

/** Whether something of this month is in the period; what has no date is not, once there is one. */
export function monthTest(filters: Filters, months: string[]): (month: number) => boolean {
  if (!hasPeriod(filters)) return () => true;
  const { first, last } = periodOf(filters, months);
  return (month) => month >= first && month <= last;
}

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2019-05` as `May 2019`. */
export function monthName(month: string): string {
  const [year, number] = month.split('-');
  return `${names[Number(number) - 1] ?? ''} ${year}`.trim();
}

/** `2019-05-17` as `17 May 2019`, whatever the language of the browser. */
export function dayName(date: string): string {
  const [year, month, day] = date.split('-');
  return day ? `${Number(day)} ${names[Number(month) - 1]} ${year}` : monthName(date);
}
