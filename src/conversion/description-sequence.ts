/**
 * Where the ideographic description sequence ends that begins at `offset` (Unicode 12.1: an operator U+2FF0–2FFF and
 * its parts, ⿰女子); 0 where no complete one begins. It describes one character and is not converted part by part.
 * `end` is where the text ends.
 */
export function descriptionEnd(text: string, offset: number, end: number): number {
  const parts = partsOf(text.charCodeAt(offset));
  if (parts === 0) return 0;
  let next = offset + 1;
  for (let part = 0; part < parts; part += 1) {
    if (next >= end) return 0;
    const partEnd = descriptionEnd(text, next, end);
    next = partEnd === 0 ? next + codePointLength(text, next, end) : partEnd;
  }
  return next;
}

function codePointLength(text: string, offset: number, end: number): number {
  return (text.codePointAt(offset) ?? 0) > 0xffff && offset + 1 < end ? 2 : 1;
}

function partsOf(unit: number): number {
  if (unit < 0x2ff0 || unit > 0x2fff) return 0;
  return unit === 0x2ff2 || unit === 0x2ff3 ? 3 : 2;
}
