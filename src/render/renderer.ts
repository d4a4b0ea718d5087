import { report } from '../diagnostics/report.js';
import type { Page, SiteView } from '../model/page.js';
import type { Staged } from '../model/staged.js';
import { suggestion as nearest } from '../schema/suggestion.js';
import { interfaceWords } from '../words/interface-words.js';
import type { CompiledTemplates } from './compiled-templates.js';
import { createEnvironment } from './environment.js';
import { faultDiagnostic } from './fault-diagnostic.js';
import { runtime } from './nunjucks-internals.js';
import { evaluateTemplate } from './template-fault.js';

export interface RenderContext {
  readonly site: SiteView;
  /** An article's HTML, safe to be put out as it is. */
  readonly body?: string;
}

export interface Renderer {
  /**
   * The HTML text of a page. Templates get `page`, `site`, `words` (of the page's edition) and `body`.
   * Diagnostics: DB501 (no such template), DB503.
   */
  render(page: Page, context: RenderContext): Staged<string>;
}

/**
 * Renders pages. A template's code is evaluated when the first page needs it. Content reaches templates as values
 * only, and every value is escaped unless it is marked safe.
 */
export function createRenderer({ templates }: CompiledTemplates): Renderer {
  const byName = new Map(templates.map((template) => [template.name, template]));
  const environment = createEnvironment((name) => {
    const code = byName.get(name)?.code;
    return code === undefined ? undefined : evaluateTemplate(name, code);
  });
  return {
    render(page, { site, body }) {
      if (!byName.has(page.template)) {
        const suggestion = nearest(page.template, [...byName.keys()]) ?? '';
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
        return { diagnostics: [faultDiagnostic(error, page, byName)] };
      }
    },
  };
}
