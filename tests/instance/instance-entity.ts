import type { Shape } from './page/shape.ts';

/** Languages that can be translated into each other. */
const TRANSLATABLE = ['en', 'de', 'fr', 'es', 'ar'];

interface About {
  domain: string;
  shape: Shape;
  origin: string;
}

/** `GET /api/v2/instance`: what an extension may want to know, and little else. */
export function instanceV2({ domain, shape, origin }: About): object {
  return {
    domain,
    title: `Test Mastodon ${shape.version}`,
    version: shape.version,
    source_url: `https://github.com/${shape.repository}`,
    description: 'An imitation of Mastodon, for tests.',
    usage: { users: { active_month: 7 } },
    thumbnail: { url: `${origin}/pictures/1200x630.svg` },
    languages: ['en'],
    configuration: {
      urls: { streaming: streamingUrl(origin) },
      statuses: { max_characters: 500, max_media_attachments: 4, characters_reserved_per_url: 23 },
      translation: { enabled: true },
    },
    registrations: { enabled: false, approval_required: false, message: null },
    api_versions: { mastodon: shape.apiVersion },
    contact: { email: `admin@${domain}`, account: null },
    rules: [],
  };
}

/** `GET /api/v1/instance`, the older kind. */
export function instanceV1({ domain, shape, origin }: About): object {
  return {
    uri: domain,
    title: `Test Mastodon ${shape.version}`,
    short_description: '',
    description: '',
    email: `admin@${domain}`,
    version: shape.version,
    urls: { streaming_api: streamingUrl(origin) },
    stats: { user_count: 3, status_count: 100, domain_count: 4 },
    languages: ['en'],
    registrations: false,
    approval_required: false,
    rules: [],
  };
}

/** `GET /api/v1/instance/translation_languages`. */
export function translationLanguages(): Record<string, string[]> {
  const pairs = TRANSLATABLE.map((from) => [from, TRANSLATABLE.filter((to) => to !== from)]);
  return { ...Object.fromEntries(pairs), und: TRANSLATABLE };
}

/** Streaming answers at an address of its own, on most instances at another host. */
export function streamingUrl(origin: string): string {
  return origin.replace(/^http/, 'ws');
}
