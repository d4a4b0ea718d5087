import { templateCode, type RenderFunction, type Runtime, type TemplateCode } from './nunjucks-internals.js';
import { quickRuntime } from './quick-runtime.js';
import { Scope } from './scope.js';

/** Where in a template something went wrong; 1-based. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * An error while a template was rendered, with the template it happened in. Nunjucks passes it upwards through
 * includes, macros and parents as it is, since it has a `lineno` and an `Update` of its own.
 */
export class TemplateFault extends Error {
  readonly lineno = 1;

  /**
   * @param template the innermost template, by its name
   * @param kind `undefined`: an expression without value was printed; `call`: what was called is no function
   * @param place undefined where Nunjucks doesn't tell
   * @param called what was called, as Nunjucks names it: `page["title"]`
   */
  constructor(
    readonly template: string,
    readonly kind: 'undefined' | 'call' | 'other',
    readonly place: Place | undefined,
    message: string,
    readonly called = '',
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'TemplateFault';
  }

  Update(): this {
    return this;
  }
}

/**
 * The functions of a compiled template with a runtime that knows the template's name. Without it, an error in a macro
 * has the line of the macro's file and the name of the file that called it.
 */
export function evaluateTemplate(name: string, code: string): TemplateCode {
  const own = faultingRuntime(name);
  const wrap =
    (render: RenderFunction): RenderFunction =>
    (environment, context, frame, _runtime, done) => {
      render(environment, context, frame instanceof Scope ? frame : topScope(), own, (error, result) => {
        done(error ? asFault(name, error, undefined) : error, result);
      });
    };
  return templateCode(code, wrap);
}

/** In place of the one that Nunjucks begins a template with. */
function topScope(): Scope {
  const scope = new Scope();
  scope.topLevel = true;
  return scope;
}

function faultingRuntime(name: string): Runtime {
  return {
    ...quickRuntime,
    ensureDefined(value, line, column) {
      if (value === undefined || value === null) {
        throw new TemplateFault(name, 'undefined', { line: line + 1, column: column + 1 }, 'undefined');
      }
      return value;
    },
    callWrap(called, as, context, args) {
      if (typeof called !== 'function') {
        throw new TemplateFault(name, 'call', undefined, `${as} is not a function`, as);
      }
      return Reflect.apply(called, context, args) as unknown;
    },
    handleError: (error, line, column) => asFault(name, error, { line: line + 1, column: column + 1 }),
  };
}

function asFault(name: string, error: unknown, place: Place | undefined): TemplateFault {
  if (error instanceof TemplateFault) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new TemplateFault(name, 'other', place, message, '', { cause: error });
}
