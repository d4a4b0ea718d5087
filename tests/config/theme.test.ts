import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../src/config/contrast.js';
import { parseConfig } from '../../src/config/parse-config.js';
import { shippedPalettes } from '../../src/config/theme.js';
import { explain } from '../../src/diagnostics/render-text.js';
import { themeSheet } from '../../src/render/theme-sheet.js';
import { brief } from '../schema/brief.js';

const parse = (theme: string) =>
  parseConfig({
    text: `site: {name: 東北網, baseUrl: "https://www.example.cn/"}\ntheme:\n${theme}`,
    file: 'dongbei.config.yaml',
  });

describe('the theme', () => {
  it('has the shipped palettes as they stand in the shipped style sheet', () => {
    const css = readFileSync('templates/assets/site.css', 'utf8');
    const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark) {');
    const values = (text: string) =>
      Object.fromEntries(
        [...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/gu)].map(([, name = '', colour = '']) => [
          name,
          colour,
        ]),
      );
    expect(values(light)).toMatchObject(shippedPalettes.light);
    expect({ ...values(light), ...values(dark) }).toMatchObject(shippedPalettes.dark);
  });

  it('takes one colour, lightens it for the dark scheme, and leaves the rest as shipped', () => {
    const { value, diagnostics } = parse('  pine: "#0b4f9e"\n');
    expect(diagnostics).toEqual([]);
    expect(value?.theme?.light).toEqual({ ...shippedPalettes.light, pine: '#0b4f9e' });
    const { pine, ...rest } = value!.theme!.dark;
    expect(contrast(pine, rest.snow)).toBeGreaterThanOrEqual(7);
    expect(rest).toEqual(
      Object.fromEntries(Object.entries(shippedPalettes.dark).filter(([name]) => name !== 'pine')),
    );
  });

  it('takes all eight values, and writes them as one style sheet', () => {
    const { value, diagnostics } = parse(
      '  pine: "#036"\n  sorghum: "#8a1c1c"\n  corn: "#ffd166"\n  snow: "#ffffff"\n  soil: "#101418"\n' +
        '  song: Source Han Serif SC, serif\n  hei: \'"PingFang SC", sans-serif\'\n  corner: 0\n',
    );
    expect(diagnostics).toEqual([]);
    const { path, text } = themeSheet(value!.theme!) as { path: string; text: string };
    expect(path).toBe('assets/theme.css');
    expect(text).toContain('--pine:#003366;');
    expect(text).toContain('--song:Source Han Serif SC, serif;--hei:"PingFang SC", sans-serif;--corner:0px}');
    expect(text.match(/--snow:/gu)).toHaveLength(2);
  });

  it('refuses colours that cannot be read, naming the pair and a shade that can', () => {
    const { diagnostics } = parse('  pine: "#7fbf9f"\n  snow: "#ffffff"\n');
    expect(brief(diagnostics)).toEqual(['DB408 3:9']);
    const [fault] = diagnostics;
    expect(fault?.details).toMatchObject({
      ink: 'pine',
      ground: 'snow',
      ratio: '2.1',
      least: '4.5',
      scheme: 'light',
    });
    expect(explain(fault!, 'zh-Hant').what).toBe(
      'pine #7fbf9f 放在 snow #ffffff 上，對比只有 2.1:1，不足 4.5:1。',
    );
    const { suggestion = '' } = fault?.details ?? {};
    expect(brief(parse(`  pine: "${suggestion}"\n  snow: "#ffffff"\n`).diagnostics)).toEqual([]);
  });

  it.each([
    ['a colour without quotes, which YAML takes for a comment', '  pine: #0f5645\n', ['DB107 3:3']],
    ['a name of a colour', '  pine: green\n', ['DB107 3:9']],
    ['a typeface that would end the declaration', '  song: "a; color:red"\n', ['DB107 3:9']],
    ['a corner that is too wide', '  corner: 40\n', ['DB107 3:11']],
    ['an unknown value', '  pines: "#0f5645"\n', ['DB103 3:3']],
  ])('refuses %s', (_name, theme, expected) => {
    expect(brief(parse(theme).diagnostics)).toEqual(expected);
  });

  it('never lets a palette pass in which text cannot be told from its ground', () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
    fc.assert(
      fc.property(
        fc.record({ pine: colour, sorghum: colour, corn: colour, snow: colour, soil: colour }),
        (colours) => {
          const lines = Object.entries(colours).map(([name, value]) => `  ${name}: "${value}"\n`);
          const { value, diagnostics } = parse(lines.join(''));
          for (const { snow, frost, soil, ash, pine, sorghum } of [value!.theme!.light, value!.theme!.dark]) {
            const ratios = [soil, ash, pine, sorghum].flatMap((ink) => [
              contrast(ink, snow),
              contrast(ink, frost),
            ]);
            if (Math.min(...ratios) < 4.5) expect(diagnostics.map(({ code }) => code)).toContain('DB408');
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
