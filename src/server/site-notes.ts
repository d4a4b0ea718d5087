/** What an editor wants to know of the article on a page. */
export interface ArticleNote {
  /** As diagnostics name it. */
  readonly file: string;
  readonly status: 'published' | 'scheduled' | 'draft';
  /** Its date, in milliseconds since 1970. */
  readonly instant: number;
  /** Where the desk has it; undefined for what it does not have. */
  readonly desk?: string;
}

/** What the preview knows of the site that it shows. */
export interface SiteNotes {
  /** IANA name: dates are written in it. */
  readonly timeZone: string;
  /** Articles that readers do not see yet, by the paths of their pages in all editions. */
  readonly unpublished: Readonly<Record<string, ArticleNote>>;
  /** The article whose page stands at a path, as browsers write it. */
  readonly articleAt: (path: string) => ArticleNote | undefined;
}
