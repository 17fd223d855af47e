/** Texts that are the same in every language: names of people, sites and programs. */
const IN_EVERY_LANGUAGE: readonly string[] = [
  ...['extensionName', 'toolbarOff', 'labelThroughlineVersion'],
  ...['labelMastodon', 'labelMastodonVersion', 'labelInstanceExample'],
  ...['labelDemoMira', 'labelDemoJonas', 'labelDemoAda', 'labelDemoTomas'],
];

/** Texts that are in one language as in English, by its folder: the words are the same there. */
const SAME_AS_ENGLISH: Readonly<Record<string, readonly string[]>> = {
  de: ['barThread', 'barThreadMissing', 'barLinks', 'labelPartTimeline'],
  fr: [
    ...['labelArticles_one', 'labelArticles_other', 'labelKeptArticles_one'],
    ...['labelKeptArticles_other', 'labelMentions_one', 'labelMentions_other', 'headingMentions'],
    ...['labelUnitMentions', 'headingSites', 'headingVersions', 'labelLicences'],
    ...['labelSections_one', 'labelSections_other'],
  ],
};

/** Whether a text is right in a language although it is the English one. */
export function maySayAsEnglish(key: string, text: string, folder: string): boolean {
  const hasWords = /\p{L}/u.test(text);
  return (
    !hasWords || IN_EVERY_LANGUAGE.includes(key) || (SAME_AS_ENGLISH[folder] ?? []).includes(key)
  );
}
