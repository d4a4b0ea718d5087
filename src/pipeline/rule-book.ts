import type { Code } from '../diagnostics/catalogue.js';
import { report } from '../diagnostics/report.js';
import { cutFrontMatter } from '../markdown/cut-front-matter.js';
import { ignoreComments, type IgnoreComment } from '../markdown/ignore-comments.js';
import { createQuickReader } from '../markdown/quick-reader.js';
import { readSource } from '../markdown/source-text.js';
import type { Diagnostic, Position } from '../model/diagnostic.js';
import { parentFolder } from '../model/paths.js';
import { readRules, ruleProblem, type RuleLevel, type RuleLevels } from '../schema/check-rules.js';
import { decodeText } from './decode-text.js';
import type { LoadedSite } from './loaded-site.js';
import type { NamedFile, SiteSources } from './sources.js';

/** Which rules of `check` hold where. */
export interface RuleBook {
  /** What a rule comes to at a line of a file, which diagnostics name so. */
  readonly levelOf: (code: Code, file: string, line: number) => RuleLevel;
  /** The same findings without those that are turned off, each with its severity. */
  readonly judge: (diagnostics: readonly Diagnostic[]) => Diagnostic[];
  /**
   * DB720 for codes in comments that are no rules, and DB721 for what comments and front matter turn off and was never
   * found: to be asked last.
   */
  readonly faults: () => Diagnostic[];
}

/** What one file says of rules. */
interface OwnRules {
  readonly folder: string;
  readonly levels: RuleLevels;
  readonly comments: readonly IgnoreComment[];
}

/**
 * Reads the rules of the configuration, of sections, and of articles: what stands in a line goes before the article,
 * that before its section, that before the section above, and that before the configuration.
 */
export function createRuleBook(site: LoadedSite, sources: SiteSources): RuleBook {
  const readMarkdown = createQuickReader();
  const textOf = ({ bytes, file }: NamedFile): string => decodeText(bytes, file).value ?? '';
  const start = { line: 1, column: 1 };
  const yamlRules = (named: NamedFile, folder: string): OwnRules => {
    const text = textOf(named);
    const comments = ignoreComments(readSource(text));
    return { folder, levels: readRules({ text, file: named.file, line: 1, start }), comments };
  };
  const articleRules = (named: NamedFile, folder: string): OwnRules => {
    const source = readSource(textOf(named));
    const text = cutFrontMatter(source).yaml;
    const comments = ignoreComments(source, readMarkdown);
    return { folder, levels: readRules({ text, file: named.file, line: 2, start }), comments };
  };

  const byFile = new Map<string, OwnRules>();
  const byFolder = new Map<string, RuleLevels>();
  const config = sources.config();
  const siteRules = config === undefined ? undefined : yamlRules(config, '');
  if (config !== undefined && siteRules !== undefined)
    byFile.set(config.file, { ...siteRules, levels: new Map() });
  for (const { id, source } of site.sections) {
    if (source === undefined) continue;
    const named = { file: sources.contentName(source), bytes: sources.readContent(source) };
    const own = yamlRules(named, id);
    byFolder.set(id, own.levels);
    byFile.set(named.file, { ...own, levels: new Map() });
  }
  for (const { document } of site.articles) {
    const named = { file: document.file, bytes: sources.readContent(document.path) };
    byFile.set(named.file, articleRules(named, parentFolder(document.path)));
  }

  const needed = new Set<string>();
  const inFolder = (code: Code, folder: string): RuleLevel | undefined => {
    for (let at = folder; at !== ''; at = parentFolder(at)) {
      const found = byFolder.get(at)?.get(code);
      if (found !== undefined) return found.level;
    }
    return siteRules?.levels.get(code)?.level;
  };
  const levelOf = (code: Code, file: string, line: number): RuleLevel => {
    const own = byFile.get(file);
    const comment = own?.comments.find(
      (each) => each.codes.includes(code) && each.firstLine <= line && line <= each.lastLine,
    );
    if (comment !== undefined) {
      needed.add(keyOf(file, comment.position, code));
      return 'off';
    }
    const set = own?.levels.get(code);
    if (set !== undefined) needed.add(keyOf(file, set.position, code));
    return set?.level ?? inFolder(code, own?.folder ?? '') ?? 'warning';
  };
  return {
    levelOf,
    judge: (diagnostics) =>
      diagnostics.flatMap((each) => {
        if (ruleProblem(each.code) !== undefined) return [each];
        const level = levelOf(each.code as Code, each.file, each.line);
        return level === 'off' ? [] : [{ ...each, severity: level }];
      }),
    faults: () =>
      [...byFile].flatMap(([file, { levels, comments }]) => [
        ...comments.flatMap(({ codes, position }) =>
          codes.flatMap((rule) => {
            const problem = ruleProblem(rule);
            if (problem !== undefined) return [report('DB720', file, position, problem)];
            const isNeeded = needed.has(keyOf(file, position, rule));
            return isNeeded ? [] : [report('DB721', file, position, { rule })];
          }),
        ),
        ...[...levels]
          .filter(
            ([rule, { level, position }]) => level === 'off' && !needed.has(keyOf(file, position, rule)),
          )
          .map(([rule, { position }]) => report('DB721', file, position, { rule })),
      ]),
  };
}

function keyOf(file: string, { line, column }: Position, code: string): string {
  return `${file}:${line}:${column} ${code}`;
}
