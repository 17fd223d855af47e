/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { say } from '../strings.ts';
import { IconButton } from './button.tsx';
import { usePageId } from './page-id.ts';

interface ColumnHeadProps {
  title: ReactNode;
  back?: boolean | undefined;
  /** What its menu is of; without it there is none. */
  menu?: string;
}

/** The head of a column, which stands in it, and stays on top while the page scrolls. */
export function ColumnHead({ title, back, menu }: ColumnHeadProps) {
  const id = usePageId();
  return (
    <header className="_comp_column_header__root">
      <div className="_comp_column_header__layout">
        {back && (
          <div className="_comp_column_header__leftButton">
            <IconButton
              size="md"
              icon="chevron-left"
              label={say('back')}
              onClick={() => history.back()}
            />
          </div>
        )}
        <h1 tabIndex={-1} className="_comp_column_header__title">
          <button type="button" id="skip-link-target-content-1" onClick={() => scrollTo(0, 0)}>
            {title}
          </button>
        </h1>
        {menu && (
          <div className="_comp_column_header__rightButtons">
            <IconButton
              size="md"
              icon="ellipsis-h"
              label={menu}
              id={`${id}-trigger`}
              aria-haspopup="menu"
              aria-expanded={false}
            />
          </div>
        )}
      </div>
    </header>
  );
}
