export interface PageParts {
  readonly title: string;
  /** HTML of the article; a few paragraphs of our own if not said. */
  readonly body?: string;
  /** HTML for the head. */
  readonly head?: string;
  /** HTML that stands around the article: beside it, not in it. */
  readonly around?: string;
  readonly language?: string;
}

/** Enough for an article to be taken for one. */
export const PARAGRAPHS = [
  'The clock on the weir house has been eleven minutes slow since anybody can remember, and the town has grown up around it. Bakers here get up by the church and go to bed by the weir. When a visitor misses the ferry, nobody asks which clock it was.',
  'Last spring the county offered to put it right. A man came with a ladder, a lamp and a very small hammer. He listened for an hour, wrote something on his sleeve and said that the clock was in perfect order: it was only showing the time of somewhere else.',
  'The council voted on it in May. Nine members were for eleven minutes, two for none, and the chair, who had arrived by the weir, was too late to be counted. Since then a plate below the dial says so, in letters that can be read from the water.',
] as const;

/** A plain page with an article in it, in UTF-8. */
export function page({ title, body, head = '', around = '', language = 'en' }: PageParts): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${title}</title>
${head}
</head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About</a></li></ul></nav>
${around}
<main>
<article>
<h1>${title}</h1>
${body ?? paragraphs(PARAGRAPHS)}
</article>
</main>
<footer><a href="/imprint">Imprint</a></footer>
</body>
</html>
`;
}

export function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${text}</p>`).join('\n');
}
