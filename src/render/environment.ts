import nunjucks from 'nunjucks';
import { addFilters } from './filters.js';
import { syntaxOptions, type TemplateCode } from './nunjucks-internals.js';

/**
 * What templates are compiled and rendered with.
 *
 * @param load the functions of a compiled template, by its name
 */
export function createEnvironment(load: (name: string) => TemplateCode | undefined): nunjucks.Environment {
  const environment = new nunjucks.Environment(
    {
      // As Nunjucks' own loader of precompiled templates gives them; the types know text only.
      getSource: (name: string) => {
        const obj = load(name);
        const source = obj && { src: { type: 'code', obj }, path: name, noCache: false };
        return source as unknown as nunjucks.LoaderSource;
      },
    },
    { autoescape: true, throwOnUndefined: true, dev: true, ...syntaxOptions },
  );
  addFilters(environment);
  return environment;
}
