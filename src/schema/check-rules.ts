import * as z from 'zod';
import { catalogue, type Code } from '../diagnostics/catalogue.js';
import type { Position } from '../model/diagnostic.js';
import { strictMap } from './strict-map.js';
import { suggestion } from './suggestion.js';
import { addFault } from './values.js';
import { readYaml, type YamlSource } from './yaml-data.js';

const levels = ['off', 'warning', 'error'] as const;
/** Whether what a rule finds is reported, and as what. */
export type RuleLevel = (typeof levels)[number];

/** The rules that a file sets, each with its place. */
export type RuleLevels = ReadonlyMap<Code, { readonly level: RuleLevel; readonly position: Position }>;

/** `check:` in the configuration, in a `section.yaml` and in front matter. */
export const checkSettings = strictMap({
  rules: z
    .record(z.string(), z.enum(levels))
    .superRefine((rules, context) => {
      for (const code of Object.keys(rules)) {
        const problem = ruleProblem(code);
        if (problem !== undefined) addFault(context, 'DB720', problem, [code]);
      }
    })
    .exactOptional(),
});

/** The codes of rules that only `check` applies, and that may be turned off. */
const ruleCodes: readonly Code[] = (Object.keys(catalogue) as Code[]).filter(isRule);

/** Why a code cannot be turned off, as details of DB720; undefined where it can. */
export function ruleProblem(code: string): Readonly<Record<string, string>> | undefined {
  if (isCode(code)) return isRule(code) ? undefined : { rule: code, known: 'yes' };
  const near = suggestion(code, ruleCodes);
  return { rule: code, ...(near === undefined ? {} : { suggestion: near }) };
}

/** The rules that a YAML text sets; what is faulty in them is left out, and reported by who reads the whole. */
export function readRules(source: YamlSource): RuleLevels {
  const data = readYaml(source);
  const read = checkSettings.safeParse(data.value?.['check']);
  return new Map(
    Object.entries(read.data?.rules ?? {}).flatMap(([code, level]) =>
      isCode(code) ? [[code, { level, position: data.keyAt(['check', 'rules', code]) }]] : [],
    ),
  );
}

function isCode(code: string): code is Code {
  return Object.hasOwn(catalogue, code);
}

function isRule(code: Code): boolean {
  return 'isRule' in catalogue[code];
}
