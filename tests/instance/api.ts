import { type Answer, json, notFound } from './answer.ts';
import { contextOf } from './context.ts';
import type { Status } from './entities.ts';
import { instanceV1, instanceV2, translationLanguages } from './instance-entity.ts';
import { byAge } from './posts.ts';
import { type Presentation, presentAccount, presentStatus } from './present.ts';
import { translate } from './translation.ts';

/** A request to the API, after it is known who asks. */
export interface ApiRequest extends Presentation {
  method: string;
  url: URL;
  body: URLSearchParams;
}

type Handler = (request: ApiRequest, id: string) => Answer;
const MOST_BY_ID = 20;

/** Every route, as method and path; `:id` is a number. */
const ROUTES: Record<string, Handler> = {
  'GET /api/v1/statuses': (request) => {
    const ids = request.url.searchParams.getAll('id[]');
    if (ids.length > MOST_BY_ID) return json(422, { error: 'Too many statuses requested' });
    return statuses(request, seen(request, ids));
  },
  'GET /api/v1/statuses/:id': (request, id) => withStatus(request, id, show(request)),
  'GET /api/v1/statuses/:id/context': (request, id) =>
    withStatus(request, id, () => {
      const { ancestors, descendants } = contextOf(request.posts, id, request.viewer);
      const present = (status: Status) => presentStatus(status, request);
      return json(200, {
        ancestors: ancestors.map(present),
        descendants: descendants.map(present),
      });
    }),
  'POST /api/v1/statuses/:id/translate': (request, id) =>
    withStatus(request, id, (status) =>
      json(200, translate(status, request.body.get('lang') ?? 'en')),
    ),
  'POST /api/v1/statuses/:id/favourite': (request, id) => favourite(request, id, true),
  'POST /api/v1/statuses/:id/unfavourite': (request, id) => favourite(request, id, false),
  'GET /api/v1/timelines/home': (request) =>
    request.viewer === 'reader' ? timeline(request, () => true) : loginNeeded(),
  'GET /api/v1/timelines/public': (request) => {
    const local = request.url.searchParams.get('local') === 'true';
    return timeline(request, (status) => {
      return status.visibility === 'public' && !(local && status.account.acct.includes('@'));
    });
  },
  'GET /api/v1/accounts/lookup': (request) => {
    const account = request.posts.lookUp(request.url.searchParams.get('acct') ?? '');
    return account ? json(200, presentAccount(account, request)) : notFound();
  },
  'GET /api/v1/accounts/:id/statuses': (request, id) => {
    if (request.url.searchParams.get('pinned') === 'true') return json(200, []);
    const noReplies = request.url.searchParams.get('exclude_replies') === 'true';
    return timeline(request, (status) => {
      const toOthers = status.in_reply_to_id && status.in_reply_to_account_id !== id;
      return status.account.id === id && !(noReplies && toOthers);
    });
  },
  'GET /api/v1/accounts/:id': (request, id) => {
    const account = request.posts.account(id);
    return account ? json(200, presentAccount(account, request)) : notFound();
  },
  'GET /api/v2/search': (request) => {
    const query = request.url.searchParams;
    const wanted = query.get('q');
    // Strangers may not have it fetch anything (Api::V2::SearchController).
    if (request.viewer !== 'reader' && query.get('resolve') === 'true') return loginNeeded();
    const found = request.posts
      .newestFirst(request.viewer)
      .filter((status) => status.url === wanted || status.uri === wanted)
      .map((status) => presentStatus(status, request));
    return json(200, { accounts: [], statuses: found, hashtags: [] });
  },
  'GET /api/v2/instance': (request) => json(200, instanceV2(about(request))),
  'GET /api/v1/instance': (request) => json(200, instanceV1(about(request))),
  'GET /api/v1/instance/translation_languages': () => json(200, translationLanguages()),
  'GET /api/v1/custom_emojis': () => json(200, []),
};

/** Answers an API request, or says that there is no such route. */
export function answerApi(request: ApiRequest): Answer {
  const { pathname } = request.url;
  const id = /\/(\d+)(?:\/|$)/.exec(pathname)?.[1] ?? '';
  const route = `${request.method} ${id ? pathname.replace(`/${id}`, '/:id') : pathname}`;
  return ROUTES[route]?.(request, id) ?? notFound();
}

function withStatus(request: ApiRequest, id: string, answer: (status: Status) => Answer): Answer {
  const status = request.posts.visible(id, request.viewer);
  return status ? answer(status) : notFound();
}

function show(request: ApiRequest) {
  return (status: Status) => json(200, presentStatus(status, request));
}

function statuses(request: ApiRequest, found: Status[]): Answer {
  return json(
    200,
    found.map((status) => presentStatus(status, request)),
  );
}

function seen(request: ApiRequest, ids: string[]): Status[] {
  return ids.flatMap((id) => request.posts.visible(id, request.viewer) ?? []);
}

function favourite(request: ApiRequest, id: string, on: boolean): Answer {
  if (request.viewer !== 'reader') return loginNeeded();
  return withStatus(request, id, (status) => {
    const change = Number(on) - Number(status.favourited);
    const favourites_count = status.favourites_count + change;
    request.posts.add({ ...status, favourited: on, favourites_count });
    return withStatus(request, id, show(request));
  });
}

function timeline(request: ApiRequest, wanted: (status: Status) => boolean): Answer {
  const query = request.url.searchParams;
  const [before, after] = [query.get('max_id'), query.get('since_id') ?? query.get('min_id')];
  const limit = Math.min(Number(query.get('limit')) || 20, 40);
  const found = request.posts
    .newestFirst(request.viewer)
    .filter(wanted)
    .filter(({ id }) => !before || byAge(id, before) < 0)
    .filter(({ id }) => !after || byAge(id, after) > 0);
  return statuses(request, found.slice(0, limit));
}

function about({ posts, shape, origin }: ApiRequest) {
  return { domain: posts.domain, shape, origin };
}

function loginNeeded(): Answer {
  return json(401, { error: 'This method requires an authenticated user' });
}
