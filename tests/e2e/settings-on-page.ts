/** Where settings are, in the popup and on the options page alike. */

/** A setting's row, in the first place that shows it. */
export function row(key: string): string {
  return `.setting[data-key="${key}"]`;
}

/** What a setting is changed with. */
export function control(key: string): string {
  return `${row(key)} :is(input, select)`;
}

/** What is said below a setting of what holds without it. */
export function withoutText(key: string): string {
  return `${row(key)} .without p`;
}

/** The way back to that. */
export function wayBack(key: string): string {
  return `${row(key)} .without button`;
}
