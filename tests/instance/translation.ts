import type { Status } from './entities.ts';

/** Tags that have no end. */
const EMPTY = /^<(?:br|img|hr|wbr)\b/i;
const TOKEN = /<[^>]*>|&[^;\s]+;|[^<&]+|&/g;

/** An invented translation anybody can tell: capitals. Markup, names and tags stay as they are. */
export function translate(status: Status, language: string) {
  return {
    content: capitals(status.content),
    spoiler_text: status.spoiler_text.toUpperCase(),
    language,
    media_attachments: status.media_attachments.map(({ id, description }) => ({
      id,
      description: (description ?? '').toUpperCase(),
    })),
    poll: status.poll && {
      id: status.poll.id,
      options: status.poll.options.map(({ title }) => ({ title: title.toUpperCase() })),
    },
    detected_source_language: status.language ?? 'en',
    provider: 'Capitals',
  };
}

/** Shouts an HTML text, except where `translate="no"` forbids it. */
function capitals(html: string): string {
  const open: boolean[] = [];
  return html.replace(TOKEN, (token) => {
    if (token.startsWith('</')) open.pop();
    else if (token.startsWith('<') && !EMPTY.test(token)) {
      open.push(token.includes('translate="no"') || open.at(-1) === true);
    } else if (!token.startsWith('<') && !token.startsWith('&') && !open.at(-1)) {
      return token.toUpperCase();
    }
    return token;
  });
}
