import type { Edition, Script } from '../model/edition.js';

/**
 * The directions in use: `cn` is the mainland's Simplified, `tw` and `hk` are the standards of Taiwan and Hong Kong,
 * `t` is any Traditional, as a source only: what OpenCC writes as `t` is nobody's usage.
 */
export type Direction = 'cn-tw' | 'cn-hk' | 'tw-cn' | 'hk-cn' | 't-tw' | 't-hk' | 'hk-tw';

/**
 * A way of writing: `hans` the mainland's Simplified, `hant` Traditional with the mainland's words, `tw` and `hk`
 * the standards of Taiwan and Hong Kong.
 */
export type Variant = (typeof variants)[number];
export const variants = ['hans', 'hant', 'tw', 'hk'] as const;

export function variantOf({ script, region }: Edition): Variant {
  if (script === 'hans' || region === 'CN') return script;
  return region === 'TW' ? 'tw' : 'hk';
}

export function scriptOf(variant: Variant): Script {
  return variant === 'hans' ? 'hans' : 'hant';
}

/**
 * The dictionaries for a direction; undefined where text stays as it is. `hant` has the forms of Taiwan's standard:
 * opencc-js has no data for the mainland's, and its own `t` (纔, 喫, 羣) is nobody's usage. As a source `hant` may
 * hold 着 and 裏 too.
 */
export function directionOf(from: Variant, to: Variant): Direction | undefined {
  if (from === to || (from === 'tw' && to === 'hant')) return undefined;
  if (from === 'hans') return to === 'hk' ? 'cn-hk' : 'cn-tw';
  if (to === 'hans') return from === 'hk' ? 'hk-cn' : 'tw-cn';
  if (to === 'hk') return 't-hk';
  return from === 'hk' ? 'hk-tw' : 't-tw';
}

/** Whether a direction leads from one script to the other, and not from one region's Traditional to another's. */
export function changesScript(direction: Direction): boolean {
  return direction.startsWith('cn-') || direction.endsWith('-cn');
}
