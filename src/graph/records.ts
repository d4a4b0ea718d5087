/** Where a record stands among the others. */
export interface RecordPlace {
  readonly offset: number;
  readonly length: number;
}

/** Results that are kept between builds: bytes, whatever is in them. Each is kept with a checksum. */
export interface Records {
  /** Whether the record is what was written. */
  readonly isIntact: (place: RecordPlace) => boolean;
  /** @throws DamagedRecord where it is not */
  readonly read: (place: RecordPlace) => Uint8Array;
  readonly append: (record: Uint8Array) => RecordPlace;
}

/** A kept result is not what was written: the build has to begin anew without what is kept. */
export class DamagedRecord extends Error {
  override readonly name = 'DamagedRecord';
}
