import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TemplateSource } from '../../src/render/template-source.js';

const folder = fileURLToPath(new URL('../../templates/', import.meta.url));

/** The templates that come with the package, with `own` in front of them as a newsroom's are. */
export function shippedTemplates(own: Readonly<Record<string, string>> = {}): Map<string, TemplateSource> {
  const templates = new Map<string, TemplateSource>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const name = path.replaceAll('\\', '/');
    if (!name.endsWith('.njk')) continue;
    templates.set(name, { text: readFileSync(folder + path, 'utf8'), file: `templates/${name}` });
  }
  for (const [name, text] of Object.entries(own)) templates.set(name, { text, file: `own/${name}` });
  return templates;
}
