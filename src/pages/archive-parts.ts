/** How many parts of `size` a list is cut into; they are counted from the oldest, so that news at the top leaves the full ones as they are. */
export function countParts(length: number, size: number): number {
  return Math.ceil(length / size);
}

/** What part `number` of a list holds, newest first; 1 is the oldest, the newest is what is left over. */
export function partFromOldest<T>(newestFirst: readonly T[], size: number, number: number): readonly T[] {
  const end = newestFirst.length - (number - 1) * size;
  return newestFirst.slice(Math.max(0, end - size), Math.max(0, end));
}
