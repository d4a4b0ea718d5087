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

/** Below it a name never stands for other bytes than before. */
export const lastingFolder = '/assets/pictures/';
/** Seconds. */
export const lastingAge = 31_536_000;
