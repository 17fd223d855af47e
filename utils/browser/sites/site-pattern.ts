/** The match pattern by which a site is granted: scheme and host. Patterns cover every port. */
export function sitePattern({ protocol, hostname }: URL): string {
  return `${protocol}//${hostname}/*`;
}
