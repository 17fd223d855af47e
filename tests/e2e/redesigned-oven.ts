/** A thread on an oven, as 5.0 shows it. */
import type { OpenPageOptions, PageUnderTest } from '../drivers/browser-under-test.ts';
import type { Instance, InstanceOptions } from '../instance/server.ts';
import { chipOf } from './folded-page.ts';
import { invented, mentioning, threadOf } from './invented-thread.ts';
import type { Stage } from './reader-test.ts';

export const to = (...authors: string[]) => authors.map(mentioning).join('');

export const OVEN = threadOf([
  invented('801', 'Ada', null, 'Who wants the old oven?'),
  invented('802', 'Ben', '801', `${mentioning('Ada')}Here is what it can do: bake, roast, dry.`),
  invented('803', 'Cleo', '802', `${to('Ben', 'Ada')}We do, for the yard.`),
  invented('804', 'Dan', '803', `${to('Cleo', 'Ben', 'Ada')}It is broken.`, {
    spoiler_text: 'A burn',
    sensitive: true,
  }),
  invented('805', 'Eva', '802', `${to('Ben', 'Ada')}Can it make flatbread?`),
  invented('806', 'Fay', '804', `${mentioning('Dan')}How, broken?`),
  invented('807', 'Gus', '805', '', {
    content: '',
    media_attachments: [{ type: 'image', description: 'A flatbread' }],
  }),
]);

/** So high that a timeline puts no post away. */
export const HIGH: OpenPageOptions = { viewport: { width: 1280, height: 3_000 } };

export async function readOven(
  stage: Stage,
  options: Partial<InstanceOptions> = {},
  opening: OpenPageOptions = {},
): Promise<{ page: PageUnderTest; instance: Instance }> {
  const instance = await stage.serve({
    threads: [OVEN],
    version: '5.0',
    loggedIn: true,
    ...options,
  });
  const page = await stage.read(instance, '801', opening);
  await page.waitFor(chipOf('803'));
  return { page, instance };
}

/** As a person's click, without the wait for the page to hold still. */
export function press(page: PageUnderTest, selector: string): Promise<boolean> {
  return page.evaluate((target) => {
    const element = document.querySelector<HTMLElement>(target);
    element?.click();
    return element !== null;
  }, selector);
}
