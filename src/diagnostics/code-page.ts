import { catalogue, type Code } from './catalogue.js';
import type { Explanation } from './entry.js';
import type { Language } from './language.js';
import { dataSamples } from './samples/data.js';
import { linksSamples } from './samples/links.js';
import { markdownSamples } from './samples/markdown.js';
import { proofreadingSamples } from './samples/proofreading.js';
import type { Sample, Samples } from './samples/sample.js';
import { siteSamples } from './samples/site.js';

/** All examples, by code; a code whose fault is in no text (a full disk) has none. */
export const samples: Samples = {
  ...dataSamples,
  ...markdownSamples,
  ...linksSamples,
  ...siteSamples,
  ...proofreadingSamples,
};

/** What there is to know of a code. */
export interface CodePage extends Explanation {
  readonly code: Code;
  readonly name: string;
  readonly severity: 'error' | 'warning';
  /** Whether it may be turned off. */
  readonly isRule: boolean;
  readonly sample?: Sample;
}

/** Stands for what each report fills in otherwise. */
const anything = new Proxy<Readonly<Record<string, string>>>({}, { get: () => '…' });

/** The page of a code: its sentences are those of its example, or general ones where it has none. */
export function codePage(code: Code, language: Language): CodePage {
  const entry = catalogue[code];
  const sample = samples[code];
  return {
    ...{ code, name: entry.name, severity: entry.severity, isRule: 'isRule' in entry },
    ...entry.texts[language](sample?.details ?? anything),
    ...(sample === undefined ? {} : { sample }),
  };
}

/** All codes, in their order. */
export function allCodes(): readonly Code[] {
  return (Object.keys(catalogue) as Code[]).sort();
}
