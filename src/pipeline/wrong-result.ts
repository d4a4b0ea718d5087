/** A kept result is another than that of its inputs: what is kept cannot be trusted. */
export class WrongResult extends Error {
  override readonly name = 'WrongResult';

  /** @param about the file of an article, or of the site */
  constructor(readonly about: string) {
    super(`What is kept of ${about} is not what it is made to`);
  }
}
