/** @jsxImportSource react */
import { Component, type MouseEvent, type ReactNode, useMemo } from 'react';
import { setCollapsed, translate } from '../actions.ts';
import { shape } from '../initial-state.ts';
import { say } from '../strings.ts';
import type { PageStatus, Post } from '../types.ts';
import { useCanTranslate } from './can-translate.ts';
import { CustomEmojis } from './emoji.tsx';
import { handleLinks } from './handled-link.tsx';
import { htmlToElements } from './html-to-elements.tsx';
import { Icon } from './icon.tsx';
import { rewriteLinks } from './link-rewriting.ts';
import { Poll } from './poll.tsx';
import { untyped } from './untyped.ts';

const HIGHEST = 706;
const STILL = 5;

interface ContentProps {
  post: Post;
  html: string;
  /** Opens the post; only posts in lists have it, and only they collapse. */
  onOpen?: (event: MouseEvent) => void;
}

/** A post's text with what belongs to it. */
export class StatusContent extends Component<ContentProps> {
  #element: HTMLElement | null = null;
  #pressedAt: [number, number] | null = null;

  override componentDidMount(): void {
    this.#finish();
  }

  override componentDidUpdate(): void {
    this.#finish();
  }

  #finish(): void {
    const { post, onOpen } = this.props;
    const element = this.#element;
    if (!element) return;
    if (shape.content === 'html') rewriteLinks(element, post.status);
    if (post.collapsed !== null || !onOpen) return;
    const text = element.querySelector(':scope > .status__content__text');
    const wide = shape.collapsesWide && text !== null && text.scrollWidth > text.clientWidth;
    const large = element.clientHeight > HIGHEST || wide;
    setCollapsed(post.status.id, large && post.status.spoiler_text === '');
  }

  #press = (event: MouseEvent): void => {
    this.#pressedAt = [event.clientX, event.clientY];
  };

  /** A click on the text opens the post, unless something in it is meant for clicking. */
  #release = (event: MouseEvent): void => {
    const start = this.#pressedAt;
    if (!start || !(event.target instanceof Element)) return;
    if (event.target.closest('a, button, label')) return;
    const moved = Math.abs(event.clientX - start[0]) + Math.abs(event.clientY - start[1]);
    if (moved < STILL && event.button <= 1 && event.detail >= 1) this.props.onOpen?.(event);
    this.#pressedAt = null;
  };

  override render(): ReactNode {
    const { post, html, onOpen } = this.props;
    const { status, translation } = post;
    const tooLarge = onOpen !== undefined && post.collapsed === true;
    const classes = [
      'status__content',
      ...(onOpen ? ['status__content--with-action'] : []),
      ...(tooLarge ? ['status__content--collapsed'] : []),
    ];
    return (
      <>
        <div
          className={classes.join(' ')}
          ref={(element) => {
            this.#element = element;
          }}
          key="status-content"
          {...(onOpen && { onMouseDown: this.#press, onMouseUp: this.#release })}
          {...(shape.contentTabIndex && { tabIndex: 0 })}
        >
          <Text status={status} html={html} lang={translation?.language ?? status.language ?? ''} />
          {status.poll && <Poll poll={status.poll} />}
          <TranslateButton post={post} />
        </div>
        {tooLarge && (
          <button
            {...untyped}
            className="status__content__read-more-button"
            onClick={onOpen}
            key="read-more"
          >
            {shape.wordsInSpans ? <span>{say('readMore')}</span> : say('readMore')}
            <Icon name="angle-right" />
          </button>
        )}
      </>
    );
  }
}

interface TextProps {
  status: PageStatus;
  html: string;
  lang: string;
}

const TEXT = 'status__content__text status__content__text--visible translate';

/** The text itself: whose nodes these are is the great difference between the versions. */
const Text = shape.content === 'html' ? OpaqueText : ReactText;

function OpaqueText({ html, lang }: TextProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: What 4.3 and 4.4 do is imitated here.
  return <div className={TEXT} lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}

function ReactText({ status, html, lang }: TextProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: Only another text is made anew.
  const nodes = useMemo(() => htmlToElements(html, handleLinks(status)), [html]);
  return (
    <div lang={lang} className={TEXT}>
      <CustomEmojis.Provider value={status.emojis}>{nodes}</CustomEmojis.Provider>
    </div>
  );
}

function TranslateButton({ post: { status, translation } }: { post: Post }) {
  if (!useCanTranslate(status)) return null;
  const onClick = () => void translate(status.id);
  if (!translation) {
    return (
      <button {...untyped} className="status__content__translate-button" onClick={onClick}>
        {say('translate')}
      </button>
    );
  }
  const { detected_source_language: language, provider } = translation;
  return (
    <div className="translate-button">
      <button {...untyped} className="link-button" onClick={onClick}>
        {say('showOriginal')}
      </button>
      <div className="translate-button__meta">{say('translatedFrom', { language, provider })}</div>
    </div>
  );
}
