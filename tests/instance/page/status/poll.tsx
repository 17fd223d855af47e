/** @jsxImportSource react */
import type { Poll as PollEntity } from '../../entities.ts';
import { say } from '../strings.ts';

/** A poll, to look at. */
export function Poll({ poll }: { poll: PollEntity }) {
  const share = (votes: number | null) =>
    poll.votes_count ? Math.round(((votes ?? 0) / poll.votes_count) * 100) : 0;
  return (
    <div className="poll">
      <ul>
        {poll.options.map(({ title, votes_count }) => (
          <li key={title}>
            <div className="poll__option">
              <span className="poll__number">{share(votes_count)}%</span>
              <span className="poll__option__text translate">{title}</span>
            </div>
            <progress className="poll__chart" max={100} value={share(votes_count)} />
          </li>
        ))}
      </ul>
      <div className="poll__footer">
        <button type="button" className="button button-secondary" disabled>
          {say('vote')}
        </button>
        <span>{poll.votes_count}</span>
      </div>
    </div>
  );
}
