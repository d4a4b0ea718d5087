/**
 * Words that the site itself says are not in a document: their elements carry the key of the word, and
 * `finishBody` puts in the word of the edition.
 */
declare module 'hast' {
  interface ElementData {
    /** Key of the word that is the element’s content. */
    word?: string;
    /** Key of the word that is its `aria-label`. */
    wordLabel?: string;
    /** Follows the label, where a page has several of a kind. */
    wordNumber?: number;
    /** The element's text is not converted; its forms by script (`hans`, `hant`) or edition, where they are given. */
    forms?: Readonly<Record<string, string>>;
    /** Of the heading that begins an entry of a live article: its time, ISO 8601 with an offset. */
    entry?: string;
  }
}

export {};
