/**
 * Words that the site itself says, in one edition's usage. Written and read by people, never converted: 搜索 and 搜尋,
 * 報道 and 報導 differ by region and not by script. `{n}`, `{m}` and `{name}` are filled in by the `fill` filter.
 */
export interface InterfaceWords {
  /** The edition's name in itself, for the script switch: short, and in full. */
  readonly editionShort: string;
  readonly editionName: string;
  readonly editions: string;
  /** Said to a reader who chose this edition before, and for the way to decline. */
  readonly editionOffer: string;
  readonly editionStay: string;

  readonly skip: string;
  readonly home: string;
  readonly mainNavigation: string;
  readonly allNavigation: string;
  readonly index: string;
  readonly breadcrumb: string;
  readonly subsections: string;
  readonly sections: string;
  readonly colon: string;
  /** Heading of the plain pages. */
  readonly aboutSite: string;

  readonly search: string;
  readonly searchField: string;
  /** The same in a narrow field. */
  readonly searchShort: string;
  readonly searchHelp: string;
  readonly searchNeedsScript: string;
  readonly searchOtherWays: string;
  readonly searchLoading: string;
  readonly searchFound: string;
  readonly searchNothing: string;
  readonly searchFailed: string;
  /** Said of a long word that is not found. */
  readonly searchLong: string;
  /** Where a query has several words: looks for one of them. */
  readonly searchOnly: string;
  /** Takes the limits of place and time away. */
  readonly searchWiden: string;
  readonly searchMore: string;
  /** On the page of a list: looks for something in that list. */
  readonly searchWithin: string;
  /** What can be chosen among all sections … */
  readonly searchPlace: string;
  readonly searchEverywhere: string;
  /** … among these times … */
  readonly searchTime: string;
  readonly searchAnyTime: string;
  readonly searchMonth: string;
  readonly searchYear: string;
  /** … and these orders. */
  readonly searchOrder: string;
  readonly searchTitlesFirst: string;
  readonly searchNewestFirst: string;
  /** Name of the choice between the following three. */
  readonly searchScopes: string;
  readonly searchAll: string;
  readonly searchTitles: string;
  readonly searchGalleries: string;

  readonly latest: string;
  readonly breaking: string;
  readonly picks: string;
  readonly photoNews: string;
  readonly pictures: string;
  readonly noArticles: string;
  readonly emptySection: string;
  readonly latestOf: string;

  /** The twelve lunar months without 月, and the 24 solar terms from 小寒 on, parted by spaces. */
  readonly lunarMonths: string;
  readonly lunarLeap: string;
  readonly solarTerms: string;
  readonly solarTermToday: string;

  readonly pages: string;
  readonly pageNumber: string;
  readonly newer: string;
  readonly older: string;

  readonly tag: string;
  readonly tags: string;
  readonly articleCount: string;
  readonly sources: string;
  /** A link to where the source has the article. */
  readonly sourcePage: string;

  readonly topics: string;
  readonly timeline: string;
  /** The pages of years, months and days. */
  readonly archive: string;
  readonly calendar: string;

  readonly time: string;
  readonly updated: string;
  readonly source: string;
  readonly authors: string;
  readonly editor: string;
  readonly reading: string;
  readonly readingTime: string;
  readonly follow: string;
  readonly share: string;
  readonly shareTo: string;
  readonly wechat: string;
  readonly scanCode: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly weibo: string;
  readonly qzone: string;
  readonly previousArticle: string;
  readonly nextArticle: string;
  readonly adjacentArticles: string;
  readonly related: string;
  readonly address: string;
  readonly footnotes: string;
  readonly backToText: string;
  readonly live: string;
  readonly liveOn: string;
  readonly liveOver: string;
  readonly reload: string;
  readonly points: string;
  readonly correction: string;
  readonly corrections: string;
  readonly noCorrections: string;
  readonly updates: string;
  readonly table: string;
  readonly gallery: string;
  readonly previousPicture: string;
  readonly nextPicture: string;

  readonly notFound: string;
  readonly notFoundHeadline: string;
  readonly notFoundText: string;
  readonly moved: string;
  readonly movedText: string;

  readonly feeds: string;
  /** Of `llms.txt`: where the Markdown of an article is. */
  readonly plainNote: string;
  readonly reuse: string;
}
