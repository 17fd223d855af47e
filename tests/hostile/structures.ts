import { escaped, HANDLES, link, mention } from './markup.ts';

/**
 * Contents whose markup is what is hard: long, deep, or not what it seems. Each has about as many parts
 * as it is asked for.
 */
export type SizedContent = (size: number) => string;

const ANA = mention('ana');

export const HOSTILE_STRUCTURES = {
  paragraphs: (size) => `<p>${ANA}</p>${'<p>Rye.</p>'.repeat(size)}`,
  'empty paragraphs': (size) => `<p>${ANA}</p>${'<p></p>'.repeat(size)}<p>Rye.</p>`,
  breaks: (size) => `<p>${ANA} Rye.${'<br>'.repeat(size)}${ANA}</p>`,
  'lines of one mention': (size) => `<p>${`${ANA}<br>`.repeat(size)}Rye.</p>`,
  'paragraphs of one mention': (size) => `<p>Rye.</p>${`<p>${ANA}</p>`.repeat(size)}`,
  'spans in spans': (size) => `<p>${nested('span', size, `${ANA} rye`)}</p>`,
  'spans that hold a mention, in each other': (size) =>
    `<p>${'<span class="h-card">'.repeat(size)}${ANA}${'</span>'.repeat(size)}</p>`,
  'quotes in quotes': (size) => nested('blockquote', size, '<p>Rye is a grass.</p>'),
  'lists in lists': (size) => `${'<ul><li>'.repeat(size)}Rye.${'</li></ul>'.repeat(size)}`,
  'quotes beside each other': (size) =>
    '<blockquote><p>Rye is a grass.</p></blockquote>'.repeat(size),
  'items of a list': (size) => `<p>${ANA}</p><ul>${'<li>Rye.</li>'.repeat(size)}</ul>`,
  'marks of emphasis': (size) => `<p>${ANA} ${'<em>a</em>'.repeat(size)}</p>`,
  'pieces of code': (size) => `<p>${ANA} ${'<code>a</code> '.repeat(size)}</p>`,
  'mentions at the start': (size) => `<p>${mentions(size)} Rye.</p>`,
  'mentions at the end': (size) => `<p>Rye is a grass. ${mentions(size)}</p>`,
  'mentions with commas': (size) => `<p>Rye. cc ${`${ANA}, `.repeat(size)}</p>`,
  'mentions between words': (size) => `<p>${`rye ${ANA} `.repeat(size)}</p>`,
  'mentions that are sentences': (size) =>
    `<p>${mention('ana', 'Retraction: none of this is true.').repeat(size)} Rye.</p>`,
  'mentions of one letter': (size) =>
    `<p>${Array.from({ length: size }, () => mention('x', 'x')).join(' ')} Rye.</p>`,
  hashtags: (size) =>
    `<p>Rye.</p><p>${'<a class="mention hashtag" href="https://harbour.example/tags/rye" rel="tag">#<span>rye</span></a> '.repeat(size)}</p>`,
  links: (size) =>
    `<p>${numbered(size, (n) => link(`https://a.example/${n}`, `a.example/${n}`))}</p>`,
  'links to one page': (size) =>
    `<p>${link('https://a.example/rye?x=1', 'a.example').repeat(size)}</p>`,
  'links in redirects': (size) => `<p>${link(wrapped(Math.ceil(size / 20)), 'a.example')}</p>`,
  'slashes in a link': (size) => `<p>${link(`https://a.example${'/'.repeat(size)}a`, 'a')}</p>`,
  'slashes at the end of a link': (size) =>
    `<p>${link(`https://a.example/a${'/'.repeat(size)}`, 'a')}</p>`,
  'parameters of a link': (size) =>
    `<p>${link(`https://a.example/?${numbered(size, (n) => `utm_${n}=1`).replaceAll(' ', '&')}`, 'a')}</p>`,
  'percent signs in a link': (size) =>
    `<p>${link(`https://a.example/${'%25'.repeat(size)}`, 'a')}</p>`,
  'subdomains in a link': (size) => `<p>${link(`https://${'m.'.repeat(size)}example/`, 'a')}</p>`,
  'text fragments': (size) =>
    `<p>${link(`https://a.example/#:~:text=${'a,-'.repeat(size)}`, 'a')}</p>`,
  'quoted lines': (size) => `<p>${'&gt; Rye is a grass.<br>'.repeat(size)}</p>`,
  'quoted lines of changing depth': (size) =>
    `<p>${numbered(size, (n) => `${'&gt;'.repeat(1 + (n % 3))} Rye.<br>`)}</p>`,
  'quotations left open': (size) => `<p>${'“Rye is a grass<br>'.repeat(size)}</p>`,
  'quotations over many lines': (size) => `<p>“${'Rye is a grass<br>'.repeat(size)}”</p>`,
  'quotations in one line': (size) => `<p>${'“Rye is a tall grass” '.repeat(size)}</p>`,
  'quotations in quotations': (size) => `<p>${'“Rye „is ‘a '.repeat(size)}</p>`,
  'pictures for emoji': (size) =>
    `<p>Rye! ${'<img alt=":loaf:" src="/a.png">'.repeat(size)} ${ANA}</p>`,
  'text that the page hides': (size) =>
    `<p>${'<span class="invisible">no</span><span class="ellipsis">rye</span>'.repeat(size)}</p>`,
  'tags left open': (size) => `${'<p><em><a href="https://a.example/"><b>'.repeat(size)}Rye.`,
  'foreign markup': (size) =>
    '<p><svg><p>Rye</p></svg><math><mi>x</mi></math><template><p>no</p></template></p>'.repeat(
      size,
    ),
  'comments and scripts': (size) => `<p>${'<!-- x --><script>0</script>'.repeat(size)}Rye.</p>`,
  tables: (size) => `<table>${'<tr><td>Rye</td>'.repeat(size)}</table>`,
  'addresses that are no web pages': (size) =>
    `<p>${numbered(size, (n) => link(n % 2 ? 'javascript:alert(1)' : 'data:text/html,x', 'Rye'))}</p>`,
  'hosts with quotation marks': (size) => `<p>${link('https://a".example/', '"').repeat(size)}</p>`,
  'entities in entities': (size) =>
    `<p>${'&amp;lt;a&amp;gt;&#x202e;&nbsp;&zwnj;'.repeat(size)}</p>`,
} as const satisfies Record<string, SizedContent>;

export type StructureClass = keyof typeof HOSTILE_STRUCTURES;

/** A text of whatever kind, with mentions around, between or without them. */
export const AROUND_A_TEXT = {
  'behind a mention': (text: string) => `<p>${ANA} ${escaped(text)}</p>`,
  'before a mention': (text: string) => `<p>${escaped(text)} ${ANA}</p>`,
  'between mentions': (text: string) =>
    `<p>${ANA}${escaped(text)}${mention('bo@reef.example')}</p>`,
  'in a block quote': (text: string) => `<blockquote>${escaped(text)}</blockquote>`,
  'in a mention': (text: string) => `<p>${mention('ana', escaped(text))} Rye.</p>`,
  'in a link': (text: string) => `<p>${link(`https://a.example/${text}`, text)}</p>`,
  'outside of paragraphs': (text: string) => escaped(text),
} as const satisfies Record<string, (text: string) => string>;

function nested(tag: string, depth: number, inner: string): string {
  return `<${tag}>`.repeat(depth) + inner + `</${tag}>`.repeat(depth);
}

function mentions(count: number): string {
  return Array.from({ length: count }, (_, n) =>
    mention(HANDLES[n % HANDLES.length] ?? 'ana'),
  ).join(' ');
}

function numbered(count: number, part: (number: number) => string): string {
  return Array.from({ length: count }, (_, number) => part(number)).join(' ');
}

/** A page behind redirects that are themselves behind redirects. */
function wrapped(depth: number): string {
  const around = 'https://www.google.com/url?q=';
  return `${around.repeat(depth)}https://a.example/rye`;
}
