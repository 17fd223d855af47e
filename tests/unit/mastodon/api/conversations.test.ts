import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Conversations } from '../../../../utils/mastodon/api/conversations.ts';

const of = (conversations: Conversations, id: string) => [...conversations.of(id)].toSorted();

describe('posts belong together', () => {
  it('when one context has them', () => {
    const conversations = new Conversations();
    conversations.join(['1', '2', '3']);
    conversations.join(['7', '8']);
    expect(of(conversations, '3')).toEqual(['1', '2', '3']);
    expect(of(conversations, '7')).toEqual(['7', '8']);
  });

  it('when two contexts share a post', () => {
    const conversations = new Conversations();
    conversations.join(['1', '2']);
    conversations.join(['3', '4']);
    conversations.join(['4', '2']);
    for (const id of ['1', '2', '3', '4']) {
      expect(of(conversations, id)).toEqual(['1', '2', '3', '4']);
    }
  });

  it('not when nothing is known of them: then a post is by itself', () => {
    expect(of(new Conversations(), '9')).toEqual(['9']);
  });

  it('not any more when a post is taken out; the others do', () => {
    const conversations = new Conversations();
    conversations.join(['1', '2', '3']);
    conversations.forget(['2', '9']);
    expect(of(conversations, '1')).toEqual(['1', '3']);
    expect(of(conversations, '2')).toEqual(['2']);
    conversations.forget(conversations.of('1'));
    expect(of(conversations, '3')).toEqual(['3']);
  });

  it('in whatever order that is learned', () => {
    const contexts = fc.array(
      fc.array(fc.integer({ min: 0, max: 12 }).map(String), { minLength: 1 }),
    );
    fc.assert(
      fc.property(contexts, fc.integer({ min: 0, max: 12 }).map(String), (all, id) => {
        const [forth, back] = [new Conversations(), new Conversations()];
        for (const context of all) forth.join(context);
        for (const context of all.toReversed()) back.join(context.toReversed());
        expect(of(forth, id)).toEqual(of(back, id));
      }),
    );
  });
});
