/** @jsxImportSource react */
const PATHS = {
  'angle-right': 'M9 5l7 7-7 7',
  at: 'M16 12a4 4 0 1 0-4 4c3 0 4 3 7 0a9 9 0 1 0-3 3',
  bookmark: 'M7 4h10v16l-5-4-5 4z',
  'chevron-left': 'M15 5l-7 7 7 7',
  'ellipsis-h': 'M5 12h.1M12 12h.1M19 12h.1',
  eye: 'M2 12q10-12 20 0-10 12-20 0M12 12h.1',
  'eye-slash': 'M2 12q10-12 20 0-10 12-20 0M4 20L20 4',
  globe: 'M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0M3 12h18M12 3q-8 9 0 18 8-9 0-18',
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4',
  link: 'M10 7H7a5 5 0 0 0 0 10h3M14 7h3a5 5 0 0 1 0 10h-3M8 12h8',
  lock: 'M6 11h12v9H6zM9 11V7q3-4 6 0v4',
  'quote-right': 'M5 7h5v5q0 5-5 5M14 7h5v5q0 5-5 5',
  reply: 'M10 6l-6 6 6 6M4 12h10q6 0 6 6',
  retweet: 'M4 9l3-3 3 3M7 6v10h8M20 15l-3 3-3-3M17 18V8H9',
  share: 'M12 15V4M8 8l4-4 4 4M6 12v7h12v-7',
  star: 'M12 4l2.4 5.3 5.6.6-4.2 3.9 1.2 5.7-5-3-5 3 1.2-5.7L4 9.900l5.600-.6z',
  translate: 'M4 6h9M8 4v2q0 6-4 8M6 9q2 4 6 5M12 20l4-10 4 10M13.500 17h5',
  warning: 'M12 4l9 16H3zM12 10v4M12 17h.1',
  'quiet-time': 'M14 4a8 8 0 1 0 6 12 7 7 0 0 1-6-12',
} as const;

export type IconName = keyof typeof PATHS;

interface IconProps {
  name: IconName;
  title?: string;
  className?: string;
}

/** One of Mastodon's icons, by its name; drawn anew. With a title it says something. */
export function Icon({ name, title = '', className = '' }: IconProps) {
  const meaning = title ? ({ role: 'img', 'aria-label': title } as const) : { 'aria-hidden': true };
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: Mastodon's have an attribute instead, often empty.
    <svg
      xmlns="http://www.w3.org/2000/svg"
      height="24"
      viewBox="0 0 24 24"
      width="24"
      className={`icon icon-${name} ${className}`.trim()}
      {...{ title }}
      {...meaning}
    >
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      />
    </svg>
  );
}
