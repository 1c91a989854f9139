/** Months are counted whole, in UTC. A date is written YYYY-MM-DD, a month YYYY-MM. */

/** Whole months from one date to another; 0 when the second is earlier. From a month's end to the end of a shorter month is a whole one. */
export function monthsBetween(from: string, to: string): number {
  const [start, end] = [partsOf(from), partsOf(to)];
  const isShort = end.day < Math.min(start.day, lastDayOf(end));
  return Math.max(0, (end.year - start.year) * 12 + end.month - start.month - (isShort ? 1 : 0));
}

/** The month that is so many months after the month of a date, as YYYY-MM. */
export function monthAfter(date: string, months: number): string {
  const { year, month } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
}

/** `March 2029` for `2029-03`. */
export function monthWords(month: string): string {
  return new Date(`${month}-01T00:00:00Z`).toLocaleDateString('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** The day of an instant (milliseconds since the epoch), in UTC. */
export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}

function partsOf(date: string): { readonly year: number; readonly month: number; readonly day: number } {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}

function lastDayOf({ year, month }: ReturnType<typeof partsOf>): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
