import { meta } from './initial-state.ts';

const DAY = 24 * 3600_000;
const clock = { hour: '2-digit', minute: '2-digit' } as const;

// Making a formatter takes far longer than formatting.
const formatter = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(meta.locale, options);
const full = formatter({ year: 'numeric', month: 'short', day: '2-digit', ...clock });
const spoken = formatter({ month: 'short', day: 'numeric', ...clock });
const day = formatter({ month: 'short', day: 'numeric' });
const dayAndYear = formatter({ month: 'short', day: 'numeric', year: 'numeric' });

/** Day and time in full: tooltips, and the focused post. */
export function fullDate(date: string): string {
  return full.format(new Date(date));
}

/** Day and time in the label for screen readers. */
export function spokenDate(date: string): string {
  return spoken.format(new Date(date));
}

/** How long ago, as short as a list has room for. */
export function shortAge(date: string, now = Date.now()): string {
  const age = now - Date.parse(date);
  if (age < 60_000) return 'now';
  if (age < 3600_000) return `${Math.floor(age / 60_000)}m`;
  if (age < DAY) return `${Math.floor(age / 3600_000)}h`;
  if (age < 7 * DAY) return `${Math.floor(age / DAY)}d`;
  const sameYear = new Date(date).getFullYear() === new Date(now).getFullYear();
  return (sameYear ? day : dayAndYear).format(new Date(date));
}
