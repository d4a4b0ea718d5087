/**
 * A stretch whose length changed: UTF-16 units [start, end) of the source became [outputStart, outputEnd) of the
 * output. Both are never empty.
 */
export interface Resized {
  readonly start: number;
  readonly end: number;
  readonly outputStart: number;
  readonly outputEnd: number;
}

/**
 * Which part of the source each part of the output comes from: the stretches that changed their length, in order
 * and without overlap. Everywhere else source and output run unit by unit side by side, so that for ordinary text
 * the list is empty and costs nothing.
 */
export type Alignment = readonly Resized[];

export interface AlignedText {
  readonly text: string;
  readonly alignment: Alignment;
}

/** Offsets [start, end) in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The source units that unit `offset` of the output comes from; offsets past the end are mapped alongside it. */
export function sourceRange(alignment: Alignment, offset: number): Range {
  let shift = 0;
  for (const resized of alignment) {
    if (offset < resized.outputStart) break;
    if (offset < resized.outputEnd) return { start: resized.start, end: resized.end };
    shift = resized.end - resized.outputEnd;
  }
  return { start: offset + shift, end: offset + shift + 1 };
}

/**
 * Where the boundary `offset` of the source lies in the output. A boundary inside a resized stretch divides its
 * output in proportion: 博|客 -> 部落|格.
 */
export function outputBoundary({ text, alignment }: AlignedText, offset: number): number {
  let shift = 0;
  for (const resized of alignment) {
    if (offset <= resized.start) break;
    if (offset < resized.end) return boundaryInside(text, resized, offset);
    shift = resized.outputEnd - resized.end;
  }
  return offset + shift;
}

function boundaryInside(text: string, resized: Resized, offset: number): number {
  const share = (offset - resized.start) / (resized.end - resized.start);
  const boundary = resized.outputStart + Math.round(share * (resized.outputEnd - resized.outputStart));
  return isLowSurrogate(text.charCodeAt(boundary)) && boundary > resized.outputStart
    ? boundary + 1
    : boundary;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The alignment of source to result of two steps done one after the other. */
export function composeAlignments(first: Alignment, second: Alignment): Alignment {
  if (first.length === 0) return second;
  if (second.length === 0) return first;
  const composed: Resized[] = [];
  let [a, b] = [0, 0];
  // How far the end of what was taken so far lies from its place in the text between the steps.
  let [sourceShift, outputShift] = [0, 0];
  for (;;) {
    const [one, two] = [first[a], second[b]];
    if (one === undefined && two === undefined) return composed;
    const start = Math.min(one?.outputStart ?? Infinity, two?.start ?? Infinity);
    let end = start;
    const [startSourceShift, startOutputShift] = [sourceShift, outputShift];
    for (;;) {
      const [left, right] = [first[a], second[b]];
      if (left !== undefined && (left.outputStart < end || left.outputStart === start)) {
        end = Math.max(end, left.outputEnd);
        sourceShift = left.end - left.outputEnd;
        a += 1;
      } else if (right !== undefined && (right.start < end || right.start === start)) {
        end = Math.max(end, right.end);
        outputShift = right.outputEnd - right.end;
        b += 1;
      } else break;
    }
    composed.push({
      start: start + startSourceShift,
      end: end + sourceShift,
      outputStart: start + startOutputShift,
      outputEnd: end + outputShift,
    });
  }
}
