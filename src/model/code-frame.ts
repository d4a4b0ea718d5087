/** The place of a fault in its file, to be shown; control characters in it are replaced by a sign, tabs are not. */
export interface CodeFrame {
  /** 1-based number of the faulty line. */
  readonly line: number;
  /** The line before it, where it holds anything. */
  readonly above?: string;
  /** The faulty line in three parts; what is left out of a long one is an ellipsis. */
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}
