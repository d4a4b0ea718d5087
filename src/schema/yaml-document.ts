import { Composer, type Document, type ParsedNode } from 'yaml';
import { aliasFault } from './alias-fault.js';
import { libraryFault, yamlFault, type YamlFault } from './yaml-fault.js';
import { yamlTokens } from './yaml-tokens.js';

/**
 * YAML 1.2 core and nothing else: dates stay text, `yes` is text, a tag like `!x` is a fault (as it would not be
 * understood), keys are text.
 */
const options = {
  version: '1.2',
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
  stringKeys: true,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

export interface ParsedYaml {
  readonly document?: Document.Parsed;
  /** The first place after which the rest cannot be trusted. */
  readonly broken?: YamlFault;
  /** Faults that leave the rest as it is; complete only where nothing is broken. */
  readonly others: readonly YamlFault[];
}

/** Parses `text` as one YAML document. Never throws, whatever the text. */
export function parseYaml(text: string): ParsedYaml {
  const { tokens, fault } = yamlTokens(text);
  if (fault !== undefined) return { broken: fault, others: [] };
  const documents = [...new Composer<ParsedNode>(options).compose(tokens, true, text.length)];
  const [document, second] = documents;
  if (document === undefined) throw new Error('The YAML library made no document');
  // Warnings of this code are about a closing bracket that is not indented, which changes nothing.
  const warnings = document.warnings.filter(({ code }) => code !== 'BAD_INDENT');
  const errors = [...document.errors, ...warnings].sort((a, b) => a.pos[0] - b.pos[0]);
  const harmless = errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const fatal = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  const others = harmless.map((error) => libraryFault(error, text));
  if (second !== undefined) others.push(yamlFault('multiple-documents', second.range[0]));
  const broken = fatal === undefined ? aliasFault(document) : libraryFault(fatal, text);
  return { document, others, ...(broken === undefined ? {} : { broken }) };
}
