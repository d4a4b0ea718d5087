import { runtime, type MacroFunction, type Runtime } from './nunjucks-internals.js';
import { Scope } from './scope.js';

/** Needs not be bound to what it was found in. */
interface Macro extends MacroFunction {
  isMacro?: true;
}

/** What `escape` of Nunjucks replaces. */
const needsEscape = /[&"'<>\\]/u;

/** Nunjucks' runtime with what most values go through made shorter; the results are the same. */
export const quickRuntime: Runtime = {
  ...runtime,
  Frame: Scope,
  /** A text without anything to escape is looked at once, and not replaced by itself. */
  suppressValue(value, escapes) {
    return typeof value === 'string' && !(escapes && needsEscape.test(value))
      ? value
      : runtime.suppressValue(value, escapes);
  },
  /** The member is looked up once. */
  memberLookup(holder, name) {
    if (holder === undefined || holder === null) return undefined;
    const found = (holder as Readonly<Record<PropertyKey, unknown>>)[name];
    if (typeof found !== 'function' || (found as Macro).isMacro === true) return found;
    return (...given: readonly unknown[]): unknown => Reflect.apply(found, holder, given);
  },
  /** A call with all positional arguments and no others hands them on as they are. */
  makeMacro(argNames, keywordNames, body) {
    const macro: Macro = (...given) =>
      runtime.numArgs(given) === argNames.length
        ? body(...given)
        : runtime.makeMacro(argNames, keywordNames, body)(...given);
    macro.isMacro = true;
    return macro;
  },
};
