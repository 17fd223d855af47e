/** @jsxImportSource react */
import type { ComponentProps } from 'react';
import { shape } from '../initial-state.ts';
import { Link } from '../router.tsx';
import type { Shape } from '../shape.ts';

type HeadLinkProps = Omit<ComponentProps<typeof Link>, 'href'> & {
  /** Where it leads on the post's own server. */
  external: string;
  /** The focused post's name never leads to a new tab. */
  newTab?: boolean;
};

/** A link of a post's head. Versions differ in what it says; a plain click stays in the web UI. */
export function HeadLink({ external, newTab = true, className = '', ...props }: HeadLinkProps) {
  const kind = shape.headLinks === 'app-new-tab' && !newTab ? 'app' : shape.headLinks;
  switch (kind) {
    case 'app':
      return <Link {...props} className={className} />;
    case 'app-new-tab':
      return <Link {...props} className={className} target="_blank" rel="noopener noreferrer" />;
    case 'external':
      return (
        <Link
          {...props}
          target="_blank"
          rel="noreferrer"
          href={external}
          className={`permalink ${className}`}
        />
      );
  }
}

/** Attributes by which a name's link tells whose it is. */
export function nameAttributes(
  account: { id: string; acct: string },
  kind: Shape['nameTitle'] = shape.nameTitle,
) {
  return {
    title: kind === 'acct' ? account.acct : `@${account.acct}`,
    ...(shape.nameTitle === '@acct' && { 'data-id': account.id }),
    'data-hover-card-account': account.id,
  };
}
