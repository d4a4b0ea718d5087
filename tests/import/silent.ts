/** Progress that nobody is told of. */
export const silent = { begin: () => undefined, advance: () => undefined };
