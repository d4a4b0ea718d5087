import fc from 'fast-check';
import { describe, it } from 'vitest';

import { expectClean } from '../support/expect-clean.js';
import type { Newsroom } from '../support/memory-sources.js';
import { incrementalSite } from '../support/memory-store.js';

/** An article as the history knows it; what is written into its file follows from it. */
interface Story {
  readonly title: number;
  readonly body: number;
  readonly minute: number;
  readonly tags: readonly number[];
  readonly authors: readonly number[];
  readonly source?: number;
  readonly topic?: number;
  readonly hans: boolean;
  readonly draft: boolean;
  readonly slug?: number;
  readonly alias?: number;
  readonly lead?: number;
  readonly pick?: number;
  readonly corrections?: readonly number[];
  readonly update?: number;
  /** Minute at which it ends. */
  readonly breaking?: number;
  readonly live?: number;
  readonly picture?: number;
  readonly cover?: number;
  readonly link?: number;
  readonly related?: readonly number[];
  readonly logo?: boolean;
  /** A list that there may be, or not. */
  readonly listLink?: string;
}

/** A plain page: all of them are named on every page. */
interface Sheet {
  readonly title: number;
  readonly body: number;
  readonly order?: number;
  readonly slug?: number;
  readonly alias?: number;
  readonly draft: boolean;
  readonly hans: boolean;
  readonly described: boolean;
  readonly picture?: number;
  readonly link?: number;
}

interface State {
  readonly sheets: Readonly<Record<string, Sheet>>;
  readonly stories: Readonly<Record<string, Story>>;
  /** Versions of the three pictures. */
  readonly pictures: readonly number[];
  /** Whether pictures are encoded, and how. */
  readonly quality: number;
  readonly sections: readonly string[];
  readonly glossary: boolean;
  readonly template: number;
  readonly name: number;
  readonly feeds: 'full' | 'summary';
  readonly stray: boolean;
  /** Whether the site has colours of its own, which share cards show too. */
  readonly theme: boolean;
  /** Whether a section is the supplement, an author has a profile, and topics come in another order. */
  readonly words: boolean;
  /** Whether the newsroom has its own rules for its web server, which go before dongbei's. */
  readonly rules: boolean;
  /** Whether articles stand as Markdown too. */
  readonly plain: boolean;
  /** Whether drafts, and articles of a later date, are published too. */
  readonly preview: boolean;
  /** Width of an asset that articles show; without one there is none. */
  readonly logo: number;
  /** Minutes that the clock shows. */
  readonly now: number;
  readonly codeVersion: number;
}

type Step =
  | { readonly kind: 'write'; readonly at: number; readonly story: Story }
  | { readonly kind: 'delete' | 'move' | 'body'; readonly at: number; readonly to: number }
  | { readonly kind: 'sheet'; readonly at: number; readonly sheet: Sheet | undefined }
  | { readonly kind: 'sheetBody'; readonly at: number }
  | { readonly kind: 'now'; readonly minutes: number }
  | {
      readonly kind: 'site';
      readonly what:
        | 'glossary'
        | 'template'
        | 'name'
        | 'section'
        | 'code'
        | 'stray'
        | 'logo'
        | 'feeds'
        | 'quality'
        | 'theme'
        | 'words'
        | 'rules'
        | 'plain'
        | 'preview';
    }
  | { readonly kind: 'picture'; readonly number: number };

const folders = ['', 'hlj', 'hlj/tu', 'other'];
const place = (at: number): string => {
  const folder = folders[at % folders.length] ?? '';
  return `${folder === '' ? '' : `${folder}/`}s${String(at)}.md`;
};
const sheetPath = (at: number): string => (at === 2 ? 'pages/more/p2.md' : `pages/p${String(at)}.md`);
const start = Date.parse('2020-07-31T15:00:00Z');

const story: fc.Arbitrary<Story> = fc.record(
  {
    title: fc.nat(9),
    body: fc.nat(9),
    // Around the end of a month in the site's time zone, now and then months away, and a lot of the same minute.
    minute: fc.oneof(
      fc.integer({ min: -60, max: 120 }),
      fc.constant(7),
      fc.constantFrom(-400_000, -90_000, 90),
    ),
    tags: fc.uniqueArray(fc.nat(3), { maxLength: 3 }),
    authors: fc.uniqueArray(fc.nat(3), { maxLength: 2 }),
    source: fc.nat(2),
    topic: fc.nat(2),
    hans: fc.boolean(),
    draft: fc.boolean(),
    slug: fc.nat(40),
    alias: fc.nat(40),
    lead: fc.integer({ min: 1, max: 3 }),
    pick: fc.integer({ min: 1, max: 3 }),
    corrections: fc.uniqueArray(fc.nat(5), { maxLength: 2 }),
    update: fc.nat(5),
    breaking: fc.integer({ min: 1, max: 130 }),
    live: fc.integer({ min: 1, max: 130 }),
    picture: fc.nat(2),
    cover: fc.nat(2),
    link: fc.nat(19),
    related: fc.uniqueArray(fc.nat(19), { maxLength: 4 }),
    logo: fc.constant(true),
    listLink: fc.constantFrom(
      '/authors/',
      '/authors/钟海0/',
      '/authors/鍾海1/',
      '/sources/報社0/',
      '/tags/标签0/',
      '/topics/',
      '/topics/t1/',
      '/archive/2020/07/31/',
      '/archive/2020/08/',
      '/archive/2021/',
    ),
  },
  { requiredKeys: ['title', 'body', 'minute', 'tags', 'authors', 'hans', 'draft'] },
);

const sheet: fc.Arbitrary<Sheet> = fc.record(
  {
    title: fc.nat(3),
    body: fc.nat(9),
    order: fc.integer({ min: 1, max: 3 }),
    slug: fc.nat(1),
    alias: fc.nat(1),
    draft: fc.boolean(),
    hans: fc.boolean(),
    described: fc.boolean(),
    picture: fc.nat(2),
    link: fc.nat(19),
  },
  { requiredKeys: ['title', 'body', 'draft', 'hans', 'described'] },
);

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('sheet' as const),
      at: fc.nat(2),
      sheet: fc.option(sheet, { nil: undefined, freq: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('sheetBody' as const), at: fc.nat(2) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('write' as const), at: fc.nat(19), story }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('delete' as const, 'move' as const, 'body' as const),
      at: fc.nat(19),
      to: fc.nat(19),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('now' as const),
      // Two days after the first articles, they are news no longer.
      minutes: fc.oneof(fc.nat(130), fc.integer({ min: 2 * 1440 - 5, max: 2 * 1440 + 125 })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('site' as const),
      what: fc.constantFrom(
        'glossary',
        'template',
        'name',
        'section',
        'code',
        'stray',
        'logo',
        'feeds',
        'quality',
        'theme',
        'words',
        'rules',
        'plain',
        'preview',
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('picture' as const), number: fc.nat(2) }),
  },
);

function apply(state: State, change: Step): State {
  const { stories } = state;
  if (change.kind === 'now') return { ...state, now: change.minutes };
  if (change.kind === 'write') return { ...state, stories: { ...stories, [place(change.at)]: change.story } };
  if (change.kind === 'sheet') {
    const { sheet: written } = change;
    const others = Object.fromEntries(
      Object.entries(state.sheets).filter(([path]) => path !== sheetPath(change.at)),
    );
    return {
      ...state,
      sheets: written === undefined ? others : { ...others, [sheetPath(change.at)]: written },
    };
  }
  if (change.kind === 'sheetBody') {
    const path = sheetPath(change.at);
    const found = state.sheets[path];
    if (found === undefined) return state;
    return { ...state, sheets: { ...state.sheets, [path]: { ...found, body: found.body + 1 } } };
  }
  if (change.kind === 'picture') {
    const pictures = state.pictures.map((version, number) =>
      number === change.number ? version + 1 : version,
    );
    return { ...state, pictures };
  }
  if (change.kind === 'site') {
    switch (change.what) {
      case 'glossary':
        return { ...state, glossary: !state.glossary };
      case 'template':
        return { ...state, template: state.template + 1 };
      case 'name':
        return { ...state, name: state.name + 1 };
      case 'section':
        return { ...state, sections: state.sections.length === 3 ? ['hlj'] : ['hlj', 'hlj/tu', 'other'] };
      case 'code':
        return { ...state, codeVersion: state.codeVersion + 1 };
      case 'logo':
        return { ...state, logo: (state.logo + 100) % 300 };
      case 'feeds':
        return { ...state, feeds: state.feeds === 'full' ? 'summary' : 'full' };
      case 'quality':
        return { ...state, quality: state.quality + 1 };
      case 'stray':
      case 'theme':
      case 'words':
      case 'rules':
      case 'plain':
      case 'preview':
        return { ...state, [change.what]: !state[change.what] };
    }
  }
  const { [place(change.at)]: found, ...others } = stories;
  if (found === undefined) return state;
  if (change.kind === 'delete') return { ...state, stories: others };
  if (change.kind === 'move') return { ...state, stories: { ...others, [place(change.to)]: found } };
  return { ...state, stories: { ...others, [place(change.at)]: { ...found, body: found.body + 1 } } };
}

const pictureFile = (number: number): string =>
  number === 2 ? 'images/p2.jpg' : `images/${String(number)}/p.jpg`;

/** Encoded in the usual way, in few widths, and not at all. */
function picturesOf({ quality }: State): string {
  return quality % 3 === 0
    ? ''
    : quality % 3 === 1
      ? 'pictures: {widths: [400]}\nshareCards: true\n'
      : 'pictures: false\nshareCards: true\n';
}

function newsroomOf(state: State): Newsroom {
  const stories = Object.entries(state.stories);
  const files = Object.fromEntries(stories.map(([path, each]) => [path, textOf(path, each, state)]));
  return {
    files: {
      ...files,
      ...Object.fromEntries(
        Object.entries(state.sheets).map(([path, each]) => [path, sheetText(path, each, state)]),
      ),
      ...Object.fromEntries(
        state.sections.map((folder) => [
          `${folder}/section.yaml`,
          `title: 欄目${folder}\n${state.words && folder === 'hlj' ? 'supplement: true\n' : ''}`,
        ]),
      ),
      // Pictures 0 and 1 are at times the same bytes, in files of the same name.
      ...Object.fromEntries(
        state.pictures.map((version, number) => [
          pictureFile(number),
          `jpg ${String(Math.trunc(version / 2))}`,
        ]),
      ),
      ...(state.stray ? { 'notes.txt': 'x' } : {}),
      'topics/t0.yaml': 'title: 專題零\npinned: [/s0.md, /always.md]\n'.replace(
        '/s0.md, ',
        state.stories['s0.md']?.topic === 0 ? '/s0.md, ' : '',
      ),
      'topics/t1.yaml': topicText(state),
      // Gone at times, which is a fault of the articles that join it.
      ...(state.stray ? {} : { 'topics/t2.yaml': 'title: 專題二\n' }),
      // Always there, so that something is published.
      'always.md': '---\ntitle: 常在\ndate: 2020-07-01T00:00:00Z\n---\n\n正文。\n',
      // In the menu, and published at times only.
      'menu.md': `---\ntitle: 關於\ndate: ${minuteOf(90)}\n---\n\n正文。\n`,
    },
    config: `site:\n  name: 東北網${String(state.name)}\n  baseUrl: https://news.example/\npageSize: 5\n${picturesOf(state)}feeds: {content: ${state.feeds}}\nhost: nginx\nplainText: ${String(state.plain)}\n${state.theme ? 'theme: {pine: "#123456", corner: 5}\n' : ''}${state.words && state.logo > 0 ? 'brand: {wordmark: /logo.png, logo: /logo.png}\n' : ''}navigation:\n  - title: 常在\n    url: /always/\n  - title: 關於\n    url: /menu/\n${'pages/p0.md' in state.sheets ? namedPage : ''}`,
    ...(state.quality % 4 === 3 ? {} : { encoder: 'test 1' }),
    glossary: {
      ...(state.glossary ? { 'terms.yaml': 'terms:\n  - hans: 范村\n    hant: 范村\n' } : {}),
      ...(state.words ? { 'people.yaml': 'people:\n  - {name: 鍾海0, title: 記者, bio: 寫新聞。}\n' } : {}),
    },
    templates: templatesOf(state.template),
    assets: {
      ...(state.logo === 0 ? {} : { 'logo.png': state.logo }),
      ...(state.rules ? { '.nginx/http.conf': 1, 'llms.txt': 1 } : {}),
    },
  };
}

/** With a picture that changes, a part by tag, one by name, and a timeline that names an article of the topic. */
function topicText(state: State): string {
  const member = state.stories['s1.md']?.topic === 1;
  return [
    'title: 專題一',
    'description: 說明。',
    `order: ${state.words ? '1' : '3'}`,
    `cover: {image: /${pictureFile(state.feeds === 'full' ? 0 : 2)}, alt: 圖}`,
    `groups: [{title: 甲, tag: 标签0}${member ? ', {title: 乙, articles: [/s1.md]}' : ''}]`,
    `timeline: [{date: 2020, text: 范村發展}${member ? ', {article: /s1.md}' : ''}]`,
    '',
  ].join('\n');
}

/** In the menu by its file, and with a part that search engines are told of; at times not published. */
const namedPage =
  '  - title: 關於本站\n    url: /pages/p0.md\npages: {about: /pages/p0.md, ethicsPolicy: /pages/p0.md}\n';

function sheetText(path: string, each: Sheet, state: State): string {
  const linked = each.link === undefined ? undefined : place(each.link);
  const lines = [
    `title: ${each.hans ? '关于范村' : '關於范村'}${String(each.title)}`,
    ...(each.described ? ['description: 說明。'] : []),
    ...(each.order === undefined ? [] : [`order: ${String(each.order)}`]),
    ...(each.slug === undefined ? [] : [`slug: page${String(each.slug)}-${path.replace(/\W/gu, '')}`]),
    ...(each.alias === undefined ? [] : [`aliases: /was/${String(each.alias)}-${path.replace(/\W/gu, '')}/`]),
    ...(each.draft ? ['draft: true'] : []),
  ];
  const body = [
    `${each.hans ? '这里是范村' : '這裡是范村'}${String(each.body)}。`,
    ...(each.picture === undefined ? [] : [`![圖](/${pictureFile(each.picture)})`]),
    ...(linked !== undefined && linked in state.stories ? [`[一篇](/${linked})`] : []),
  ];
  return `---\n${lines.join('\n')}\n---\n\n${body.join('\n\n')}\n`;
}

/** What many templates include, what few do, a page's own, and one that names another by a variable. */
function templatesOf(number: number): Readonly<Record<string, string>> {
  const text = `<p>${String(number)}</p>`;
  const kinds: readonly Readonly<Record<string, string>>[] = [
    {},
    { 'partials/breadcrumb.njk': text },
    { 'partials/pager.njk': text },
    { 'tag.njk': `{% set name = "own.njk" %}{% include name %}`, 'own.njk': text },
    { 'tag.njk': `{% set name = "own.njk" %}{% include name %}`, 'own.njk': text },
  ];
  return kinds[number % kinds.length] ?? {};
}

function minuteOf(minute: number): string {
  return new Date(start + minute * 60_000).toISOString().replace('.000', '');
}

function dayAfter(days: number): string {
  return new Date(start + (days + 1) * 86_400_000).toISOString().replace('.000', '');
}

function textOf(path: string, each: Story, state: State): string {
  const linked = each.link === undefined ? undefined : place(each.link);
  const related = (each.related ?? [])
    .map(place)
    .filter((other) => other in state.stories)
    .map((other) => `/${other}`);
  const hasLink = linked !== undefined && state.stories[linked] !== undefined;
  const lines = [
    `title: ${each.hans ? '范村发展' : '范村發展'}${String(each.title)}`,
    `date: ${minuteOf(each.minute)}`,
    ...(each.tags.length > 0 ? [`tags: [${each.tags.map((tag) => `标签${String(tag)}`).join(', ')}]`] : []),
    ...(each.authors.length > 0
      ? [
          `authors: [${each.authors.map((author) => `${each.hans ? '钟' : '鍾'}海${String(author)}`).join(', ')}]`,
        ]
      : []),
    ...(each.topic === undefined ? [] : [`topics: t${String(each.topic)}`]),
    ...(each.source === undefined ? [] : [`source: ${each.hans ? '报' : '報'}社${String(each.source)}`]),
    ...(each.draft ? ['draft: true'] : []),
    ...(each.slug === undefined ? [] : [`slug: slug${String(each.slug)}-${path.replace(/\W/gu, '')}`]),
    ...(each.alias === undefined
      ? []
      : [`aliases: [/old/${String(each.alias)}-${path.replace(/\W/gu, '')}/]`]),
    ...(related.length === 0 ? [] : [`related: [${related.join(', ')}]`]),
    ...(each.lead === undefined ? [] : [`lead: ${String(each.lead)}`]),
    ...(each.pick === undefined ? [] : [`pick: ${String(each.pick)}`]),
    ...(each.corrections === undefined
      ? []
      : [
          `corrections: [${each.corrections.map((day) => `{date: ${dayAfter(day)}, text: 更正${String(day)}}`).join(', ')}]`,
        ]),
    ...(each.breaking === undefined ? [] : [`breaking: {until: ${minuteOf(each.breaking)}}`]),
    ...(each.live === undefined ? [] : [`live: {until: ${minuteOf(each.live)}}`]),
    ...(each.update === undefined ? [] : [`updates: [{date: ${dayAfter(each.update)}, text: 發展}]`]),
    ...(each.cover === undefined ? [] : ['cover:', `  image: /${pictureFile(each.cover)}`, '  alt: 圖']),
  ];
  const body = [
    each.hans ? `这里是范村的正文${String(each.body)}。` : `這裡是范村的正文${String(each.body)}。`,
    ...(each.picture === undefined ? [] : [`![圖](/${pictureFile(each.picture)})`]),
    ...(each.logo === true && state.logo > 0 ? ['![圖](/logo.png)'] : []),
    ...(each.live === undefined ? [] : ['## 10:00 甲', '文', `## 11:0${String(each.body % 10)} 乙`]),
    ...(hasLink ? [`[另一篇](/${linked})`] : []),
    ...(each.body % 5 === 4 && 'pages/p1.md' in state.sheets ? ['[關於](/pages/p1.md)'] : []),
    ...(each.listLink === undefined ? [] : [`[同一類](${each.listLink})`]),
  ];
  return `---\n${lines.join('\n')}\n---\n\n${body.join('\n\n')}\n`;
}

const runs = Number(process.env['DONGBEI_HISTORIES'] ?? 25);

describe('the incremental build', () => {
  it('publishes what a clean build does, after any history', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const site = incrementalSite();
        let state: State = {
          stories: {},
          sheets: {},
          pictures: [0, 0, 0],
          quality: 0,
          sections: ['hlj', 'hlj/tu', 'other'],
          glossary: false,
          template: 0,
          name: 0,
          feeds: 'full',
          stray: false,
          theme: false,
          words: false,
          rules: false,
          plain: false,
          preview: false,
          logo: 0,
          now: 60,
          codeVersion: 0,
        };
        for (const each of steps) {
          state = apply(state, each);
          const room = newsroomOf(state);
          const now = start + state.now * 60_000;
          const { codeVersion, preview: isPreview } = state;
          await site.build(room, { now, codeVersion: String(codeVersion), isPreview });
          expectClean(site, room, now, isPreview);
        }
      }),
      { numRuns: runs },
    );
  });
});
