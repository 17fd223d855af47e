import * as z from 'zod/mini';

/** What the browser tests leave for `npm test`: their counts, and how long each took. */
export const browserReport = z.object({
  passed: z.number(),
  failed: z.number(),
  tests: z.array(z.object({ name: z.string(), seconds: z.number() })),
});

export type BrowserReport = z.infer<typeof browserReport>;

/** The environment variable that says where to write it. */
export const REPORT_PATH = 'THROUGHLINE_BROWSER_REPORT';
