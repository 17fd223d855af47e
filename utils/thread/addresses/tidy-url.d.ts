/** The list inside of `tidy-url`, which has no types of its own. */
declare module 'tidy-url/data/rules.js' {
  const rules: readonly {
    name: string;
    match: RegExp;
    match_href?: boolean;
    rules?: readonly string[];
  }[];
  export default rules;
}
