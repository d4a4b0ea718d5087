import { sortDiagnostics } from '../diagnostics/report.js';
import { checkReferences } from './check-references.js';
import { checkTemplate } from './check-template.js';
import type { CompiledTemplate, CompiledTemplates } from './compiled-templates.js';
import { createEnvironment } from './environment.js';
import { compileToCode, knownNames, templateCode } from './nunjucks-internals.js';
import { syntaxDiagnostic } from './syntax-diagnostic.js';
import type { TemplateSource } from './template-source.js';

/**
 * Compiles templates, by their names in the template folder (`partials/card.njk`). They are trusted code: Nunjucks has
 * no sandbox. What is said of faults (DB501, DB502) is the same whether a template was compiled before or not.
 *
 * @param kept compiled before: those with the same text are taken as they are
 */
export function compileTemplates(
  sources: ReadonlyMap<string, TemplateSource>,
  kept?: CompiledTemplates,
): CompiledTemplates {
  const known = new Map(kept?.templates.map((template) => [template.name, template]));
  const compile = templateCompiler();
  const templates = [...sources].map(([name, source]) => {
    const same = known.get(name);
    return same?.text === source.text && same.file === source.file ? same : compile(name, source);
  });
  const faults = templates.flatMap((template) => template.faults);
  return { templates, diagnostics: sortDiagnostics([...faults, ...checkReferences(templates)]) };
}

function templateCompiler(): (name: string, source: TemplateSource) => CompiledTemplate {
  const environment = createEnvironment(() => undefined);
  return (name, { text, file }) => {
    try {
      const code = compileToCode(environment, name, text);
      templateCode(code);
      return { name, file, text, code, ...checkTemplate({ text, file }, knownNames(environment)) };
    } catch (error) {
      const faults = [syntaxDiagnostic(error, { text, file })];
      return { name, file, text, faults, references: [], namesComputed: false };
    }
  };
}
