/** Why an article may not be to be had, each with its sentence, and whether to try again may help. */
export const FAILURES = {
  'not-https': [/^This link is not safe to fetch \(no https\)/, false],
  'private-address': [/^This link leads into a private network/, false],
  'not-granted': [/^Throughline may not fetch from this site any more/, true],
  forwards: [/^This link forwards in a way that cannot be followed here/, false],
  'not-found': [/^The site says that there is no such page any more/, false],
  refused: [/^The site refuses this page to Throughline/, false],
  busy: [/^The site is busy or has a problem just now/, true],
  unreachable: [/^The site did not answer/, true],
  timeout: [/^The site took longer than 15 seconds/, true],
  'too-large': [/^This page is larger than 5 MB/, false],
  'not-a-page': [/^This link leads to a file/, false],
  'no-article': [/^There is no article to be found on this page/, false],
  'login-wall': [/^The page asks for a log-in/, false],
  'consent-wall': [/^The page asks for consent/, false],
  interrupted: [/^Something went wrong inside Throughline/, true],
  'private-window': [
    /^This is a private window, so Throughline asks your browser for nothing/,
    false,
  ],
} as const;
