/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { Link } from '../router.tsx';
import { buttonClasses } from './button.tsx';

/** The hashtags of a post's last line, which stand below its content, in the wrapper. */
export function Hashtags({ tags }: { tags: readonly string[] }): ReactNode {
  if (tags.length === 0) return null;
  return (
    <div className="_comp_status__hashtagsWrapper">
      <div className="_comp_status__hashtags">
        {tags.map((tag) => (
          <Link
            key={tag}
            type="button"
            to={`/tags/${tag}`}
            className={buttonClasses({ size: 'xs' })}
          >
            <span className="_comp_button_redesign__content">{`#${tag}`}</span>
          </Link>
        ))}
      </div>
    </div>
  );
}
