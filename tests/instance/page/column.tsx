/** @jsxImportSource react */
import { Component, createContext, type ReactNode, useContext } from 'react';
import { createPortal } from 'react-dom';
import { inColumns, shape } from './initial-state.ts';
import { ColumnHead as RedesignedHead } from './redesign/column-head.tsx';
import { useShownPage } from './router.tsx';
import { Icon, type IconName } from './status/icon.tsx';
import { say } from './strings.ts';

/** Where the head of the only column stands, outside of what scrolls. */
export const HeadPlace = createContext<Element | null>(null);

/** A column of the page. In the single-column layout its head stands outside, above it. */
export function Column({ label, children }: { label?: string; children: ReactNode }) {
  const className = useShownPage() === 'redesign' ? '_comp_column__root' : 'column';
  return (
    // biome-ignore lint/a11y/useSemanticElements: A `div` it is in every version.
    <div role="region" aria-label={label} className={className}>
      {children}
    </div>
  );
}

interface ColumnHeadProps {
  title: string;
  icon?: IconName;
  /** Leads back where the reader came from; else it only says where they are. */
  back?: boolean;
  children?: ReactNode;
}

/** The head of a column. */
export function ColumnHead(props: ColumnHeadProps) {
  return useShownPage() === 'redesign' ? (
    <RedesignedHead title={props.title} back={props.back} />
  ) : (
    <ClassicHead {...props} />
  );
}

function ClassicHead({ title, icon, back, children }: ColumnHeadProps) {
  const place = useContext(HeadPlace);
  const Head = shape.columnHead;
  const head = (
    <div className="column-header__wrapper">
      <Head className="column-header">
        {back && <BackButton alone={title === say('back')} />}
        {title !== say('back') && <Title title={title} icon={icon} />}
        <div className="column-header__buttons">{children}</div>
      </Head>
    </div>
  );
  if (inColumns) return head;
  return place && createPortal(head, place);
}

function BackButton({ alone }: { alone: boolean }) {
  const word = shape.wordsInSpans ? <span>{say('back')}</span> : say('back');
  return (
    <button
      className={`column-header__back-button${alone ? '' : ' compact'}`}
      aria-label={say('back')}
      type="button"
      onClick={() => history.back()}
    >
      <Icon name="chevron-left" />
      {alone && word}
    </button>
  );
}

function Title({ title, icon }: { title: string; icon: IconName | undefined }) {
  const button = (
    <button className="column-header__title" type="button" onClick={() => scrollTo(0, 0)}>
      {icon && <Icon name={icon} />}
      <span className="column-header__text">{title}</span>
    </button>
  );
  if (shape.columnHead === 'h1') return button;
  return <h1 className="column-header__title-wrapper">{button}</h1>;
}

/** While something is loaded. */
export function Loading() {
  const indicator = <div className="loading-indicator" />;
  const isRedesign = useShownPage() === 'redesign';
  return <Column>{isRedesign ? indicator : <div className="scrollable">{indicator}</div>}</Column>;
}

/** In place of a column that cannot be shown. */
export function ColumnError({ title, why }: { title: string; why?: string }) {
  return (
    <Column>
      <div className="error-column">
        <h1>{title}</h1>
        {why && <p>{why}</p>}
      </div>
    </Column>
  );
}

/** A column that React can no longer keep is given up, and the reader told. */
export class ColumnBoundary extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children;
    return <ColumnError title={say('crashed')} why={say('crashedWhy')} />;
  }
}
