import type { Edition, EditionId, LocalText, Script } from './edition.js';
import type { SectionId, SourcePath } from './paths.js';
import type { Position } from './diagnostic.js';

/** `dongbei.config.yaml`, validated and completed. */
export interface SiteConfig {
  /** The file it came from, as diagnostics name it. */
  readonly file: string;
  readonly name: LocalText;
  readonly description: LocalText;
  /** `https://host` without a slash at the end. */
  readonly origin: string;
  /** `''`, or `/path` without a slash at the end: what stands in front of every URL path. */
  readonly basePath: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Script of configuration texts, and of articles too short to tell. */
  readonly script: Script;
  /** At least one; the first is at the root. */
  readonly editions: readonly Edition[];
  readonly navigation: readonly NavigationEntry[];
  readonly social: readonly SocialLink[];
  /** Pages that say what is asked of a newsroom. */
  readonly pages: readonly NamedPage[];
  /** Articles on a section page. */
  readonly pageSize: number;
  /** The web server that rule files are written for; none without it. */
  readonly host?: 'caddy' | 'cloudflare' | 'netlify' | 'nginx';
  readonly feeds: {
    /** `full`: entries hold the whole text. */
    readonly content: 'full' | 'summary';
  };
  readonly theme?: Theme;
  readonly brand: readonly BrandFile[];
  /** How pictures are encoded; undefined where they are published as they are. */
  readonly pictures?: PictureSettings;
  /** Whether every article gets a picture with its headline, for link previews. */
  readonly shareCards: boolean;
  /** Whether every article also stands as Markdown beside its page, with an `llms.txt` for each edition. */
  readonly plainText: boolean;
  /** Folder of the newsroom's own templates, that go before the shipped ones. */
  readonly templates?: string;
  /** Folder whose files are copied to the root of the site. */
  readonly assets?: string;
  /** Where the file names these two. */
  readonly folderPlaces: { readonly templates: Position; readonly assets: Position };
}

export interface PictureSettings {
  /** Pixels, from the smallest; a picture is never made wider than it is. */
  readonly widths: readonly number[];
  /** In the order in which browsers are offered them. */
  readonly formats: readonly ('avif' | 'webp')[];
  /** 1 to 100, in the measure of each format. */
  readonly quality: { readonly avif: number; readonly webp: number; readonly jpeg: number };
}

/** What a newsroom may have a picture of its own for. */
export const brandParts = ['wordmark', 'wordmarkDark', 'logo', 'icon', 'touchIcon'] as const;
export type BrandPart = (typeof brandParts)[number];

/** A picture of the newsroom's own, as the configuration names it. */
export interface BrandFile {
  readonly part: BrandPart;
  /** The edition that it is for; all where there is none. */
  readonly edition?: EditionId;
  /** Its address in the site, `/brand/wordmark.svg`. */
  readonly target: string;
  readonly position: Position;
}

/** The names of the colours in the style sheets, without `--`. */
export type ColourName =
  | ('snow' | 'frost' | 'soil' | 'ash' | 'line' | 'rule' | 'pine' | 'azalea' | 'sorghum' | 'corn' | 'on-corn')
  | ('band' | 'band-ink' | 'band-ash' | 'band-rule');

/** `#rrggbb` each. */
export type Palette = Readonly<Record<ColourName, string>>;

/** How a newsroom's site looks other than the shipped one. */
export interface Theme {
  readonly light: Palette;
  readonly dark: Palette;
  /** Typefaces as CSS lists them, of headlines and of text; those of the edition where there is none. */
  readonly song?: string;
  readonly hei?: string;
  /** Pixels; 0 turns the corner off. */
  readonly corner?: number;
}

export interface NavigationEntry {
  /** The section's folder, or undefined for an address. */
  readonly section?: SectionId;
  readonly url?: string;
  /** Without one, the section's title. */
  readonly title?: LocalText;
  readonly position: Position;
}

/** What a page says: of whom and how to reach them, and what schema.org's NewsMediaOrganization has an address for. */
export const pageRoles = [
  ...(['about', 'contact', 'publishingPrinciples', 'correctionsPolicy', 'ethicsPolicy'] as const),
  ...(['verificationFactCheckingPolicy', 'unnamedSourcesPolicy', 'actionableFeedbackPolicy'] as const),
  ...(['ownershipFundingInfo', 'missionCoveragePrioritiesPolicy', 'diversityPolicy', 'masthead'] as const),
] as const;
export type PageRole = (typeof pageRoles)[number];

export interface NamedPage {
  readonly role: PageRole;
  /** A file below the content folder, as a link names it: `/pages/about.md`. */
  readonly target: string;
  readonly position: Position;
}

export interface SocialLink {
  readonly title: LocalText;
  readonly url: string;
}

/** 專題: what the editors bring together, a file `topics/<id>.yaml`; articles join with `topics:`. */
export interface Topic {
  readonly id: string;
  readonly source: SourcePath;
  readonly title: LocalText;
  readonly description: LocalText;
  /** Lower first; topics without one come last, by id. */
  readonly order: number;
  readonly cover?: TopicCover;
  /** Articles of the topic that stand first, in this order. */
  readonly pinned: readonly NamedArticle[];
  /** Parts of the topic under headings of their own. */
  readonly groups: readonly TopicGroup[];
  /** 大事記, in the editor's order. */
  readonly timeline: readonly TopicEvent[];
}

/** An article as a link in the file of a topic names it. */
export interface NamedArticle {
  readonly target: string;
  readonly position: Position;
}

/** The picture at the top of a topic. */
export interface TopicCover extends Omit<NamedArticle, 'target'> {
  readonly image: string;
  readonly alt?: LocalText;
  readonly caption?: LocalText;
  readonly credit?: LocalText;
}

export interface TopicGroup {
  readonly title: LocalText;
  /** Those that are named, in this order. */
  readonly articles: readonly NamedArticle[];
  /** And those of the topic that have a tag, newest first. */
  readonly tag?: string;
}

export interface TopicEvent {
  /** `2020`, `2020-08`, `2020-08-07`, or a moment with its offset; that of the article where there is none. */
  readonly date?: string;
  /** The headline of the article where there is none. */
  readonly text?: LocalText;
  readonly article?: NamedArticle;
}

/** What the newsroom says, on the page of an author, of someone who writes for it. */
export interface Profile {
  /** The name in Simplified characters. */
  readonly hans: string;
  /** 職銜. */
  readonly title?: LocalText;
  /** 簡介. */
  readonly bio?: LocalText;
  readonly links: readonly SocialLink[];
}

/** A folder with a `section.yaml`, or the root (id `''`). */
export interface Section {
  readonly id: SectionId;
  readonly source?: SourcePath;
  readonly title: LocalText;
  readonly description: LocalText;
  /** Lower first; sections without one come last, by id. */
  readonly order: number;
  /** 副刊: the home page shows it in a block of its own. */
  readonly isSupplement: boolean;
}
