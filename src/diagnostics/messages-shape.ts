/** What the commands print, apart from diagnostics. Parts in braces are filled in by `fillIn`. */
export interface Messages {
  readonly error: string;
  readonly warning: string;
  readonly why: string;
  readonly fix: string;
  readonly colon: string;
  readonly summary: string;
  readonly errorCount: string;
  readonly warningCount: string;
  readonly siteUntouched: string;
  readonly siteFinished: string;
  readonly cacheDamaged: string;
  readonly cacheWrong: string;
  readonly sitePartly: string;
  readonly published: string;
  readonly nothingChanged: string;
  readonly checked: string;
  readonly repaired: string;
  readonly nothingToRepair: string;
  readonly doubts: string;
  readonly doubtsLater: string;
  readonly keepReading: string;
  readonly changeReading: string;
  readonly termAdded: string;
  readonly termKnown: string;
  readonly termDecided: string;
  readonly badTerm: string;
  readonly noScope: string;
  readonly noVersion: string;
  readonly versionsDiffer: string;
  readonly pageRule: string;
  readonly scheduled: string;
  readonly drafts: string;
  readonly created: string;
  readonly newFolder: string;
  readonly newFolderNoSection: string;
  readonly imported: string;
  readonly wouldImport: string;
  readonly keptAside: string;
  readonly noSource: string;
  readonly fileExists: string;
  readonly titleNeeded: string;
  readonly askTitle: string;
  readonly askSection: string;
  readonly askSlug: string;
  readonly editorWritten: string;
  readonly editorKept: string;
  readonly serving: string;
  readonly rebuilt: string;
  readonly rebuildFailed: string;
  readonly portTaken: string;
  readonly badHost: string;
  readonly noContent: string;
  readonly noTemplates: string;
  readonly noConfig: string;
  readonly badTime: string;
  readonly badNumber: string;
  readonly badChoice: string;
  readonly unknownCommand: string;
  readonly unknownOption: string;
  readonly optionNeedsValue: string;
  readonly optionNeeded: string;
  readonly tooManyWords: string;
  readonly didYouMean: string;
  readonly usageHint: string;
  readonly systemRefused: string;
  readonly bug: string;
  /** What is told while a command works. */
  readonly progress: {
    readonly stages: Readonly<Record<'articles' | 'pages' | 'pictures' | 'publish', string>>;
    readonly left: string;
    readonly minutes: string;
    readonly seconds: string;
  };
  /** What `explain` says besides the sentences of a code. */
  readonly codePage: {
    readonly places: Readonly<
      Record<'file' | 'front' | 'body' | 'config' | 'section' | 'topic' | 'glossary' | 'house', string>
    >;
    readonly wrong: string;
    readonly right: string;
    readonly turnOff: string;
    readonly alwaysOn: string;
    readonly unknown: string;
    /** Below faults. */
    readonly hint: string;
  };
  /** What `build --explain` says of a file. */
  readonly explained: {
    readonly rendered: string;
    readonly copied: string;
    readonly same: string;
    readonly removed: string;
    readonly left: string;
    readonly unknown: string;
    readonly because: string;
    readonly unrelated: string;
    readonly noChange: string;
    readonly more: string;
    readonly causes: Readonly<Record<'nothingKept' | 'notAsPublished' | 'menu' | 'aged' | 'dongbei', string>>;
    readonly changed: Readonly<Record<'new' | 'changed' | 'gone' | 'due' | 'ended', string>>;
    readonly parts: Readonly<Record<'body' | 'references' | 'line' | 'separator', string>>;
  };
  /** In place of a date, of a page that has none. */
  readonly page: string;
  readonly status: Readonly<Record<'published' | 'scheduled' | 'draft', string>>;
  readonly help: Readonly<Record<HelpKey, string>>;
}

export type HelpKey =
  | 'program'
  | 'build'
  | 'check'
  | 'list'
  | 'convert'
  | 'new'
  | 'dev'
  | 'vscode'
  | 'noDrafts'
  | 'fix'
  | 'content'
  | 'templates'
  | 'out'
  | 'cache'
  | 'config'
  | 'now'
  | 'jobs'
  | 'verify'
  | 'releases'
  | 'keep'
  | 'json'
  | 'quiet'
  | 'lang'
  | 'from'
  | 'to'
  | 'explain'
  | 'explainCode'
  | 'code'
  | 'explainBuild'
  | 'recheck'
  | 'jsonLines'
  | 'title'
  | 'section'
  | 'slug'
  | 'date'
  | 'port'
  | 'host'
  | 'helpOption'
  | 'versionOption'
  | 'helpCommand'
  | 'usage'
  | 'commands'
  | 'options'
  | 'commandWord'
  | 'optionsWord'
  | 'defaultValue'
  | 'term'
  | 'termHans'
  | 'termHant'
  | 'scope'
  | 'doubts'
  | 'format'
  | 'argumentsTitle'
  | 'diffVersions'
  | 'otherVersion'
  | 'markup'
  | 'markupTo'
  | 'import'
  | 'importPaths'
  | 'importFrom'
  | 'importSection'
  | 'importFiles'
  | 'dryRun';
