// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { FediverseHosts } from '../../../../utils/thread/addresses/fediverse-hosts.ts';
import { readLink } from '../../../../utils/thread/addresses/link-class.ts';
import { HOME, post } from '../post.ts';

describe('L1: what the posts of a thread tell of hosts', () => {
  const LINKS = [
    ['https://reef.example/@bo/7', 'post', 'article'],
    ['https://reef.example/notes/abcdefghij', 'post', 'article'],
    ['https://reef.example/post/77', 'post', 'article'],
    ['https://reef.example/users/bo', 'profile', 'article'],
    ['https://reef.example/tags/streets', 'tag', 'article'],
    ['https://reef.example/about', 'article', 'article'],
    ['https://reef.example/2026/a-b', 'article', 'article'],
  ] as const;

  it.each(LINKS)('%s: %s where a post comes from there, else %s', (link, known, unknown) => {
    const hosts = new FediverseHosts([HOME]);
    expect(readLink(link, hosts).kind).toBe(unknown);
    expect(hosts.learn(post('bo@reef.example', '<p>Hello.</p>'))).toBe(true);
    expect(readLink(link, hosts).kind).toBe(known);
  });

  it('a mention tells, too', () => {
    const hosts = new FediverseHosts([HOME]);
    hosts.learn(post('ana', '<p>@bo@reef.example Hello.</p>'));
    expect(readLink('https://reef.example/post/77', hosts).kind).toBe('post');
  });

  it('an ordinary site stays one, whoever comes from there', () => {
    const hosts = new FediverseHosts([HOME]);
    const status = post('ana', '<p>Hello.</p>', { url: 'https://bsky.app/profile/a/post/1' });
    expect(hosts.learn({ ...status, account: { ...status.account, url: null } })).toBe(false);
    expect(readLink('https://bsky.app/profile/a/post/2', hosts).kind).toBe('article');
  });
});

describe('L1: pages of the reader’s own instance', () => {
  it('are all where its posts come from', () => {
    const hosts = new FediverseHosts([HOME]);
    expect(readLink(`https://${HOME}/blog/a-b`, hosts).kind).toBe('article');
    hosts.learn(post('ana', '<p>Hello.</p>'));
    expect(readLink(`https://${HOME}/blog/a-b`, hosts).kind).toBe('instance');
  });

  it('on a domain that is only in its handles, those that Mastodon has', () => {
    const hosts = new FediverseHosts(['social.paper.example', 'paper.example']);
    expect(readLink('https://paper.example/2026/a-b', hosts).kind).toBe('article');
    expect(readLink('https://paper.example/about', hosts).kind).toBe('instance');
  });
});
