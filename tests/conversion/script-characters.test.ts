import { configs as toTraditional } from 'opencc-js/preset/cn2t';
import { configs as toSimplified } from 'opencc-js/preset/t2cn';
import { expect, test } from 'vitest';

type Step = readonly string[];
type Config = { readonly conversionChain: readonly Step[] } | undefined;

test('the characters of one script are those that opencc-js 1.4.2 has in no word of the other', async () => {
  await expect(scriptCharactersFile()).toMatchFileSnapshot('../../src/conversion/script-characters.ts');
});

/**
 * A character is Simplified only if the dictionary changes it to Traditional and no Traditional word of any
 * dictionary has it, and the other way round. Characters outside the basic block U+4E00–9FFF are too rare to help.
 */
function scriptCharactersFile(): string {
  const simplified = new Set<string>();
  const traditional = new Set<string>();
  const toHant = stepsOf('s2tw').slice(0, 1);
  const toHans = stepsOf('tw2s').slice(1);
  const variants = [...stepsOf('s2tw').slice(1), ...stepsOf('s2hk').slice(1), ...stepsOf('tw2s').slice(0, 1)];
  for (const [from, to] of pairsOf(toHant)) {
    for (const character of from) simplified.add(character);
    for (const character of to) traditional.add(character);
  }
  for (const [from, to] of pairsOf(toHans)) {
    for (const character of from) traditional.add(character);
    for (const character of to) simplified.add(character);
  }
  for (const pair of pairsOf(variants)) for (const character of pair.join('')) traditional.add(character);
  return `/*
 * Characters that only one script has, by the dictionaries of opencc-js 1.4.2: made by
 * tests/conversion/script-characters.test.ts, which says how; \`npx vitest run tests/conversion/script-characters -u\`
 * writes this file anew. They are kept here so that telling the script of an article needs no dictionary.
 */

// prettier-ignore
export const simplifiedOnly =
${lines(changedCharacters(toHant), traditional)};

// prettier-ignore
export const traditionalOnly =
${lines(changedCharacters(toHans), simplified)};
`;
}

function stepsOf(name: string): readonly Step[] {
  const config = (toTraditional[name] ?? toSimplified[name]) as Config;
  if (config === undefined) throw new Error(`opencc-js has no configuration ${name}`);
  return config.conversionChain;
}

function pairsOf(steps: readonly Step[]): (readonly [string, string])[] {
  return steps.flat().flatMap((list) => list.split('|').map((entry) => entry.split(' ') as [string, string]));
}

function changedCharacters(steps: readonly Step[]): string[] {
  return pairsOf(steps)
    .filter(([from, to]) => from !== to && /^[\u4E00-\u9FFF]$/u.test(from))
    .map(([from]) => from)
    .sort();
}

function lines(characters: readonly string[], other: ReadonlySet<string>): string {
  const kept = characters.filter((character) => !other.has(character)).join('');
  return (kept.match(/.{1,52}/gu) ?? []).map((line) => `  '${line}'`).join(' +\n');
}
