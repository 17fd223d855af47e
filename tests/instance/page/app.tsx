/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import { ColumnBoundary, ColumnError, HeadPlace } from './column.tsx';
import { inColumns, meta, shape } from './initial-state.ts';
import { Profile } from './profile.tsx';
import { NavigationPanel, SingleColumn as RedesignedColumn } from './redesign/layout.tsx';
import { Thread as RedesignedThread } from './redesign/thread.tsx';
import { Link, usePath, useShownPage } from './router.tsx';
import { Icon } from './status/icon.tsx';
import { say } from './strings.ts';
import { Thread } from './thread.tsx';
import { Timeline } from './timeline.tsx';

/** The whole page: one column between panes, or the columns of the advanced layout. */
export function App() {
  const layout = inColumns ? 'layout-multiple-columns' : 'layout-single-column';
  useEffect(() => document.body.classList.add(layout), [layout]);
  return (
    <div tabIndex={-1}>
      <div className="ui">
        {shape.mobileBar === 'top' && <header className="ui__header">Mastodon</header>}
        {inColumns ? <Columns /> : <OnlyColumn />}
        {shape.mobileBar === 'bottom' && <BottomBar />}
      </div>
    </div>
  );
}

function OnlyColumn() {
  if (useShownPage() === 'classic') return <SingleColumn />;
  return (
    <RedesignedColumn>
      <ColumnBoundary>
        <Routed />
      </ColumnBoundary>
    </RedesignedColumn>
  );
}

function SingleColumn() {
  const [headPlace, setHeadPlace] = useState<Element | null>(null);
  const Main = shape.main;
  return (
    <div className="columns-area__panels">
      <div className="columns-area__panels__pane columns-area__panels__pane--compositional" />
      <Main className="columns-area__panels__main">
        <div className="tabs-bar__wrapper">
          <div id="tabs-bar__portal" ref={setHeadPlace} />
        </div>
        <div className="columns-area columns-area--mobile">
          <HeadPlace.Provider value={headPlace}>
            <ColumnBoundary>
              <Routed />
            </ColumnBoundary>
          </HeadPlace.Provider>
        </div>
      </Main>
      <div className="columns-area__panels__pane columns-area__panels__pane--navigational">
        <Navigation />
      </div>
    </div>
  );
}

function Columns() {
  const path = usePath();
  const isRedesign = useShownPage() === 'redesign';
  return (
    <main className="columns-area" tabIndex={isRedesign ? 0 : -1}>
      <div className="drawer">{isRedesign ? <NavigationPanel /> : <Navigation />}</div>
      <Home />
      {path !== '/home' && (
        <ColumnBoundary>
          <Routed />
        </ColumnBoundary>
      )}
    </main>
  );
}

function Navigation() {
  return (
    <nav className="navigation-panel">
      {meta.me && (
        <Link className="column-link" to="/home">
          {say('home')}
        </Link>
      )}
      <Link className="column-link" to="/public/local">
        {say('local')}
      </Link>
    </nav>
  );
}

/** What a phone has in place of the panes; it covers the lowest part of the window. */
function BottomBar() {
  return (
    <div className="ui__navigation-bar">
      <div className="ui__navigation-bar__items active">
        <Link className="ui__navigation-bar__item" aria-label={say('home')} to="/home">
          <Icon name="star" />
        </Link>
        <Link className="ui__navigation-bar__item" aria-label={say('local')} to="/public/local">
          <Icon name="globe" />
        </Link>
      </div>
    </div>
  );
}

const Home = () => (
  <Timeline path="/home" api="/api/v1/timelines/home" title={say('home')} icon="star" />
);

function Routed() {
  const path = usePath();
  const page = useShownPage();
  const thread = /^\/@[^/]+\/(?<id>\d+)/.exec(path)?.groups?.id;
  if (thread && page === 'redesign') return <RedesignedThread id={thread} />;
  if (thread) return <Thread id={thread} />;
  const acct = /^\/@(?<acct>[^/]+)$/.exec(path)?.groups?.acct;
  if (acct) return <Profile key={acct} acct={acct} />;
  if (path === '/home' && meta.me) return <Home />;
  if (path === '/public/local' || path === '/' || path === '/home') {
    const api = '/api/v1/timelines/public?local=true';
    return <Timeline key={path} path={path} api={api} title={say('local')} icon="globe" />;
  }
  return <ColumnError title={say('notFound')} />;
}
