/** Many of Mastodon's buttons have no `type`: there is no form that they could send. */
export const untyped = { type: undefined } as const;
