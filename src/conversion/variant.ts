import type { Edition, Script } from '../model/edition.js';

/**
 * The directions in use: `cn` is the mainland's Simplified, `tw` and `hk` are the standards of Taiwan and Hong Kong,
 * `t` is any Traditional, as a source only: what OpenCC writes as `t` is nobody's usage. `twp` and `hkp` are with the
 * region's own words.
 */
export type Direction =
  'cn-tw' | 'cn-hk' | 'cn-twp' | 'cn-hkp' | 'tw-cn' | 'hk-cn' | 't-tw' | 't-hk' | 'hk-tw';

/**
 * What an edition is written in: a way of writing, and with `p` (OpenCC's letter for phrases) the region's own words too.
 */
export type Target = Variant | 'twp' | 'hkp';

/**
 * A way of writing: `hans` the mainland's Simplified, `hant` Traditional with the mainland's words, `tw` and `hk`
 * the standards of Taiwan and Hong Kong.
 */
export type Variant = (typeof variants)[number];
export const variants = ['hans', 'hant', 'tw', 'hk'] as const;

export function variantOf({ script, region, words }: Edition): Target {
  if (script === 'hans' || region === 'CN') return script;
  const variant = region === 'TW' ? 'tw' : 'hk';
  return words === 'local' ? `${variant}p` : variant;
}

export function scriptOf(variant: Target): Script {
  return variant === 'hans' ? 'hans' : 'hant';
}

/**
 * The dictionaries for a direction; undefined where text stays as it is. `hant` has the forms of Taiwan's standard:
 * opencc-js has no data for the mainland's, and its own `t` (纔, 喫, 羣) is nobody's usage. As a source `hant` may
 * hold 着 and 裏 too. A region's own words are put in from Simplified only, where the sentence is cut into words.
 */
export function directionOf(from: Variant, target: Target): Direction | undefined {
  if (from === 'hans' && (target === 'twp' || target === 'hkp')) return `cn-${target}`;
  const to = target === 'twp' ? 'tw' : target === 'hkp' ? 'hk' : target;
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
