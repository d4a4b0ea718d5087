import type { OutputFile } from '../../src/model/output.js';

type Thing = Readonly<Record<string, unknown>>;

/** What a property has to be; undefined where it is. */
type Rule = (value: unknown) => string | undefined;

const text: Rule = (value) => (typeof value === 'string' && value.trim() !== '' ? undefined : 'a text');
const address: Rule = (value) =>
  typeof value === 'string' && /^https:\/\/[^/]+\//u.test(value) && URL.canParse(value)
    ? undefined
    : 'a whole address';
const time: Rule = (value) =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/u.test(value) &&
  !Number.isNaN(Date.parse(value))
    ? undefined
    : 'a time with its zone';
const whole: Rule = (value) => (Number.isInteger(value) && Number(value) > 0 ? undefined : 'a number');
const language: Rule = (value) =>
  /^zh-Han[st]-(?:CN|TW|HK)$/u.test(String(value)) ? undefined : 'a language';
const yes: Rule = (value) => (value === true ? undefined : 'true');
const one =
  (...types: string[]): Rule =>
  (value) => {
    const type = (value as Thing | undefined)?.['@type'];
    return typeof type === 'string' && types.includes(type) ? undefined : `of type ${types.join(' or ')}`;
  };
const several =
  (rule: Rule, least = 1): Rule =>
  (value) => {
    if (!Array.isArray(value) || value.length < least) return `at least ${String(least)}`;
    return value.map(rule).find((fault) => fault !== undefined);
  };
const positions: Rule = (value) =>
  (value as readonly Thing[]).every((item, index) => item['position'] === index + 1)
    ? several(one('ListItem'), 0)(value)
    : 'positions from 1 on';

const plainPage = {
  name: text,
  url: address,
  description: text,
  inLanguage: language,
  isPartOf: one('WebSite'),
};

/**
 * What Google’s guides demand or recommend of each type: Article, Breadcrumb, Organization, Site names, Profile page,
 * Carousel, Image metadata (November 2026). `needs` stands in every page of ours, `holds` where the newsroom wrote it.
 */
const table: Readonly<
  Record<
    string,
    { readonly needs: Readonly<Record<string, Rule>>; readonly holds?: Readonly<Record<string, Rule>> }
  >
> = {
  NewsArticle: {
    needs: {
      headline: text,
      datePublished: time,
      dateModified: time,
      publisher: one('NewsMediaOrganization'),
      mainEntityOfPage: address,
      url: address,
      inLanguage: language,
      articleSection: text,
      isAccessibleForFree: yes,
      wordCount: whole,
    },
    holds: {
      image: several(one('ImageObject')),
      author: several(one('Person', 'Organization')),
      correction: several(one('CorrectionComment')),
      keywords: several(text),
    },
  },
  BlogPosting: { needs: { datePublished: time, articleBody: text, url: address }, holds: { headline: text } },
  Person: {
    needs: {
      name: (value) =>
        text(value) ?? (/記者|记者|責任編輯/u.test(String(value)) ? 'a name alone' : undefined),
    },
    holds: { url: address, sameAs: several(address), worksFor: one('NewsMediaOrganization') },
  },
  ImageObject: {
    needs: { url: address },
    holds: { contentUrl: address, width: whole, height: whole, creditText: text },
  },
  NewsMediaOrganization: {
    needs: { name: text, url: address, logo: one('ImageObject') },
    holds: { sameAs: several(address), correctionsPolicy: address, publishingPrinciples: address },
  },
  Organization: { needs: { name: text }, holds: { url: address } },
  WebSite: {
    needs: { name: text, url: address },
    holds: { potentialAction: one('SearchAction'), publisher: one('NewsMediaOrganization') },
  },
  SearchAction: {
    needs: {
      target: (value) => (/^https:.*\{search_term_string\}$/u.test(String(value)) ? undefined : 'a pattern'),
      'query-input': (value) => (value === 'required name=search_term_string' ? undefined : 'its name'),
    },
  },
  BreadcrumbList: {
    needs: {
      itemListElement: (value) =>
        several(one('ListItem'), 2)(value) ??
        positions(value) ??
        (value as readonly Thing[])
          .map(({ name, item }) => text(name) ?? address(item))
          .find((fault) => fault !== undefined),
    },
  },
  ItemList: {
    needs: {
      itemListElement: (value) =>
        positions(value) ??
        (value as readonly Thing[]).map(({ url }) => address(url)).find((fault) => fault !== undefined),
    },
  },
  ListItem: { needs: { position: whole } },
  CollectionPage: {
    needs: {
      name: text,
      url: address,
      inLanguage: language,
      mainEntity: one('ItemList'),
      isPartOf: one('WebSite'),
    },
    holds: { description: text },
  },
  AboutPage: { needs: { ...plainPage, mainEntity: one('NewsMediaOrganization') } },
  ContactPage: { needs: plainPage },
  WebPage: { needs: plainPage },
  ProfilePage: { needs: { mainEntity: one('Person') }, holds: { dateModified: time } },
  CorrectionComment: { needs: { text, datePublished: time } },
};

/** A live article is an article, with its entries. */
function liveRules(): (typeof table)[string] {
  const { needs, holds } = table['NewsArticle'] ?? { needs: {} };
  return {
    needs: {
      ...needs,
      coverageStartTime: time,
      coverageEndTime: time,
      liveBlogUpdate: several(one('BlogPosting')),
    },
    ...(holds === undefined ? {} : { holds }),
  };
}

/** Types that a page of each kind says it is; kinds as the `body` names them. */
const ofKind: Readonly<Record<string, readonly string[]>> = {
  home: ['WebSite', 'NewsMediaOrganization'],
  article: ['NewsArticle', 'BreadcrumbList'],
  section: ['CollectionPage', 'BreadcrumbList'],
  tag: ['CollectionPage', 'BreadcrumbList'],
  source: ['CollectionPage', 'BreadcrumbList'],
  author: ['ProfilePage', 'ItemList', 'BreadcrumbList'],
  dates: ['CollectionPage', 'BreadcrumbList'],
  month: ['CollectionPage', 'BreadcrumbList'],
  day: ['CollectionPage', 'BreadcrumbList'],
  groups: ['CollectionPage', 'BreadcrumbList'],
  corrections: ['CollectionPage', 'BreadcrumbList'],
};

/** What is missing or wrong in the structured data of the pages, as `path: type.property: what it has to be`. */
export function structuredDataFaults(pages: readonly OutputFile[]): string[] {
  return pages.flatMap((page) => {
    if (!('text' in page)) return [];
    const kind = /<body class="(\w+)/u.exec(page.text)?.[1] ?? '';
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(page.text)?.[1];
    const wanted = ofKind[kind];
    if (json === undefined) return wanted === undefined ? [] : [`${page.path}: none`];
    const { '@context': context, '@graph': graph } = JSON.parse(json) as {
      '@context': string;
      '@graph': Thing[];
    };
    const faults = [
      ...(context === 'https://schema.org' ? [] : ['context']),
      ...(wanted ?? [])
        .filter((type) => !graph.some((thing) => isOf(thing, type)))
        .map((type) => `no ${type}`),
      ...graph.flatMap(thingFaults),
    ];
    return faults.map((fault) => `${page.path}: ${fault}`);
  });
}

/** An article that is reported live is an article too. */
function isOf(thing: Thing, type: string): boolean {
  return thing['@type'] === type || (type === 'NewsArticle' && thing['@type'] === 'LiveBlogPosting');
}

function thingFaults(thing: Thing): string[] {
  const type = String(thing['@type']);
  const rules = type === 'LiveBlogPosting' ? liveRules() : table[type];
  if (rules === undefined) return [`${type}: a type that the table knows`];
  const check = ([property, rule]: [string, Rule]): string[] => {
    const fault = rule(thing[property]);
    return fault === undefined ? [] : [`${type}.${property}: ${fault}`];
  };
  const present = Object.entries(rules.holds ?? {}).filter(([property]) => property in thing);
  return [
    ...[...Object.entries(rules.needs), ...present].flatMap(check),
    ...Object.values(thing)
      .flat()
      .flatMap((value) => (isThing(value) ? thingFaults(value) : [])),
  ];
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && '@type' in value;
}
