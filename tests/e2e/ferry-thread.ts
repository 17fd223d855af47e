/** A thread on a ferry, whose posts link articles in every way. */
import type { StatusInput } from '../instance/server.ts';
import { link } from './articles-in-thread.ts';
import { invented, threadOf } from './invented-thread.ts';

export const FERRY = 'https://gazette.example/2026/the-ferry';
const GULLS = 'https://tides.example/what-the-gulls-know';
export const SHORT = 'https://short.example/x1';

export const card = (url: string, title: string, more: Partial<StatusInput['card']> = {}) => ({
  card: { url, title, provider_name: new URL(url).host, ...more },
});

/** Everything that a post can do with an article. */
export const FERRY_THREAD = threadOf([
  invented('701', 'Ada', null, `Read ${link(FERRY)}`, card(FERRY, 'The ferry')),
  invented(
    '702',
    'Ben',
    '701',
    `Rather ${link(GULLS)}, and ${link(FERRY)}`,
    card(GULLS, 'What the gulls know'),
  ),
  invented('703', 'Cleo', '702', `A picture of the pier, and ${link(GULLS)}`, {
    media_attachments: [{ description: 'The pier' }],
  }),
  invented('704', 'Dan', '703', `Behind a warning: ${link(FERRY)}`, { spoiler_text: 'Boats' }),
  invented('705', 'Eva', '703', `Shortened: ${link(SHORT)}`, card(FERRY, 'The ferry')),
  invented('706', 'Fay', '705', `Again ${link(SHORT)}`, {
    media_attachments: [{ description: 'A rail' }],
  }),
  invented(
    '707',
    'Gus',
    '706',
    `Run ${link('javascript:alert(1)')} or ${link('data:text/html,<b>x</b>')}`,
  ),
  invented('708', 'Hal', '707', `Nobody names ${link('https://quiet.example/a/path')}`),
]);
