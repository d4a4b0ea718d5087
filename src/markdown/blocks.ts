/** A block of three colons, `:::圖集`, and its one attribute. Names: Traditional, Simplified, English. */
export interface BlockForm {
  readonly kind: 'gallery' | 'pullquote' | 'correction';
  readonly names: readonly [string, string, string];
  readonly attribute?: readonly [string, string, string];
}

const blockForms: readonly BlockForm[] = [
  { kind: 'gallery', names: ['圖集', '图集', 'gallery'] },
  { kind: 'pullquote', names: ['引文', '引文', 'pullquote'], attribute: ['出處', '出处', 'cite'] },
  { kind: 'correction', names: ['更正', '更正', 'correction'], attribute: ['時間', '时间', 'date'] },
];

/** Every name of every block. */
export const blockNames: readonly string[] = [...new Set(blockForms.flatMap(({ names }) => names))];

export function findBlock(name: string): BlockForm | undefined {
  return blockForms.find(({ names }) => names.includes(name.toLowerCase()));
}

/** The block's attribute in the language in which its name is written: `出处` for `图集`’s readers. */
export function attributeName({ names, attribute }: BlockForm, name: string): string | undefined {
  return attribute?.[names.indexOf(name.toLowerCase())];
}

/** The value of the block's attribute, whichever of its names was used. */
export function attributeValue(
  { attribute }: BlockForm,
  written: Readonly<Record<string, string | null | undefined>> | null | undefined,
): string | undefined {
  const key = attribute?.find((name) => typeof written?.[name] === 'string');
  return key === undefined ? undefined : (written?.[key] ?? undefined);
}
