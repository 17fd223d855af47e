import { streamingUrl } from './instance-entity.ts';
import type { Shape } from './page/shape.ts';
import { TOKEN } from './reader.ts';

export interface InitialStateOptions {
  shape: Shape;
  origin: string;
  domain: string;
  locale: string;
  loggedIn: boolean;
  layout: 'single' | 'advanced';
  /** The logged-in account as the API sends it. */
  me: { id: string };
}

/** The JSON in `script#initial-state` that Mastodon's script starts from. */
export function initialState({ shape, origin, domain, me, ...options }: InitialStateOptions) {
  const { loggedIn, locale, layout } = options;
  const personal = {
    me: me.id,
    boost_modal: false,
    delete_modal: true,
    expand_spoilers: false,
    advanced_layout: layout === 'advanced',
    use_pending_items: false,
  };
  return {
    meta: {
      access_token: loggedIn ? TOKEN : null,
      activity_api_enabled: true,
      domain,
      limited_federation_mode: false,
      locale,
      profile_directory: true,
      registrations_open: false,
      repository: shape.repository,
      search_enabled: true,
      single_user_mode: false,
      source_url: `https://github.com/${shape.repository}`,
      streaming_api_base_url: streamingUrl(origin),
      title: 'Test Mastodon',
      trends_enabled: true,
      version: shape.version,
      auto_play_gif: false,
      display_media: 'default',
      reduce_motion: false,
      use_blurhash: true,
      ...(loggedIn ? personal : {}),
    },
    compose: { text: '' },
    accounts: loggedIn ? { [me.id]: me } : {},
    media_attachments: { accept_content_types: ['.jpg', '.png', 'image/jpeg', 'image/png'] },
    settings: {},
    languages: [
      ['en', 'English', 'English'],
      ['de', 'German', 'Deutsch'],
      ['ar', 'Arabic', 'العربية'],
    ],
    push_subscription: null,
    role: null,
  };
}
