import { finishBody, type BodyFinish } from '../markdown/finish-body.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { OutputFile } from '../model/output.js';
import type { ArticleId } from '../model/paths.js';
import type { EditionPlan } from '../pages/plan-pages.js';
import { pictureHref } from '../pages/views.js';
import type { Renderer } from '../render/renderer.js';
import { interfaceWords } from '../words/interface-words.js';
import type { ConvertedEdition } from './convert-site.js';
import type { ResolvedReferences } from './resolve-references.js';
import { withoutQuery, type LinkTarget } from './site-index.js';

/** Renders every page of an edition. Faults are added to `faults` by place, so that each is there once. */
export function renderEdition(
  plan: EditionPlan,
  converted: ConvertedEdition,
  references: ReadonlyMap<ArticleId, ResolvedReferences>,
  renderer: Renderer,
  faults: Map<string, Diagnostic>,
): OutputFile[] {
  return plan.pages.flatMap((page) => {
    const body =
      page.kind === 'article' ? articleBody(page.article.id, plan, converted, references) : undefined;
    const staged = renderer.render(page, { site: plan.site, ...(body === undefined ? {} : { body }) });
    for (const fault of staged.diagnostics) {
      const key = `${fault.file}:${fault.line}:${fault.column}:${fault.code}`;
      if (!faults.has(key)) faults.set(key, fault);
    }
    return staged.value === undefined ? [] : [{ path: page.output, text: staged.value }];
  });
}

function articleBody(
  id: ArticleId,
  plan: EditionPlan,
  converted: ConvertedEdition,
  references: ReadonlyMap<ArticleId, ResolvedReferences>,
): string {
  const body = converted.bodies.get(id);
  const resolved = references.get(id);
  if (body === undefined || resolved === undefined) throw new Error(`No body for ${id}`);
  return finishBody(body, bodyFinish(plan, resolved));
}

function bodyFinish({ views }: EditionPlan, resolved: ResolvedReferences): BodyFinish {
  const { edition } = views.content;
  const words = interfaceWords(edition.id);
  return {
    link: (target, fragment) => {
      const found = resolved.links.get(target);
      const href = found === undefined ? withoutQuery(target) : linkHref(found, views);
      const hash = fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`;
      return target === '' ? hash : `${href}${target.slice(withoutQuery(target).length)}${hash}`;
    },
    picture: (target) => {
      const picture = resolved.pictures.get(target);
      if (picture === undefined) return undefined;
      const { width, height, source } = picture;
      return { src: pictureHref(views.config, source), width, height };
    },
    form: (forms) => forms[edition.id] ?? forms[edition.script],
    word: (key) => words[key as keyof typeof words],
  };
}

function linkHref(target: LinkTarget, { addresses, config }: EditionPlan['views']): string {
  switch (target.kind) {
    case 'article':
      return addresses.folder(target.article.segments).href;
    case 'folder':
      return addresses.folder(target.segments).href;
    case 'pageFile':
      return addresses.file(target.segments).href;
    case 'content':
    case 'asset':
      return pictureHref(config, target.path);
  }
}
