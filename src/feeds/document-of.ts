/**
 * A document in UTF-8, of its entries and what stands around them.
 *
 * @param separator goes between entries
 */
export function documentOf(
  { before, after }: { readonly before: string; readonly after: string },
  entries: readonly Uint8Array[],
  separator = '',
): Uint8Array {
  const between = Buffer.from(separator);
  return Buffer.concat([
    Buffer.from(before),
    ...entries.flatMap((entry, index) => (index === 0 ? [entry] : [between, entry])),
    Buffer.from(after),
  ]);
}
