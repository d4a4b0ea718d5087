/** Colours are `#rrggbb`. */
type Rgb = readonly [number, number, number];

/** Contrast of two colours by WCAG 2.2, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** `share` of the way from one colour to another. */
export function mix(from: string, to: string, share: number): string {
  const [a, b] = [channels(from), channels(to)];
  return hex(a.map((value, index) => value + ((b[index] ?? 0) - value) * share));
}

/** The nearest to `colour`, on the way to `towards`, that has at least the contrast `least` on every ground. */
export function readable(
  colour: string,
  grounds: readonly string[],
  least: number,
  towards: string,
): string | undefined {
  for (let step = 0; step <= 100; step += 1) {
    const nearer = mix(colour, towards, step / 100);
    if (grounds.every((ground) => contrast(nearer, ground) >= least)) return nearer;
  }
  return undefined;
}

function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Rgb;
}

function hex(values: readonly number[]): string {
  return `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}
