/** The classes that apply, in one attribute. */
export function classNames(classes: readonly (string | false | null | undefined)[]): string {
  return classes.filter(Boolean).join(' ');
}
