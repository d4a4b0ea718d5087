import nunjucks from 'nunjucks';
import { report, sortDiagnostics } from '../diagnostics/report.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Page, SiteView } from '../model/page.js';
import type { Staged } from '../model/staged.js';
import { interfaceWords } from '../words/interface-words.js';
import { checkTemplates } from './check-templates.js';
import { addFilters } from './filters.js';
import { suggestion as nearest } from '../schema/suggestion.js';
import { runtime, syntaxOptions, type CompiledTemplate, type RenderFunction } from './nunjucks-internals.js';
import { faultDiagnostic } from './fault-diagnostic.js';
import { syntaxDiagnostic } from './syntax-diagnostic.js';
import { withFaults } from './template-fault.js';
import type { TemplateSource } from './template-source.js';

export type { TemplateSource } from './template-source.js';

export interface RenderContext {
  readonly site: SiteView;
  /** An article's HTML, safe to be put out as it is. */
  readonly body?: string;
}

export interface Renderer {
  /** Faults of all templates that can be seen without rendering any page. */
  readonly diagnostics: readonly Diagnostic[];
  /**
   * The HTML text of a page. Templates get `page`, `site`, `words` (of the page's edition) and `body`.
   * Diagnostics: DB501 (no such template), DB503.
   */
  render(page: Page, context: RenderContext): Staged<string>;
}

/**
 * Compiles templates, by their names in the template folder (`partials/card.njk`). They are trusted code: Nunjucks
 * has no sandbox. Content reaches them as values only, and every value is escaped unless it is marked safe.
 */
export function createRenderer(templates: ReadonlyMap<string, TemplateSource>): Renderer {
  const compiled = new Map<string, Record<string, RenderFunction>>();
  const environment = new nunjucks.Environment(
    { getSource: (name: string) => loaded(name, compiled) },
    { autoescape: true, throwOnUndefined: true, dev: true, ...syntaxOptions },
  );
  addFilters(environment);

  const faults: Diagnostic[] = [];
  for (const [name, source] of templates) {
    try {
      const template: unknown = new nunjucks.Template(source.text, environment, name, true);
      compiled.set(name, withFaults(name, template as CompiledTemplate));
    } catch (error) {
      faults.push(syntaxDiagnostic(error, source));
    }
  }
  const checked = checkTemplates(templates, new Set(compiled.keys()), environment);

  return {
    diagnostics: sortDiagnostics([...faults, ...checked]),
    render(page, { site, body }) {
      if (!templates.has(page.template)) {
        const suggestion = nearest(page.template, [...templates.keys()]) ?? '';
        const place = { line: 1, column: 1 };
        return { diagnostics: [report('DB501', page.template, place, { name: page.template, suggestion })] };
      }
      const context = {
        page,
        site,
        words: interfaceWords(page.edition),
        ...(body === undefined ? {} : { body: runtime.markSafe(body) }),
      };
      try {
        return { value: environment.render(page.template, context), diagnostics: [] };
      } catch (error) {
        return { diagnostics: [faultDiagnostic(error, page, templates)] };
      }
    },
  };
}

/** A compiled template as Nunjucks' own precompiled loader gives it; its types know text only. */
function loaded(
  name: string,
  compiled: ReadonlyMap<string, Record<string, RenderFunction>>,
): nunjucks.LoaderSource {
  const obj = compiled.get(name);
  const source = obj && { src: { type: 'code', obj }, path: name, noCache: false };
  return source as unknown as nunjucks.LoaderSource;
}
