/** @jsxImportSource react */
import { fullDate, shortAge } from '../dates.ts';

/** How long ago, and when. */
export function Time({ date }: { date: string }) {
  return (
    <time dateTime={date} title={fullDate(date)}>
      {shortAge(date)}
    </time>
  );
}
