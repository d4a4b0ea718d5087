import nunjucks from 'nunjucks';

/**
 * Parts of Nunjucks 3.2.4 that `@types/nunjucks` leaves out: its parser, and what compiled templates are. Lines and
 * columns in here are 0-based.
 */
export interface SyntaxNode {
  readonly lineno: number;
  readonly colno: number;
  /** What is named in a literal or symbol. */
  readonly value?: unknown;
  /** Filters: their name; macro calls: what is called. */
  readonly name?: SyntaxNode;
  /** `extends`, `include`, `import`: an expression with the template's name. */
  readonly template?: SyntaxNode;
  readonly ignoreMissing?: boolean;
  /** `is`: the test. */
  readonly right?: SyntaxNode;
  findAll(type: NodeType): readonly SyntaxNode[];
}

type NodeType = abstract new () => SyntaxNode;

type Callback = (error: unknown, result?: unknown) => void;

/** The body or a block of a compiled template. */
export type RenderFunction = (
  environment: unknown,
  context: unknown,
  frame: unknown,
  runtime: Runtime,
  done: Callback,
) => void;

export type MacroFunction = (...args: readonly unknown[]) => unknown;

/** What compiled templates call; they get it handed in. */
export interface Runtime {
  ensureDefined(value: unknown, line: number, column: number): unknown;
  handleError(error: unknown, line: number, column: number): unknown;
  callWrap(called: unknown, name: string, context: unknown, args: readonly unknown[]): unknown;
  markSafe(text: string): object;
  /** Scopes of variables. */
  readonly Frame: new () => object;
  /** What is printed of a value; nothing for `undefined` and `null`. */
  suppressValue(value: unknown, escapes: boolean): unknown;
  memberLookup(holder: unknown, name: PropertyKey): unknown;
  makeMacro(argNames: readonly string[], keywordNames: readonly string[], body: MacroFunction): MacroFunction;
  /** Of the arguments of a macro, those that have no name. */
  numArgs(args: readonly unknown[]): number;
}

/** What the code of a template evaluates to: its body, `root`, and its blocks, `b_` and the name. */
export type TemplateCode = Readonly<Record<string, RenderFunction>>;

interface Internals {
  readonly parser: {
    parse(text: string, extensions: readonly unknown[], options: object): SyntaxNode;
  };
  readonly nodes: Readonly<
    Record<'Extends' | 'Include' | 'Import' | 'FromImport' | 'Filter' | 'Is' | 'Literal', NodeType>
  >;
  readonly runtime: Runtime;
  readonly compiler: {
    compile(
      text: string,
      asyncFilters: readonly unknown[],
      extensions: readonly unknown[],
      name: string,
      options: object,
    ): string;
  };
}

const internals = nunjucks as unknown as Internals;
export const { parser, nodes, runtime } = internals;

/** How every template is read; the parser alone needs it too. */
export const syntaxOptions = { trimBlocks: true, lstripBlocks: true };

/** What the environment knows by name, beside what it publishes. */
export interface KnownNames {
  readonly filters: Record<string, unknown>;
  readonly tests: Record<string, unknown>;
}

export function knownNames(environment: nunjucks.Environment): KnownNames {
  return environment as unknown as KnownNames;
}

/** The JavaScript of a template. Throws what Nunjucks says of its syntax. */
export function compileToCode(environment: nunjucks.Environment, name: string, text: string): string {
  const { asyncFilters, extensionsList, opts } = environment as unknown as {
    readonly asyncFilters: readonly unknown[];
    readonly extensionsList: readonly unknown[];
    readonly opts: object;
  };
  return internals.compiler.compile(text, asyncFilters, extensionsList, name, opts);
}

/**
 * Evaluates the code that the compiler gave.
 *
 * @param wrap what stands in for each function, in the code too: `super()` looks for the block that it is called in
 */
export function templateCode(
  code: string,
  wrap: (render: RenderFunction) => RenderFunction = (render) => render,
): TemplateCode {
  const end = code.lastIndexOf('return {');
  const wrapped = Array.from(code.slice(end).matchAll(/^(\w+): \1,?$/gmu), ([, part = '']) => {
    return `${part} = wrap(${part});\n`;
  });
  const text = `${code.slice(0, end)}${wrapped.join('')}${code.slice(end)}`;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- templates are code, and this is how Nunjucks runs it
  const evaluate = new Function('wrap', text) as (replace: typeof wrap) => TemplateCode;
  return evaluate(wrap);
}
