interface AccountedWarning {
  /** Whose code it is, and why it is safe: as the reviewers are told (`scripts/store/reviewers.md`). */
  readonly of: string;
  readonly code: string;
  /** The built code at the place; names are made short at each build. */
  readonly text: RegExp;
}

/** The linter's word for any HTML that is put into an element and is not written there letter by letter. */
const INNER_HTML = 'UNSAFE_VAR_ASSIGNMENT';

/** What the add-on linter warns of and we have looked at (issue 18.5). Everything else fails `npm test`. */
export const ACCOUNTED_WARNINGS: readonly AccountedWarning[] = [
  {
    of: 'utils/mastodon/inert-html.ts: parses for reading alone, in a document that is shown nowhere',
    code: INNER_HTML,
    text: /createHTMLDocument\(``\);return [\w$]+=>\{let [\w$]+=[\w$]+\.createElement\(`div`\);return [\w$]+\.innerHTML=/,
  },
  {
    of: 'preact, dangerouslySetInnerHTML: which we use nowhere',
    code: INNER_HTML,
    text: /\.__html==[\w$]+\.innerHTML\)\|\|\([\w$]+\.innerHTML=[\w$]+\.__html\)/,
  },
  {
    of: '@mozilla/readability, trying again: its own text, in a document that is shown nowhere',
    code: INNER_HTML,
    text: /this\._charThreshold\)\{if\([\w$]+=!1,[\w$]+\.innerHTML=[\w$]+,this\._attempts/,
  },
  {
    of: '@mozilla/readability, a picture in <noscript>: in a document that is shown nowhere',
    code: INNER_HTML,
    text: /this\._isSingleImage\([\w$]+\)\)\{var [\w$]+=[\w$]+\.createElement\(`div`\);[\w$]+\.innerHTML=/,
  },
  {
    of: 'dompurify, what it looks at: in a document that it makes for that',
    code: INNER_HTML,
    text: /createDocument\([\w$]+,`template`,null\);try\{[\w$]+\.documentElement\.innerHTML=/,
  },
];
