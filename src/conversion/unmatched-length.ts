/**
 * How many UTF-16 units opencc-js steps over where no word begins: one code point, or a whole ideographic
 * description sequence (Unicode 12.1: an operator U+2FF0–2FFF and its parts, ⿰女子), which describes one
 * character and must not be converted part by part. `end` is where the text ends.
 */
export function unmatchedLength(text: string, offset: number, end: number): number {
  const sequenceEnd = descriptionEnd(text, offset, end);
  return sequenceEnd > offset ? sequenceEnd - offset : codePointLength(text, offset, end);
}

function codePointLength(text: string, offset: number, end: number): number {
  return (text.codePointAt(offset) ?? 0) > 0xffff && offset + 1 < end ? 2 : 1;
}

/** 0 where no complete sequence begins at `offset`. */
function descriptionEnd(text: string, offset: number, end: number): number {
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

function partsOf(unit: number): number {
  if (unit < 0x2ff0 || unit > 0x2fff) return 0;
  return unit === 0x2ff2 || unit === 0x2ff3 ? 3 : 2;
}
