import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const nodeGlobals = Object.fromEntries(
  [
    'Buffer',
    'Response',
    'URL',
    'clearTimeout',
    'console',
    'fetch',
    'performance',
    'process',
    'setTimeout',
  ].map((name) => [name, 'readonly']),
);

const browserGlobals = Object.fromEntries(
  [
    'CSS',
    ...['CustomEvent', 'DOMParser', 'Element', 'Event', 'EventSource', 'HTMLElement', 'IntersectionObserver'],
    ...['Intl', 'MutationObserver', 'Node', 'ResizeObserver', 'URL', 'URLSearchParams', 'clearTimeout'],
    ...['customElements', 'document', 'fetch', 'history', 'localStorage', 'location', 'matchMedia'],
    ...[
      'navigator',
      'requestAnimationFrame',
      'requestIdleCallback',
      'sessionStorage',
      'TextDecoder',
      'setTimeout',
      'window',
    ],
  ].map((name) => [name, 'readonly']),
);

/** The answer depends on the machine's ICU or locale, so two machines would publish different bytes. */
const localeBound = [
  ...['localeCompare', 'toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'],
  ...['toLocaleUpperCase', 'toLocaleLowerCase'],
].map((name) => ({
  selector: `MemberExpression[property.name='${name}']`,
  message: `${name} depends on the locale and the ICU of the machine; compare by code point or write a fixed pattern.`,
}));

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Named exports only: a thing has one name everywhere.',
};

const wholeZod = {
  selector: "ImportDeclaration[source.value='zod'] > ImportSpecifier",
  message: 'Write import * as z: the bundle leaves out the three quarters of zod that are not used.',
};

export default defineConfig(
  globalIgnores([
    ...['**/dist/', '**/public/', '**/.cache/', '**/node_modules/', '**/coverage/'],
    ...['content/', 'tests/fixtures/', 'tests/golden/'],
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  { rules: { eqeqeq: 'error' } },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: nodeGlobals },
  },
  {
    files: ['templates/**/*.js', 'preview/*.js'],
    languageOptions: { globals: browserGlobals },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Numbers have one obvious text; everything else in a template still has to be a string.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => list.push(x)` as a callback is clear enough.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `while (true)` with a return inside says what it means.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // `[...text]` is meant: code points are how Han characters are counted and walked.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // A leading underscore marks a parameter that a signature demands.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      // A new kind of page or edition must not fall through in silence; a `default` counts as an answer.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-restricted-syntax': ['error', noDefaultExport, wholeZod],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**', 'src/server/**'],
    rules: { 'no-console': 'error' },
  },
  {
    // The core: pure functions of their arguments, so that results can be kept under the digest of those.
    files: ['src/**/*.ts'],
    ignores: ['src/io/**', 'src/pictures/**', 'src/server/**', 'src/workers/**', 'src/cli/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'process', message: 'The core reads no environment: take what is needed as an argument.' },
        { name: 'fetch', message: 'The core uses no network.' },
        { name: 'performance', message: 'The core reads no clock: take the time as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        noDefaultExport,
        wholeZod,
        ...localeBound,
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: 'The core reads no clock: take the time as an argument.',
        },
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The core reads no clock: take the time as an argument.',
        },
        {
          selector: "CallExpression[callee.name='Date']",
          message: 'The core reads no clock: take the time as an argument.',
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: 'The same inputs must give the same bytes.',
        },
        {
          selector:
            ":matches(NewExpression, CallExpression)[callee.object.name='Intl'][callee.property.name='DateTimeFormat']:not(:has(ObjectExpression Property[key.name='timeZone']))",
          message: 'Without a literal timeZone option the zone of the machine is used.',
        },
        {
          selector: "MemberExpression[object.name='Intl'][property.name='Collator']",
          message: 'The order depends on the ICU of the machine; compare by code point.',
        },
      ],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // A test may assert what it has just arranged; a wrong `!` fails the test, which is its purpose.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Parsed JSON and page.evaluate are `any`; assertions check them.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // Fakes implement asynchronous interfaces without waiting for anything.
      '@typescript-eslint/require-await': 'off',
    },
  },
);
