/** Wrong usage of the command line: exit code 2. The message is in the reader's language. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
