/** @jsxImportSource react */
import type { ReactNode } from 'react';
import { meta } from '../initial-state.ts';
import { Link } from '../router.tsx';
import { Icon, type IconName } from '../status/icon.tsx';
import { say } from '../strings.ts';
import { usePageId } from './page-id.ts';

const LINK = '_navigation_panel_redesign_navigation_link__';

/** One column beside the navigation. */
export function SingleColumn({ children }: { children: ReactNode }) {
  return (
    <>
      <SkipLinks />
      <div className="_ui_components_columns_area_redesign__root">
        <div className="_ui_components_columns_area_redesign__navigationWrapper">
          <NavigationPanel />
        </div>
        <main className="_ui_components_columns_area_redesign__main">{children}</main>
      </div>
    </>
  );
}

function SkipLinks() {
  return (
    <ul className="_comp_skip_links_skip_links__list">
      <SkipLink target="content-1">{say('skipToContent')}</SkipLink>
      <SkipLink target="nav">{say('skipToNavigation')}</SkipLink>
    </ul>
  );
}

function SkipLink({ target, children }: { target: string; children: string }) {
  const id = usePageId();
  return (
    <li className="_comp_skip_links_skip_links__listItem">
      <a href={`#skip-link-target-${target}`} aria-describedby={id}>
        {children}
      </a>
      <span id={id} className="_comp_skip_links_skip_links__hotkeyHint">
        <span className="sr-only" />
      </span>
    </li>
  );
}

/** Where else one can go. */
export function NavigationPanel() {
  return (
    <nav className="_navigation_panel_redesign__root" aria-label={say('mainNavigation')}>
      <header className="_navigation_panel_redesign_header__root">
        <Link className="_navigation_panel_redesign_header__siteNameLink" to="/">
          <span className="_navigation_panel_redesign_header__serverName">{meta.domain}</span>
        </Link>
      </header>
      <ul className="_navigation_panel_redesign__list">
        {meta.me && <NavigationLink to="/home" icon="star" label={say('home')} />}
        <NavigationLink to="/public/local" icon="globe" label={say('local')} />
      </ul>
    </nav>
  );
}

interface NavigationLinkProps {
  to: string;
  icon: IconName;
  label: string;
}

function NavigationLink({ to, icon, label }: NavigationLinkProps) {
  return (
    <li className={`${LINK}wrapper`}>
      <Link className={`${LINK}link`} to={to}>
        <span className={`${LINK}icon`}>
          <Icon name={icon} />
        </span>
        <span className={`${LINK}label`}>{label}</span>
      </Link>
    </li>
  );
}
