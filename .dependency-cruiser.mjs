/**
 * The floors of src/, lowest first. A file imports only from its own room and from floors below, never from
 * another room of its own floor. src/index.ts and src/conversion.ts are what users import.
 *
 * @type {Record<string, string>[]} each room with the reason for its walls
 */
const floors = [
  { model: 'The value types are what everything else agrees on: they know nobody.' },
  {
    diagnostics:
      'The catalogue of codes is used by every room, so that a dependency of its own would be a cycle soon.',
  },
  {
    schema: 'Reading YAML and checking its shape is shared by config and markdown, and knows neither.',
    words: 'The words of the interface are shared by the stages, and know none of them.',
    xml: 'Writing XML is shared by feeds and sitemap, and knows neither.',
    graph: 'Tasks, keys and the interface of the store work for any values: they know no articles.',
  },
  {
    config: 'Stages receive the configuration as a value of the model; parsing it is nobody else’s affair.',
    markdown: 'A stage is a pure function that can be cached alone: it meets other stages in pipeline/ only.',
    conversion:
      'A stage is a pure function that can be cached alone: it meets other stages in pipeline/ only.',
    proofreading:
      'What is wrong with a text has nothing to do with where it stands: positions and files meet it in pipeline/.',
    pages: 'A stage is a pure function that can be cached alone: it meets other stages in pipeline/ only.',
    render: 'A stage is a pure function that can be cached alone: it meets other stages in pipeline/ only.',
    hosts: 'What a web server is told has nothing to do with how pages are made: both meet in pipeline/.',
    feeds: 'A stage is a pure function that can be cached alone: it meets other stages in pipeline/ only.',
    twins: 'A stage is a pure function that can be cached alone: it meets other stages in pipeline/ only.',
    sitemap: 'A stage is a pure function that can be cached alone: it meets other stages in pipeline/ only.',
    search: 'A stage is a pure function that can be cached alone: it meets other stages in pipeline/ only.',
  },
  {
    pipeline: 'The stages meet here; files and threads are handed in, so that every build can run in memory.',
  },
  {
    io: 'Files, watcher and clock serve whoever asks: they know neither threads nor server.',
  },
  {
    pictures:
      'Encoding pictures takes a library with binaries, and a folder to keep them in: everybody else gets names and sizes.',
  },
  {
    workers:
      'Threads read what is kept and write pages aside by themselves, so that neither goes through one thread: they stand on files.',
  },
  {
    import:
      'Reading what other systems left takes parsers of their forms, which nobody else need load: it stands on files and stages.',
    server: 'The dev server shows what a build made: it can be started without the command line.',
  },
  { cli: 'The command line is the top floor.' },
];

/** Packages that are heavy, or that may change: whoever replaces one has a single room to look at. */
const owners = [
  {
    name: 'markdown-packages',
    packages: [
      'unified',
      'remark-[^/]+',
      'rehype-[^/]+',
      'micromark[^/]*',
      'mdast-[^/]+',
      'hast-[^/]+',
      'unist-[^/]+',
      'github-slugger',
    ],
    rooms: ['markdown', 'import'],
    typesAnywhere: true,
    comment:
      'Importing the Markdown tool chain takes 160 ms, which a build that finds all in the store need not pay; an import makes Markdown of other forms.',
  },
  {
    name: 'nunjucks',
    packages: ['nunjucks', '@types/nunjucks'],
    rooms: ['render'],
    comment: 'Its loader and its errors need wrapping, which render/ does.',
  },
  {
    name: 'schema-packages',
    packages: ['zod', 'yaml', 'fastest-levenshtein'],
    rooms: ['schema'],
    comment: 'One place turns what YAML and zod say into diagnostics with positions and suggestions.',
  },
  {
    name: 'commander',
    packages: ['commander'],
    rooms: ['cli'],
    comment: 'Options become plain values in cli/, so that all else can be called without a command line.',
  },
  {
    name: 'watcher-and-image-size',
    packages: ['chokidar', 'image-size'],
    rooms: ['io'],
    comment: 'Whatever reads files is in io/.',
  },
  {
    name: 'sharp',
    packages: ['sharp'],
    rooms: ['pictures'],
    comment:
      'Loading it takes 100 ms and a binary of the platform: who has nothing to encode need not have it.',
  },
  {
    name: 'qr-code',
    packages: ['uqr'],
    rooms: ['pages'],
    comment: 'What a page shows is decided in pages/.',
  },
  {
    name: 'sirv',
    packages: ['sirv'],
    rooms: ['server'],
    comment: 'Only the dev server answers requests.',
  },
  {
    name: 'parsers-of-other-systems',
    packages: ['smol-toml', 'saxes'],
    rooms: ['import'],
    comment: 'Forms of other systems are read where articles are brought over from them, and nowhere else.',
  },
  {
    name: 'terminal',
    packages: ['picocolors', 'get-east-asian-width'],
    rooms: ['diagnostics', 'cli'],
    comment: 'Colours and columns matter only where text for a terminal is made.',
  },
];

const core = floors.slice(0, floors.findIndex((floor) => 'pipeline' in floor) + 1).flatMap(Object.keys);
const rooms = floors.flatMap(Object.keys);

/** What users of the package import: of the whole, and of script conversion alone. */
const entries = '^src/(index|conversion)[.]ts$';

/** @param {string[]} names */
const inside = (names) => `^src/(${names.join('|')})/`;

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const walls = floors.flatMap((floor, height) =>
  Object.entries(floor).map(([room, comment]) => ({
    name: `floor-of-${room}`,
    comment,
    severity: 'error',
    from: { path: inside([room]) },
    to: { path: '^src/', pathNot: inside([room, ...floors.slice(0, height).flatMap(Object.keys)]) },
  })),
);

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const ownership = owners.map(({ name, packages, rooms: owning, typesAnywhere, comment }) => ({
  name: `only-${owning.join('-or-')}-imports-${name}`,
  comment,
  severity: 'error',
  from: { path: '^src/', pathNot: inside(owning) },
  to: {
    path: `(^|node_modules/)(${packages.join('|')})(/|$)`,
    pathNot: '^src/',
    ...(typesAnywhere ? { dependencyTypesNot: ['type-only'] } : {}),
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...walls,
    {
      name: 'one-barrel',
      comment:
        'src/index.ts and src/conversion.ts are for users of the package, one for each way in; inside, a file imports ' +
        'what it means.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: entries },
    },
    {
      name: 'known-rooms',
      comment:
        'A file outside the rooms has no floor: add the room, with its reason, to .dependency-cruiser.mjs.',
      severity: 'error',
      from: { path: '^src/', pathNot: [inside(rooms), entries] },
      to: {},
    },
    {
      name: 'core-without-node',
      comment:
        'What a stage can read besides its arguments cannot be part of its cache key. Hashing, in graph/, reads nothing; ' +
        'conversion/data-file.ts reads the dictionaries of this very package, whose version is in the key.',
      severity: 'error',
      from: { path: inside(core), pathNot: '^src/conversion/data-file[.]ts$' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'hashing-in-graph',
      comment: 'One room decides how digests are made; everybody else gets them as values.',
      severity: 'error',
      from: { path: inside(core), pathNot: inside(['graph']) },
      to: { path: '^(node:)?crypto$', dependencyTypes: ['core'] },
    },
    {
      name: 'conversion-alone',
      comment:
        'dongbei/conversion is a library of its own: whoever imports it must not load the site generator with it.',
      severity: 'error',
      from: { path: '^src/conversion([.]ts$|/)' },
      to: { pathNot: ['^src/(conversion|model)/', '^(node:)?fs$'], dependencyTypesNot: ['type-only'] },
    },
    ...ownership,
    {
      name: 'no-cycles',
      comment: 'Files of a cycle can only be understood, tested and moved together.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports is dead, or not connected yet.',
      severity: 'error',
      from: { path: '^src/', orphan: true, pathNot: [entries, '^src/cli/main[.]ts$'] },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere breaks at run time.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'declared-packages',
      comment:
        'Who installs dongbei gets the dependencies of package.json only; types are needed to compile only.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-optional'],
        dependencyTypesNot: ['type-only'],
        pathNot: '^node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.build.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
};
