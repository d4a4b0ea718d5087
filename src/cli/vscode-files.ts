import { deskWordsIn } from '../diagnostics/desk-words.js';
import { editorWordsIn } from '../diagnostics/editor-words.js';
import type { Language } from '../diagnostics/language.js';
import { messagesIn } from '../diagnostics/messages.js';
import { dataKinds, jsonSchemaOf, type DataKind } from '../schema/json-schema.js';

/** Where schemas stand in a newsroom. They are dongbei's own and made anew by every run. */
const schemaFolder = '.vscode/dongbei';

/** Files of a newsroom that a kind of data is written in, where they are YAML as a whole. */
const globs: Readonly<Partial<Record<DataKind, readonly string[]>>> = {
  section: ['content/**/section.yaml'],
  topic: ['content/topics/*.yaml'],
  glossary: ['glossary/*.yaml', 'glossary/*.yml'],
  config: ['dongbei.config.yaml', 'dongbei.config.yml'],
};

/** JSON Schemas with descriptions in a language, by path. */
export function schemaFiles(language: Language): ReadonlyMap<string, string> {
  const { fields } = deskWordsIn(language);
  const { keys } = editorWordsIn(language);
  const describe = (kind: DataKind, path: readonly string[]): string | undefined => {
    const own = keys[[kind, ...path].join('.')];
    if (own !== undefined || (kind !== 'article' && path.length > 1)) return own;
    const [label, hint] = fields[path.at(-1) ?? ''] ?? [];
    return hint === undefined || hint === '' ? label : `${label ?? ''} · ${hint}`;
  };
  return new Map(
    dataKinds.map((kind) => [
      `${schemaFolder}/${kind}.json`,
      written(jsonSchemaOf(kind, (path) => describe(kind, path))),
    ]),
  );
}

/** What VS Code is told of a newsroom: settings, tasks, snippets, an extension. By path; a newsroom's own files go before them. */
export function vscodeFiles(language: Language): ReadonlyMap<string, string> {
  return new Map(
    Object.entries({
      '.vscode/extensions.json': { recommendations: ['redhat.vscode-yaml'] },
      '.vscode/settings.json': settings(),
      '.vscode/tasks.json': tasks(language),
      '.vscode/dongbei.code-snippets': snippets(language),
    }).map(([path, value]) => [path, written(value)]),
  );
}

function settings(): unknown {
  const schemas = Object.entries(globs).map(([kind, files]) => [`./${schemaFolder}/${kind}.json`, files]);
  return {
    'yaml.schemas': Object.fromEntries(schemas) as unknown,
    // Full-width punctuation is no mistake here.
    'editor.unicodeHighlight.ambiguousCharacters': false,
    'files.eol': '\n',
    '[markdown]': {
      'editor.wordWrap': 'on',
      'editor.quickSuggestions': { other: 'on', comments: 'off', strings: 'off' },
    },
    'search.exclude': { public: true, 'public.releases': true, '.cache': true },
    'files.watcherExclude': { '**/public/**': true, '**/.cache/**': true },
  };
}

/** `dongbei check` with what it finds underlined in the files, and `dongbei dev`. */
function tasks(language: Language): unknown {
  const { error, warning } = messagesIn(language);
  const matcher = (word: string, severity: 'error' | 'warning'): unknown => ({
    owner: `dongbei-${severity}`,
    fileLocation: ['autoDetect', '${workspaceFolder}'],
    severity,
    pattern: {
      regexp: `^(\\S.*):(\\d+):(\\d+)\\s+${word} (DB\\d+)\\s+(.*)$`,
      ...{ file: 1, line: 2, column: 3, code: 4, message: 5 },
    },
  });
  const task = (command: string, more: object): unknown => ({
    label: `dongbei ${command}`,
    type: 'shell',
    command: `npx --no-install dongbei ${command} --lang ${language}`,
    presentation: { reveal: 'silent', clear: true },
    ...more,
  });
  return {
    version: '2.0.0',
    tasks: [
      task('check', {
        group: { kind: 'test', isDefault: true },
        problemMatcher: [matcher(error, 'error'), matcher(warning, 'warning')],
      }),
      task('build', {
        group: { kind: 'build', isDefault: true },
        problemMatcher: [matcher(error, 'error'), matcher(warning, 'warning')],
      }),
      task('dev', { isBackground: true, problemMatcher: [] }),
    ],
  };
}

function snippets(language: Language): unknown {
  const { snippets: names, headline, text } = editorWordsIn(language);
  const isHan = language !== 'en';
  const isHans = language === 'zh-Hans';
  const block = (hant: string, hans: string, en: string): string => (isHans ? hans : isHan ? hant : en);
  const moment =
    '${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}T${CURRENT_HOUR}:${CURRENT_MINUTE}:00${CURRENT_TIMEZONE_OFFSET}';
  const bodies: Readonly<Record<keyof typeof names, readonly string[]>> = {
    article: [
      '---',
      `title: \${1:${headline}}`,
      `date: ${moment}`,
      'source: $2',
      'authors: [$3]',
      'editor: $4',
      'tags: [$5]',
      '---',
      '',
      '$0',
    ],
    gallery: [`:::${block('圖集', '图集', 'gallery')}`, '![$1]($2 "$3")', ':::', '$0'],
    quote: [`:::${block('引文{出處="$1"}', '引文{出处="$1"}', 'pullquote{cite="$1"}')}`, '$2', ':::', '$0'],
    correction: [
      `:::${block(`更正{時間="${moment}"}`, `更正{时间="${moment}"}`, `correction{date="${moment}"}`)}`,
      '$1',
      ':::',
      '$0',
    ],
    entry: [`## \${CURRENT_HOUR}:\${CURRENT_MINUTE} \${1:${headline}}`, '', `\${2:${text}}`, '$0'],
    ruby: [`:${block('拼音', '拼音', 'ruby')}[$1]{$2}$0`],
    fixed: [':zh[$1]$0'],
  };
  return Object.fromEntries(
    Object.entries(names).map(([name, [prefix, description]]) => [
      description,
      { scope: 'markdown', prefix, body: bodies[name as keyof typeof names], description },
    ]),
  );
}

function written(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
