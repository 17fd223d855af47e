// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { inertParser } from '../../../utils/mastodon/inert-html.ts';

const parse = inertParser(document);

it('gives the elements of a post', () => {
  const [first, second] = parse('<p>One <b>two</b></p><p>three').children;
  expect(first?.innerHTML).toBe('One <b>two</b>');
  expect(second?.textContent).toBe('three');
});

it('runs nothing, and stands in no page', () => {
  const hostile = '<script>window.hasRun = 1</script><img src=x onerror="window.hasRun = 2">';
  const element = parse(hostile);
  expect(element.ownerDocument).not.toBe(document);
  expect(element.ownerDocument.defaultView).toBeNull();
  expect(Reflect.get(globalThis, 'hasRun')).toBeUndefined();
});

it('takes what is no HTML of a post for words', () => {
  expect(parse('<html><body><title>a</title>b</body></html>').textContent).toBe('ab');
  expect(parse('').childNodes).toHaveLength(0);
});
