import type { Diagnostic } from '../model/diagnostic.js';
import { catalogue, type Code } from './catalogue.js';
import type { Language } from './language.js';
import { explain } from './render-text.js';

/** The schema allows a language and a region, and no script. */
const languageTags: Readonly<Record<Language, string>> = { 'zh-Hant': 'zh-TW', 'zh-Hans': 'zh-CN', en: 'en' };

/**
 * Diagnostics as a log of SARIF 2.1.0 (OASIS, “Static Analysis Results Interchange Format”), as a value of JSON. Files are
 * named relative to the root of the sources, which whoever shows the log knows.
 *
 * @param version of dongbei
 */
export function sarifLog(diagnostics: readonly Diagnostic[], language: Language, version: string): object {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort() as Code[];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'dongbei',
            semanticVersion: version,
            language: languageTags[language],
            rules: codes.map((code) => ruleOf(code)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((each) => resultOf(each, codes, language)),
      },
    ],
  };
}

function ruleOf(code: Code): object {
  const { name, severity } = catalogue[code];
  const words = name.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return { id: code, name: words.join(''), defaultConfiguration: { level: severity } };
}

function resultOf(diagnostic: Diagnostic, codes: readonly string[], language: Language): object {
  const { code, severity, file, line, column, length = 1 } = diagnostic;
  const { what, why, fix } = explain(diagnostic, language);
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: [what, why, fix].join(language === 'en' ? ' ' : '') },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifactOf(file),
          region: { startLine: line, startColumn: column, endColumn: column + length },
        },
      },
    ],
  };
}

/** A file with `/` in its path: absolute, or relative to the root of the sources. */
function artifactOf(file: string): object {
  const uri = file.split('/').map(encodeURIComponent).join('/');
  return file.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: '%SRCROOT%' };
}
