import { html } from 'htm/preact';

/** Line drawings on a 20 × 20 grid, in the colour of the text around them. */
const PATHS = {
  add: 'M10 4v12M4 10h12',
  app: 'M4 4h5v5H4zM11 4h5v5h-5zM4 11h5v5H4zM13.5 11v5M11 13.5h5',
  archive: 'M3 5h14v3H3zM4.5 8v7.5h11V8M8 11h4',
  at: 'M13 10a3 3 0 1 1-6 0 3 3 0 0 1 6 0Zm0 0v1.2a2 2 0 0 0 4 0V10a7 7 0 1 0-3 5.7',
  back: 'M12 4.5 6.5 10l5.5 5.5',
  bold: 'M6 4h5a3 3 0 0 1 0 6H6zM6 10h6a3 3 0 0 1 0 6H6z',
  bookmark: 'M5.5 3.5h9v13L10 13l-4.5 3.5z',
  bullets: 'M8 5h9M8 10h9M8 15h9M3.5 5h.5M3.5 10h.5M3.5 15h.5',
  check: 'm4.5 10.5 3.5 3.5 7.5-8',
  circle: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Z',
  close: 'm5 5 10 10M15 5 5 15',
  code: 'm7 6-4 4 4 4M13 6l4 4-4 4',
  codeblock: 'M4 4h12v12H4zM8 8l-2 2 2 2M12 8l2 2-2 2',
  down: 'm5.5 8 4.5 4.5L14.5 8',
  download: 'M10 3.5v9m0 0 3.5-3.5M10 12.5 6.5 9M4 16.5h12',
  edit: 'm12.5 4.5 3 3L7 16H4v-3z',
  emoji: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM7.5 8v.5M12.5 8v.5M7 11.5c1.5 2.5 4.5 2.5 6 0',
  external: 'M11 4h5v5M16 4l-7 7M8 5H4v11h11v-4',
  file: 'M5 3.5h6l4 4v9H5zM11 3.5v4h4',
  guide: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM12.8 7.2l-1.6 4-4 1.6 1.6-4z',
  hash: 'M8 3.5 6.5 16.5M13.5 3.5 12 16.5M4 7.5h13M3 12.5h13',
  home: 'M3.5 9.5 10 4l6.5 5.5M5 8.5v8h3.5v-4h3v4H15v-8',
  italic: 'M12.5 4h-4M11.5 16h-4M11.5 4l-3 12',
  leave: 'M8 4H4v12h4M8 10h9m0 0-3.5-3.5M17 10l-3.5 3.5',
  link: 'M8.5 11.5a3 3 0 0 0 4.2 0l2.6-2.6a3 3 0 0 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.2 0l-2.6 2.6a3 3 0 0 0 4.2 4.2l1-1',
  lock: 'M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  menu: 'M3.5 5.5h13M3.5 10h13M3.5 14.5h13',
  message: 'M3.5 4.5h13v9H9l-3.5 3v-3h-2z',
  moon: 'M16 11.5A6.5 6.5 0 0 1 8.5 4a6.5 6.5 0 1 0 7.5 7.5Z',
  more: 'M10 4.5v.5M10 10v.5M10 15.5v.5',
  people: 'M8 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 16.5c0-3 2.5-4.5 5.5-4.5s5.5 1.5 5.5 4.5M13 4a3 3 0 0 1 0 5.5M15 12.5c1.5.6 2.5 2 2.5 4',
  pin: 'M7 3.5h6M8 3.5V9l-2.5 3h9L12 9V3.5M10 12v5',
  quote: 'M4 4v12M8 6h9M8 10h9M8 14h6',
  reply: 'M3.5 4.5h13v9H9l-3.5 3v-3h-2zM7 8h6M7 10.5h4',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM13 13l4 4',
  send: 'M3.5 4 17 10 3.5 16l2-6zM5.5 10H11',
  share: 'M12 5.5 17 10l-5 4.5V12C7 12 4.5 13 3 16c0-5 3.5-8 9-8z',
  slash: 'M4 4h12v12H4zM8.5 13l3-6',
  strike: 'M4 10h12M13.5 6.5C13 5 11.7 4 10 4 8 4 6.5 5.2 6.5 7M6.5 13.5C7 15 8.3 16 10 16c2 0 3.5-1.2 3.5-3',
  sun: 'M10 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM10 2v2M10 16v2M2 10h2M16 10h2M4.5 4.5l1.4 1.4M14.1 14.1l1.4 1.4M4.5 15.5l1.4-1.4M14.1 5.9l1.4-1.4',
  swap: 'M4 7h11m0 0-3-3M15 7l-3 3M16 13H5m0 0 3 3M5 13l3-3',
  trash: 'M4 5.5h12M8 5.5v-2h4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 8.5v5M11.5 8.5v5',
  warning: 'M10 3.5 17.5 16h-15zM10 8v4M10 14v.3',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><path d=${PATHS[name]} /></svg>`;
}
