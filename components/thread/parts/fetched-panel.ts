import { message } from '../../../utils/browser/texts.ts';
import type { ApiFailure } from '../../../utils/mastodon/api/api.ts';
import { postAddress } from '../../../utils/thread/addresses/post-address.ts';
import type { PostLink } from '../../../utils/thread/articles/article.ts';
import type { Life } from '../life.ts';
import type { ThreadOnPage } from '../scene.ts';
import { ownElement } from './marks.ts';
import { makePanel, panelAction, panelLinkOut } from './panel.ts';
import { shownPost } from './shown-post.ts';

/** L1: a panel with a post that the instance is asked for now; what went wrong is said, and can be tried again. */
export function fetchedPanel(
  thread: ThreadOnPage,
  link: Pick<PostLink, 'url' | 'open'>,
  life: Life,
): HTMLElement {
  const panel = makePanel(message('postLinkPanel'));
  // What is focused may go: then the panel has the focus, and Escape still closes it.
  panel.tabIndex = -1;
  // There from the beginning: what changes in it is read out.
  const said = ownElement('p', 'throughline-panel-said');
  said.role = 'status';
  const found = ownElement('div', '');
  panel.append(said, found);

  const ask = () => {
    if (found.contains(document.activeElement)) panel.focus();
    found.replaceChildren();
    said.textContent = message('postLinkWaiting');
    life.when(thread.fetchPost(link.url, life.signal), (answer) => {
      if (answer.ok && answer.value) {
        said.textContent = '';
        found.replaceChildren(shownPost(thread, answer.value, life));
        return;
      }
      said.textContent = answer.ok ? message('postLinkNotFound') : textFor(answer.failure);
      const actions = ownElement('div', 'throughline-panel-actions');
      const mayHelp = !answer.ok && answer.failure !== 'too-large';
      if (mayHelp) actions.append(panelAction(message('noticeTryAgain'), life, ask));
      const { host } = postAddress(link.url);
      actions.append(panelLinkOut(message('postLinkOpenOn', host), link.open));
      found.replaceChildren(actions);
    });
  };
  ask();
  return panel;
}

function textFor(failure: ApiFailure): string {
  switch (failure) {
    case 'refused':
      return message('postLinkRefused');
    case 'resting':
      return message('postLinkResting');
    case 'unreachable':
      return message('postLinkUnreachable');
    case 'malformed':
      return message('postLinkMalformed');
    case 'too-large':
      return message('postLinkTooLarge');
  }
}
