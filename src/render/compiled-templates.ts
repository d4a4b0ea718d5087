import type { Diagnostic } from '../model/diagnostic.js';

/** Templates as they are rendered. A value of JSON: what it costs to compile them is paid once. */
export interface CompiledTemplates {
  readonly templates: readonly CompiledTemplate[];
  /** Faults that can be seen without rendering any page; sorted. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface CompiledTemplate {
  /** In the template folder: `partials/card.njk`. */
  readonly name: string;
  /** As diagnostics name it. */
  readonly file: string;
  readonly text: string;
  /** The JavaScript that Nunjucks made of it; undefined where it has a syntax error. */
  readonly code?: string;
  /** Faults that it has whatever the other templates are. */
  readonly faults: readonly Diagnostic[];
  /** The templates that it names, in the order of the tags `extends`, `include`, `import` and `from`. */
  readonly references: readonly TemplateReference[];
  /** Whether it names templates by what is known on rendering only: it may need any. */
  readonly namesComputed: boolean;
}

/** Another template, named in so many words: one that is computed may be any. */
export interface TemplateReference {
  readonly name: string;
  /** Whether it is the parent. */
  readonly isParent: boolean;
  /** `ignore missing` */
  readonly isOptional: boolean;
  /** Of the tag; 1-based. */
  readonly tag: { readonly line: number; readonly column: number };
  /** Of the name with its quotation marks. */
  readonly place: { readonly line: number; readonly column: number; readonly length: number };
}
