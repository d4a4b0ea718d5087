import { createConversion } from '../conversion/conversion.js';
import { report } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Script } from '../model/edition.js';
import { parentFolder } from '../model/paths.js';
import type { Profile } from '../model/site.js';
import type { Staged } from '../model/staged.js';
import type { Term, TermList } from '../model/term.js';
import { toLocalText } from '../schema/local-text.js';
import type { Person } from '../schema/people.js';
import { suggestion } from '../schema/suggestion.js';
import { readGlossaryFile, type GlossaryFile } from '../schema/terms.js';
import type { LoadedArticle } from './loaded-site.js';
import { decodeText } from './decode-text.js';
import { peopleTerms } from './people-terms.js';
import type { NamedFile } from './sources.js';

/**
 * Reads every file of the glossary folder: terms, and names of people as terms. DB802 where two of them decide the same
 * word in the same scope differently.
 *
 * @param script the site's, for names that could be of either script
 */
export function loadGlossary(files: readonly NamedFile[], script: Script): Staged<readonly TermList[]> {
  const conversion = createConversion();
  const read = files.map(({ bytes, file }): Staged<GlossaryFile> => {
    const { value: text, diagnostics } = decodeText(bytes, file);
    return text === undefined ? { diagnostics } : readGlossaryFile({ text, file });
  });
  const value = read.flatMap((staged): TermList[] => {
    if (staged.value === undefined) return [];
    const { people, ...list } = staged.value;
    const names = peopleTerms(people, script, conversion);
    return [{ ...list, terms: [...list.terms, ...names], profiles: profilesOf(people, names, script) }];
  });
  return { value, diagnostics: [...read.flatMap((staged) => staged.diagnostics), ...conflicts(value)] };
}

/** @param names of the people, in their order */
function profilesOf(people: readonly Person[], names: readonly Term[], script: Script): Profile[] {
  return people.flatMap(({ profile }, index): Profile[] => {
    const { hans } = names[index] ?? {};
    if (profile === undefined || hans === undefined) return [];
    const { title, bio, links = [] } = profile;
    return [
      {
        hans,
        ...(title === undefined ? {} : { title: toLocalText(title, script) }),
        ...(bio === undefined ? {} : { bio: toLocalText(bio, script) }),
        links: links.map((link) => ({ title: toLocalText(link.title, script), url: link.url })),
      },
    ];
  });
}

/** DB804 for scopes that are no folder of the content, which `folders` are. */
export function checkScopes(lists: readonly TermList[], folders: ReadonlySet<string>): Diagnostic[] {
  return lists.flatMap(({ scope, file, scopeAt }) => {
    if (scope === '' || folders.has(scope)) return [];
    const near = suggestion(scope, folders);
    return [report('DB804', file, scopeAt, { scope, ...(near === undefined ? {} : { suggestion: near }) })];
  });
}

/**
 * The terms that hold for articles in one folder, those of the nearest scope first, in it terms before people. The same list for the same folder, so
 * that what is made from it can be kept.
 */
export function scopedTerms(lists: readonly TermList[]): (folder: string) => readonly Term[] {
  const known = new Map<string, readonly Term[]>();
  const find = (folder: string): readonly Term[] => {
    const found = known.get(folder);
    if (found !== undefined) return found;
    const here = lists.filter(({ scope }) => scope === folder).flatMap(({ terms }) => terms);
    const own = [...here.filter(({ isPerson }) => !isPerson), ...here.filter(({ isPerson }) => isPerson)];
    const above = folder === '' ? [] : find(parentFolder(folder));
    const all = own.length === 0 ? above : [...own, ...above];
    known.set(folder, all);
    return all;
  };
  return find;
}

/** DB803 for terms that no article in their scope has, in the script that it is written in. */
export function unusedTerms(
  lists: readonly TermList[],
  articles: readonly LoadedArticle[],
  textOf: (article: LoadedArticle) => string,
): Diagnostic[] {
  const open = new Set(lists.flatMap(({ scope, terms }) => terms.map((term) => ({ scope, term }))));
  for (const article of articles) {
    if (open.size === 0) break;
    const text = textOf(article);
    const { path } = article.document;
    for (const each of open) {
      const holds = each.scope === '' || path.startsWith(`${each.scope}/`);
      if (holds && text.includes(each.term[article.script])) open.delete(each);
    }
  }
  return [...open].map(({ term }) => report('DB803', term.file, term, { form: term.hans }));
}

function conflicts(lists: readonly TermList[]): Diagnostic[] {
  const decided = new Map<string, Term>();
  return lists.flatMap(({ scope, terms }) =>
    terms.flatMap((term) =>
      (['hans', 'hant'] as const).flatMap((script) => {
        const key = `${scope}\n${script}\n${term[script]}`;
        const other = decided.get(key);
        if (other === undefined) decided.set(key, term);
        if (other === undefined || sameForms(other, term)) return [];
        return [
          report('DB802', term.file, term, { form: term[script], other: `${other.file}:${other.line}` }),
        ];
      }),
    ),
  );
}

function sameForms(a: Term, b: Term): boolean {
  const areDecided = !a.isPerson && !b.isPerson;
  return (
    a.hans === b.hans &&
    a.hant === b.hant &&
    (!areDecided || JSON.stringify(a.byEdition) === JSON.stringify(b.byEdition))
  );
}
