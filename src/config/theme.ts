import { report } from '../diagnostics/report.js';
import type { Diagnostic, Position } from '../model/diagnostic.js';
import type { ColourName, Palette, Theme } from '../model/site.js';
import type { ConfigData } from '../schema/config.js';
import { contrast, mix, readable } from './contrast.js';

type Written = NonNullable<ConfigData['theme']>;
type Token = 'pine' | 'sorghum' | 'corn' | 'snow' | 'soil';

/** The shipped palettes, as `templates/assets/site.css` has them. */
export const shippedPalettes: Readonly<Record<'light' | 'dark', Palette>> = {
  light: {
    ...{
      snow: '#fbfaf7',
      frost: '#eff1ec',
      soil: '#1b1815',
      ash: '#5a544b',
      line: '#87827a',
      rule: '#d6d5cb',
    },
    ...{ pine: '#0f5645', azalea: '#6e3a68', sorghum: '#a1261d', corn: '#f0c24b', 'on-corn': '#1b1815' },
    ...{ band: '#1b1815', 'band-ink': '#f3f0e8', 'band-ash': '#bab3a6', 'band-rule': '#3f3a33' },
  },
  dark: {
    ...{
      snow: '#131210',
      frost: '#1e1c19',
      soil: '#edeae2',
      ash: '#b4ada1',
      line: '#857f73',
      rule: '#38342d',
    },
    ...{ pine: '#8fd0b6', azalea: '#d6b0d2', sorghum: '#f19386', corn: '#e3b04a', 'on-corn': '#131210' },
    ...{ band: '#1e1c19', 'band-ink': '#edeae2', 'band-ash': '#b4ada1', 'band-rule': '#3f3a33' },
  },
};

/** What must be told apart from what, and by how much: text, then the borders of controls. */
const pairs: readonly (readonly [ink: ColourName, ground: ColourName, least: number])[] = [
  ...(['soil', 'ash', 'pine', 'sorghum', 'azalea'] as const).flatMap((ink) =>
    (['snow', 'frost'] as const).map((ground) => [ink, ground, 4.5] as const),
  ),
  ['on-corn', 'corn', 4.5],
  ['band-ink', 'band', 4.5],
  ['band-ash', 'band', 4.5],
  ['corn', 'band', 4.5],
  ['line', 'snow', 3],
  ['line', 'frost', 3],
];

/** Which of the newsroom's tokens a colour comes from. */
const origins: Readonly<Record<ColourName, Token>> = {
  ...{ snow: 'snow', frost: 'snow', soil: 'soil', ash: 'soil', line: 'soil', rule: 'soil', pine: 'pine' },
  ...{ azalea: 'snow', sorghum: 'sorghum', corn: 'corn', 'on-corn': 'corn' },
  ...{ band: 'soil', 'band-ink': 'snow', 'band-ash': 'soil', 'band-rule': 'soil' },
};

/**
 * Completes a theme: neutral colours come from `snow` and `soil`, those of the dark scheme are lightened until they can be read.
 * Diagnostics: DB408 for each pair that readers could not tell apart.
 *
 * @param at where the configuration has a token
 */
export function completeTheme(
  written: Written,
  file: string,
  at: (token: string) => Position,
): { readonly theme: Theme; readonly diagnostics: readonly Diagnostic[] } {
  const light = lightPalette(written);
  const theme: Theme = {
    light,
    dark: darkPalette(written, light),
    ...(written.song === undefined ? {} : { song: written.song }),
    ...(written.hei === undefined ? {} : { hei: written.hei }),
    ...(written.corner === undefined ? {} : { corner: written.corner }),
  };
  const reported = new Set<Token>();
  const diagnostics = (['light', 'dark'] as const).flatMap((scheme) =>
    pairs.flatMap(([ink, ground, least]) => {
      const [inkColour, groundColour] = [theme[scheme][ink], theme[scheme][ground]];
      const ratio = contrast(inkColour, groundColour);
      const key = [origins[ink], origins[ground]].find((token) => written[token] !== undefined);
      if (ratio >= least || key === undefined || reported.has(key)) return [];
      reported.add(key);
      const details = {
        ...{ ink, inkColour, ground, groundColour, scheme, key },
        ratio: (Math.floor(ratio * 10) / 10).toFixed(1),
        least: String(least),
        suggestion: repaired(written[key] ?? '', key, origins[ink] === key ? groundColour : inkColour, least),
      };
      return [report('DB408', file, at(key), details)];
    }),
  );
  return { theme, diagnostics };
}

/** A shade of the token that the other colour allows; of a ground the opposite of the ink. */
function repaired(colour: string, key: Token, other: string, least: number): string {
  const towards = contrast(other, '#000000') > contrast(other, '#ffffff') ? '#000000' : '#ffffff';
  const wanted = key === 'corn' ? least : Math.max(least, 5.5);
  return readable(colour, [other], wanted, towards) ?? towards;
}

function lightPalette({ pine, sorghum, corn, snow, soil }: Written): Palette {
  const shipped = shippedPalettes.light;
  const neutral =
    snow === undefined && soil === undefined ? shipped : neutrals(snow ?? shipped.snow, soil ?? shipped.soil);
  return {
    ...neutral,
    pine: pine ?? shipped.pine,
    azalea: readable(shipped.azalea, [neutral.snow, neutral.frost], 5, neutral.soil) ?? neutral.soil,
    sorghum: sorghum ?? shipped.sorghum,
    corn: corn ?? shipped.corn,
    'on-corn': onCorn(corn ?? shipped.corn, neutral),
  };
}

function darkPalette({ pine, sorghum, corn, snow, soil }: Written, light: Palette): Palette {
  const shipped = shippedPalettes.dark;
  const own = snow === undefined && soil === undefined ? shipped : darkNeutrals(light);
  const lightened = (colour: string | undefined, fallback: string): string =>
    colour === undefined ? fallback : (readable(colour, [own.snow, own.frost], 7, '#ffffff') ?? '#ffffff');
  return {
    ...own,
    pine: lightened(pine, shipped.pine),
    azalea: shipped.azalea,
    sorghum: lightened(sorghum, shipped.sorghum),
    corn: corn ?? shipped.corn,
    'on-corn': onCorn(corn ?? shipped.corn, own),
  };
}

type Neutrals = Omit<Palette, 'pine' | 'azalea' | 'sorghum' | 'corn' | 'on-corn'>;

function neutrals(snow: string, soil: string): Neutrals {
  return {
    ...{ snow, soil, frost: mix(snow, soil, 0.05), ash: mix(soil, snow, 0.28) },
    ...{ line: mix(soil, snow, 0.48), rule: mix(soil, snow, 0.83) },
    ...{ band: soil, 'band-ink': mix(snow, soil, 0.03), 'band-ash': mix(snow, soil, 0.28) },
    'band-rule': mix(soil, snow, 0.16),
  };
}

/** Night: the soil is the ground, a little darker, and the snow is the ink, a little dimmer. */
function darkNeutrals({ snow, soil }: Palette): Neutrals {
  const ground = mix(soil, '#000000', 0.3);
  const made = neutrals(ground, mix(snow, '#000000', 0.06));
  return { ...made, band: made.frost, 'band-ink': made.soil, 'band-ash': made.ash, 'band-rule': made.rule };
}

function onCorn(corn: string, { snow, soil }: Neutrals): string {
  return contrast(corn, soil) >= contrast(corn, snow) ? soil : snow;
}
