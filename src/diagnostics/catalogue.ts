import { articleFaults } from './catalogue/articles.js';
import { copyEditingFaults } from './catalogue/copy-editing.js';
import { fileFaults } from './catalogue/files.js';
import { glossaryFaults } from './catalogue/glossary.js';
import { importFaults } from './catalogue/imports.js';
import { linkFaults } from './catalogue/links.js';
import { markdownFaults } from './catalogue/markdown.js';
import { plausibilityFaults } from './catalogue/plausibility.js';
import { proofreadingFaults } from './catalogue/proofreading.js';
import { publishFaults } from './catalogue/publish.js';
import { ruleFaults } from './catalogue/rules.js';
import { siteFaults } from './catalogue/site.js';
import { templateFaults } from './catalogue/templates.js';

/**
 * Every fault that dongbei reports. The first digit tells the part of the newsroom's work: 0 files, 1 data at the
 * top of a file, 2 Markdown, 3 links and pictures, 4 the site as a whole, 5 templates, 6 publishing, 7
 * words and marks as `check` alone looks at them, 8 the glossary, 9 what is imported.
 */
export const catalogue = {
  ...fileFaults,
  ...articleFaults,
  ...markdownFaults,
  ...linkFaults,
  ...siteFaults,
  ...templateFaults,
  ...publishFaults,
  ...proofreadingFaults,
  ...copyEditingFaults,
  ...ruleFaults,
  ...plausibilityFaults,
  ...glossaryFaults,
  ...importFaults,
};

export type Code = keyof typeof catalogue;
