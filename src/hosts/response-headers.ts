import { contentPolicy } from '../model/content-policy.js';

/**
 * What a server says with every answer. The policy is that of the pages and what only a header may hold: no other site
 * shows these pages in a frame.
 */
export const responseHeaders: readonly (readonly [name: string, value: string])[] = [
  ['Content-Security-Policy', `${contentPolicy}; frame-ancestors 'self'`],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
];

/** Of the Markdown beside pages, which no search engine should show instead of them. */
export const twinFile = 'index.html.md';
export const twinHeader = ['X-Robots-Tag', 'noindex'] as const;

/** Below it a name never stands for other bytes than before. */
export const lastingFolder = '/assets/pictures/';
/** Style sheets, scripts and the newsroom's own files; they change under their names. */
export const assetsFolder = '/assets/';

/**
 * `Cache-Control`. An asset is kept for a visit, and for a day shown while the browser asks whether it has changed; of
 * anything else the browser asks each time. Without a rule browsers keep a file the longer, the older it is (RFC 9111,
 * 4.2.2): a style sheet of last year for weeks after it has changed.
 */
export const caching = {
  lasting: 'public, max-age=31536000, immutable',
  asset: 'public, max-age=600, stale-while-revalidate=86400',
  other: 'no-cache',
} as const;
