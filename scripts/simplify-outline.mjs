/**
 * Takes out of a contour what nobody sees: fonts have many short curves where one will do. It stays within a tolerance of what it
 * was, corners included, since a corner that is lost is further away than that.
 *
 * @typedef {{ readonly x: number, readonly y: number }} Place
 * @typedef {{ readonly from: Place, readonly control?: Place, readonly to: Place }} Segment a line, or a quadratic curve
 */

/** Segments that become one, at most. */
const longestRun = 14;
/** A run that cannot be one segment may be one with its next, but hardly with the one after. */
const hopeless = 3;
const [linePoints, curvePoints, polyPoints] = [3, 5, 12];

/**
 * @param {readonly Segment[]} segments a closed contour
 * @param {number} tolerance in the units of the places
 * @returns {Segment[]} one with fewer segments, whose control points are whole numbers
 */
export function simplifyContour(segments, tolerance) {
  /** @type {Segment[]} */
  const made = [];
  for (let start = 0; start < segments.length;) {
    let [best, end] = [segments[start], start];
    for (let last = start; last < Math.min(segments.length, start + longestRun); last += 1) {
      const run = segments.slice(start, last + 1);
      const found = candidates(run).find((candidate) => fits(run, candidate, tolerance));
      if (found !== undefined) [best, end] = [found, last];
      else if (last - end >= hopeless) break;
    }
    if (best !== undefined) made.push(best);
    start = end + 1;
  }
  return made;
}

/**
 * Segments that may stand for a run: a line, the curve that leaves and arrives as the run does, the one through its middle.
 *
 * @param {readonly Segment[]} run
 * @returns {Segment[]}
 */
function candidates(run) {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [from, to] = [first.from, last.to];
  const [start, end] = [direction(first, true), direction(last, false)];
  const chord = { x: to.x - from.x, y: to.y - from.y };
  const cross = start.x * end.y - start.y * end.x;
  const [along, back] = [
    (chord.x * end.y - chord.y * end.x) / cross,
    (start.x * chord.y - start.y * chord.x) / cross,
  ];
  const middle = middleOf(run);
  return [
    { from, to },
    ...(along > 0 && back > 0 && Number.isFinite(along + back)
      ? [{ from, control: whole({ x: from.x + along * start.x, y: from.y + along * start.y }), to }]
      : []),
    {
      from,
      control: whole({ x: 2 * middle.x - (from.x + to.x) / 2, y: 2 * middle.y - (from.y + to.y) / 2 }),
      to,
    },
  ];
}

/** @param {Place} place */
function whole({ x, y }) {
  return { x: Math.round(x), y: Math.round(y) };
}

/**
 * Where a segment goes at its start, or at its end.
 *
 * @param {Segment} segment
 * @param {boolean} atStart
 */
function direction({ from, control, to }, atStart) {
  const [a, b] = atStart ? [from, control ?? to] : [control ?? from, to];
  const isPoint = a.x === b.x && a.y === b.y;
  return isPoint ? { x: to.x - from.x, y: to.y - from.y } : { x: b.x - a.x, y: b.y - a.y };
}

/** @param {readonly Segment[]} run */
function middleOf(run) {
  const places = run.flatMap((segment) => [segment.from, ...placesOn(segment, polyPoints)]);
  /** @type {number[]} */
  const lengths = [];
  for (const [at, place] of places.entries()) {
    const before = places[at - 1] ?? place;
    lengths.push((lengths.at(-1) ?? 0) + Math.hypot(place.x - before.x, place.y - before.y));
  }
  const half = (lengths.at(-1) ?? 0) / 2;
  return places[lengths.findIndex((length) => length >= half)] ?? { x: 0, y: 0 };
}

/**
 * Whether two ways are never further from each other than the tolerance.
 *
 * @param {readonly Segment[]} run
 * @param {Segment} candidate
 * @param {number} tolerance
 */
function fits(run, candidate, tolerance) {
  const places = run.flatMap((segment) =>
    placesOn(segment, segment.control === undefined ? linePoints : curvePoints),
  );
  const way = polyline([candidate]);
  if (places.some((place) => distance(place, way) > tolerance)) return false;
  const whole = polyline(run);
  return way.every((place) => distance(place, whole) <= tolerance);
}

/** @param {readonly Segment[]} segments */
function polyline(segments) {
  const [first] = segments;
  const places = segments.flatMap((segment) =>
    placesOn(segment, segment.control === undefined ? 1 : polyPoints),
  );
  return first === undefined ? places : [first.from, ...places];
}

/**
 * Places on a segment at even steps, its end the last.
 *
 * @param {Segment} segment
 * @param {number} count
 * @returns {Place[]}
 */
function placesOn({ from, control, to }, count) {
  return Array.from({ length: count }, (_, index) => {
    const after = (index + 1) / count;
    const before = 1 - after;
    const via = control ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    const of = (/** @type {'x' | 'y'} */ axis) =>
      before * before * from[axis] + 2 * before * after * via[axis] + after * after * to[axis];
    return { x: of('x'), y: of('y') };
  });
}

/**
 * @param {Place} place
 * @param {readonly Place[]} way
 */
function distance({ x, y }, way) {
  let least = Infinity;
  for (let at = 1; at < way.length; at += 1) {
    const [a, b] = [way[at - 1], way[at]];
    if (a === undefined || b === undefined) continue;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const length = dx * dx + dy * dy;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * dx + (y - a.y) * dy) / length));
    least = Math.min(least, Math.hypot(a.x + along * dx - x, a.y + along * dy - y));
  }
  return least;
}
