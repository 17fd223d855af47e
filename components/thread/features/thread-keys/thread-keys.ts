import { pressedKey } from '../../../../utils/settings/pressed-key.ts';
import type { SessionFeature } from '../../feature.ts';
import { setKeys } from '../../parts/keys/set-keys.ts';
import { currentPost } from './current-post.ts';
import { isTaken } from './taken-keys.ts';
import css from './thread-keys.css?inline';
import { Voice } from './voice.ts';
import { Walk } from './walk.ts';

/** T4: keys that go to what a post answers, back, among its replies and to what is new, and fold its branch. */
export const threadKeys: SessionFeature = {
  id: 'threadKeys',
  css,
  start(session, life) {
    const keys = setKeys(session.settings);
    const voice = new Voice(life);
    const walk = new Walk(session);
    // At the very end of an event's way: what Mastodon or the page does with a key comes first.
    life.on(window, 'keydown', (event) => {
      const action = keys.get(pressedKey(event) ?? '');
      const from = action && !isTaken(event) ? currentPost(session.page) : null;
      if (!action || !from) return;
      event.preventDefault();
      voice.say(walk.take(action, from));
    });
  },
};
