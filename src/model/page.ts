import type { EditionId } from './edition.js';
import type { GroupKind } from './summary.js';
import type { BrandPart, PageRole } from './site.js';
import type { ArticleId, OutputPath, SectionId, UrlPath } from './paths.js';

/**
 * What a template gets. Every `href` is ready for an attribute (base path included, percent-encoded); every text is
 * in the words of the page's edition and not escaped (templates escape by themselves).
 */
export interface LinkView {
  readonly title: string;
  readonly href: string;
}

/** An instant in the site's time zone, in fixed patterns that no ICU release can change. */
export interface MomentView {
  /** `2020-08-07T07:24:00+08:00`, for `datetime`. */
  readonly iso: string;
  /** `2020年8月7日` */
  readonly date: string;
  /** `2020年`: `date` is this and `monthDay`. */
  readonly year: string;
  /** `8月7日` */
  readonly monthDay: string;
  /** `07:24` */
  readonly time: string;
  /** `星期五` */
  readonly weekday: string;
}

/** The day on the masthead, never the clock's: that of the newest article shown. */
export interface IssueDayView extends MomentView {
  /** `庚子年六月十八`; undefined outside 1900 to 2100. */
  readonly lunar?: string;
  /** `今日立秋`, on the first day of a solar term. */
  readonly solarTerm?: string;
}

export interface PictureView {
  readonly src: string;
  /** Absolute URL of the same, for Open Graph and JSON-LD. */
  readonly url: string;
  /** For `source` elements, the preferred one first; `srcset` is ready for the attribute. */
  readonly sources: readonly { readonly type: string; readonly srcset: string }[];
  /** Its average colour, `#rgb`. */
  readonly tint?: string;
  /** Pixels of `src`. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
}

/** An article in a list. */
export interface CardView extends LinkView {
  readonly id: ArticleId;
  readonly kicker?: string;
  readonly subtitle?: string;
  readonly summary: string;
  readonly section: LinkView;
  readonly date: MomentView;
  readonly picture?: PictureView;
  readonly authors: readonly LinkView[];
  /** Pictures in galleries; 0 for an article that is no photo story. */
  readonly galleryPictures: number;
  /** Whether it is a live article that was still going on at the time of the build. */
  readonly isLive: boolean;
}

/** A picture that is published as it is; pixels. */
export interface BrandView {
  readonly href: string;
  readonly width: number;
  readonly height: number;
  /** `image/svg+xml` */
  readonly type: string;
}

export interface AlternateView {
  readonly edition: EditionId;
  readonly hreflang: string;
  readonly lang: string;
  /** Absolute URL. */
  readonly url: string;
  readonly href: string;
  readonly current: boolean;
}

/** The site in one edition: the same for all of its pages, but for nothing. */
export interface SiteView {
  readonly name: string;
  readonly description: string;
  readonly edition: EditionId;
  readonly script: 'hans' | 'hant';
  readonly lang: string;
  /** `''` or `/path`: for assets, `{{ site.base }}/assets/site.css`. */
  readonly base: string;
  readonly origin: string;
  readonly home: string;
  readonly search: string;
  /** The page of all months. */
  readonly archive: string;
  readonly corrections: string;
  /** The newsroom's own pictures, in place of the name in letters and of the shipped icon. */
  readonly brand: Readonly<Partial<Record<BrandPart, BrandView>>>;
  /** The style sheet of the newsroom's theme, where it has one, and the colour of its ground for browsers' own bars. */
  readonly theme?: { readonly sheet: string; readonly light: string; readonly dark: string };
  readonly navigation: readonly (LinkView & { readonly section?: SectionId })[];
  /** 關於本站 and the like, in the editor's order. */
  readonly plainPages: readonly LinkView[];
  /** Absolute addresses of pages by what they say. */
  readonly pages: Readonly<Partial<Record<PageRole, string>>>;
  readonly social: readonly LinkView[];
  readonly atom: string;
  readonly rss: string;
  /** Content-Security-Policy of every page. */
  readonly policy: string;
}

interface PageBase {
  /** Path below the edition's root, not percent-encoded, `''` for home: the same in all editions. */
  readonly path: string;
  readonly edition: EditionId;
  readonly url: UrlPath;
  readonly output: OutputPath;
  /** Absolute. */
  readonly canonical: string;
  /** File in the template folder. */
  readonly template: string;
  /** For the `title` element, without the site's name. */
  readonly title: string;
  readonly description: string;
  /** This page in every edition that has it, this one among them, in the order of the editions. */
  readonly alternates: readonly AlternateView[];
  /** Absolute URL of the first-listed edition's page. */
  readonly xDefault: string;
  /** From the site's name down to the page's section (an article's own title is not in it). */
  readonly breadcrumb: readonly LinkView[];
  readonly issueDate?: IssueDayView;
  /** Feeds of the list that the page is of, else of the nearest section, else of the edition. */
  readonly feeds: {
    readonly title: string;
    readonly atom: string;
    readonly rss: string;
    readonly json: string;
  };
}

export interface SectionBlockView {
  readonly section: LinkView;
  readonly children: readonly LinkView[];
  readonly cards: readonly CardView[];
}

/** A topic and what stands first in it. */
export interface TopicView extends LinkView {
  readonly description?: string;
  readonly picture?: PictureView;
  readonly cards: readonly CardView[];
}

export interface HomePage extends PageBase {
  readonly kind: 'home';
  /** 快訊, newest first. */
  readonly breaking: readonly CardView[];
  readonly lead?: CardView;
  /** Related to the lead, for its last line. */
  readonly besides: readonly CardView[];
  readonly secondary: readonly CardView[];
  readonly latest: readonly CardView[];
  /** 編輯推薦, in the order of their places. */
  readonly picks: readonly CardView[];
  readonly photoStories: readonly CardView[];
  /** 專題, in the editor's order. */
  readonly topics: readonly TopicView[];
  /** The page of all topics. */
  readonly allTopics: string;
  readonly blocks: readonly SectionBlockView[];
  /** 副刊: its newest stories, in a block of their own. */
  readonly supplement?: SectionBlockView;
}

export interface PagerView {
  /** Pages are counted from the oldest, so that a full page never changes its number or its articles. */
  readonly newer?: LinkView;
  readonly older?: LinkView;
  /** Near pages, the first and this one among them, newest first; `gap` marks left-out numbers before it. */
  readonly numbers: readonly (LinkView & { readonly current: boolean; readonly gap: boolean })[];
}

export interface SectionPage extends PageBase {
  readonly kind: 'section';
  readonly section: SectionId;
  readonly heading: string;
  readonly children: readonly LinkView[];
  readonly cards: readonly CardView[];
  /** 1 is the oldest; undefined on the section's front, that always shows the newest. */
  readonly number?: number;
  readonly pager: PagerView;
  /** 按月查閱: the newest months of the site, on the section's front. */
  readonly months: readonly LinkView[];
  /** The page of all months. */
  readonly archive: string;
  /** In a section without articles: the newest of the nearest section above that has any. */
  readonly instead: readonly CardView[];
  /** 快訊 of this section, on its front alone. */
  readonly breaking: readonly CardView[];
  /** 編輯推薦 of this section, on its front alone. */
  readonly picks: readonly CardView[];
  readonly parent?: LinkView;
}

/** A list of the articles of a tag, an author, a source or a topic; on the front of a topic those that are pinned go first. */
export interface GroupPage extends PageBase {
  readonly kind: GroupKind;
  readonly heading: string;
  readonly cards: readonly CardView[];
  readonly number?: number;
  readonly pager: PagerView;
  /** Articles of the whole list; on its front only. */
  readonly count?: number;
  /** What a topic has besides its articles; on the front only. */
  readonly topic?: TopicDetailsView;
  /** Who the author is, where the newsroom says so; on the front only. */
  readonly profile?: ProfileView;
}

export interface TopicDetailsView {
  readonly picture?: PictureView;
  /** Parts under headings of their own; their articles are not among the cards of the page. */
  readonly groups: readonly { readonly title: string; readonly cards: readonly CardView[] }[];
  /** 大事記. */
  readonly timeline: readonly TopicEventView[];
}

export interface TopicEventView {
  /** For `datetime`: `2020-08`, `2020-08-07`, or a moment. */
  readonly iso: string;
  /** `2020年` */
  readonly year: string;
  /** Whether that is not the year of the event before. */
  readonly startsYear: boolean;
  /** `8月7日`, `8月7日 02:05`, `8月`; '' for a whole year. */
  readonly day: string;
  readonly text: string;
  /** The article that tells of it. */
  readonly href?: string;
}

export interface ProfileView {
  readonly title?: string;
  readonly bio?: string;
  /** Elsewhere. */
  readonly links: readonly LinkView[];
}

/** A group and how many articles it has. */
export interface GroupView extends LinkView {
  /** Of a topic. */
  readonly description?: string;
  readonly count: number;
}

/** The months of all years that have articles, or of one of them; newest first. */
export interface DatesPage extends PageBase {
  readonly kind: 'dates';
  readonly heading: string;
  readonly years: readonly (GroupView & { readonly months: readonly GroupView[] })[];
  /** The nearest years with articles, on the page of a year. */
  readonly newer?: LinkView;
  readonly older?: LinkView;
}

/** A day of a month; `link` only where it has articles. */
export interface DayCellView {
  /** `2020-08-07` */
  readonly date: string;
  readonly number: number;
  readonly link?: GroupView;
}

export interface MonthPage extends PageBase {
  readonly kind: 'month';
  readonly heading: string;
  readonly count: number;
  readonly weekdays: readonly string[];
  /** Seven days each; undefined is a day of another month. */
  readonly weeks: readonly (readonly (DayCellView | undefined)[])[];
  readonly newer?: LinkView;
  readonly older?: LinkView;
}

export interface DayPage extends PageBase {
  readonly kind: 'day';
  readonly heading: string;
  readonly weekday: string;
  readonly cards: readonly CardView[];
  readonly number?: number;
  readonly pager: PagerView;
  /** Of the whole day, on its front only, as are the nearest days with articles. */
  readonly count?: number;
  readonly newer?: LinkView;
  readonly older?: LinkView;
}

/** All tags, authors or sources, those with most articles first. */
export interface GroupsPage extends PageBase {
  readonly kind: 'groups';
  readonly of: GroupKind;
  readonly heading: string;
  readonly groups: readonly GroupView[];
}

/** A QR code: `path` draws its dark modules with strokes of width 1, in a square of `size`; its rows lie at whole numbers. */
export interface ShareCodeView {
  readonly size: number;
  readonly path: string;
}

export interface ArticlePage extends PageBase {
  readonly kind: 'article';
  readonly article: ArticleView;
  /** Address of the same as Markdown, where there is one. */
  readonly twin?: string;
  readonly newer?: CardView;
  readonly older?: CardView;
  /** The nearest in time of the same section, newest first, at most three on either side. */
  readonly neighbours: readonly CardView[];
  readonly related: readonly CardView[];
  /** The page's address, for a phone to read. */
  readonly shareCode: ShareCodeView;
  /** Links that open a sharing form elsewhere; no script, no request before a click. */
  readonly share: readonly (LinkView & { readonly service: 'weibo' | 'qzone' | 'line' | 'facebook' | 'x' })[];
}

/** 關於本站, 聯繫我們: a page that is no article. */
export interface PlainPage extends PageBase {
  readonly kind: 'plain';
  readonly heading: string;
  readonly galleryPictures: number;
}

/** A dated note for readers. */
export interface NoteView {
  readonly date: MomentView;
  readonly text: string;
}

/** 直播: what the page of a live article shows besides its text, in which the entries stand. */
export interface LiveView {
  /** Whether it was still going on at the time of the build. */
  readonly isOn: boolean;
  readonly until: MomentView;
  /** Newest first. */
  readonly entries: readonly {
    /** Of the element in the text. */
    readonly id: string;
    readonly date: MomentView;
    /** '' where it has none. */
    readonly headline: string;
    readonly text: string;
  }[];
}

export interface ArticleView {
  readonly id: ArticleId;
  readonly section: LinkView & { readonly id: SectionId };
  readonly title: string;
  readonly kicker?: string;
  readonly subtitle?: string;
  readonly summary: string;
  readonly date: MomentView;
  readonly updated?: MomentView;
  readonly live?: LiveView;
  /** 要點. */
  readonly points: readonly string[];
  /** Newest first, as are the updates. */
  readonly corrections: readonly NoteView[];
  readonly updates: readonly NoteView[];
  /** `href` is the page of the source here, `url` its own elsewhere. */
  readonly source?: LinkView & { readonly url?: string };
  readonly authors: readonly LinkView[];
  readonly editor?: string;
  readonly tags: readonly LinkView[];
  readonly topics: readonly LinkView[];
  readonly picture?: PictureView;
  /** A picture with the headline in it, for link previews; absolute. */
  readonly shareCard?: {
    readonly url: string;
    readonly width: number;
    readonly height: number;
    readonly alt: string;
  };
  readonly galleryPictures: number;
  readonly length: number;
  /** Minutes, at 400 characters a minute, at least 1. */
  readonly readingMinutes: number;
  readonly headings: readonly { readonly depth: number; readonly id: string; readonly text: string }[];
}

/** The corrections of an article, newest first. */
export interface CorrectedArticleView {
  readonly article: CardView;
  readonly corrections: readonly NoteView[];
}

/** 更正啟事: the articles that were corrected, that with the newest correction first. */
export interface CorrectionsPage extends PageBase {
  readonly kind: 'corrections';
  readonly heading: string;
  readonly items: readonly CorrectedArticleView[];
  readonly number?: number;
  readonly pager: PagerView;
}

/** 404: at the site's root and in each edition's folder. */
export interface NotFoundPage extends PageBase {
  readonly kind: 'notFound';
  readonly latest: readonly CardView[];
}

/** The search form, with ways to find things without script. */
export interface SearchPage extends PageBase {
  readonly kind: 'search';
  /** Address of the folder with the index, which the page's script reads on first use. */
  readonly index: string;
  readonly sections: readonly SectionBlockView[];
  /** Every section, those of another one behind it; `depth` is 0 for those at the top, `path` that of its page. */
  readonly places: readonly { readonly title: string; readonly path: string; readonly depth: number }[];
  readonly tags: readonly GroupView[];
  /** Pages of all months, of all tags, of all authors. */
  readonly all: readonly LinkView[];
}

/** An earlier address that leads to an article. */
export interface RedirectPage extends PageBase {
  readonly kind: 'redirect';
  readonly target: string;
  /** The article that it leads to. */
  readonly article: ArticleId;
}

export type Page =
  | HomePage
  | SectionPage
  | GroupPage
  | GroupsPage
  | DatesPage
  | MonthPage
  | DayPage
  | ArticlePage
  | PlainPage
  | CorrectionsPage
  | NotFoundPage
  | SearchPage
  | RedirectPage;
