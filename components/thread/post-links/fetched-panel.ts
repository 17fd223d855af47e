import { message } from '../../../utils/extension/messages.ts';
import type { ApiFailure } from '../../../utils/mastodon/api.ts';
import { postAddress } from '../../../utils/thread/articles/post-address.ts';
import type { PostLink } from '../../../utils/thread/articles/thread-article.ts';
import type { Scene } from '../feature.ts';
import { ownElement } from '../marks.ts';
import { makePanel, panelAction, panelLinkOut } from '../panel.ts';
import { shownPost } from '../shown-post.ts';

/** L1: a panel with a post that the instance is asked for now; what went wrong is said, and can be tried again. */
export function fetchedPanel(scene: Scene, link: PostLink): HTMLElement {
  const panel = makePanel(message('postLinkPanel'));
  // What is focused may go: then the panel has the focus, and Escape still closes it.
  panel.tabIndex = -1;
  // There from the beginning: what changes in it is read out.
  const said = ownElement('p', 'throughline-panel-said');
  said.role = 'status';
  const found = ownElement('div', '');
  panel.append(said, found);

  const ask = async () => {
    if (found.contains(document.activeElement)) panel.focus();
    found.replaceChildren();
    said.textContent = message('postLinkWaiting');
    const answer = await scene.thread.fetchPost(link.url);
    if (answer.ok && answer.value) {
      said.textContent = '';
      found.replaceChildren(shownPost(scene, answer.value));
      return;
    }
    said.textContent = answer.ok ? message('postLinkNotFound') : textFor(answer.failure);
    const actions = ownElement('div', 'throughline-panel-actions');
    const mayHelp = !answer.ok && answer.failure !== 'too-large';
    if (mayHelp) actions.append(panelAction(message('noticeTryAgain'), () => void ask()));
    const { host } = postAddress(link.url);
    actions.append(panelLinkOut(message('postLinkOpenOn', host), link.open));
    found.replaceChildren(actions);
  };
  void ask();
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
