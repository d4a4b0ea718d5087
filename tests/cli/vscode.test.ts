import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';

import { schemaFiles, vscodeFiles } from '../../src/cli/vscode-files.js';
import { languages } from '../../src/diagnostics/language.js';
import { parseFile } from '../markdown/support.js';
import { dongbei, makeFolder } from '../support/command.js';

interface Schema {
  readonly properties: Readonly<Record<string, { readonly description?: string }>>;
}

/** Whether an editor that follows the schema finds fault with a value. */
function faults(kind: string, value: unknown): string[] {
  const schema = JSON.parse(
    schemaFiles('en').get(`.vscode/dongbei/${kind}.json`) ?? '',
  ) as z.core.JSONSchema.JSONSchema;
  return (z.fromJSONSchema(schema).safeParse(value).error?.issues ?? []).map(({ message }) => message);
}

const shipped = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const filesBelow = (folder: string): string[] =>
  readdirSync(new URL(`../../${folder}`, import.meta.url), { recursive: true, encoding: 'utf8' });

describe('schemas for code editors', () => {
  it('find no fault with the shipped newsroom', () => {
    expect(faults('config', parse(shipped('dongbei.config.yaml')))).toEqual([]);
    const content = filesBelow('content');
    for (const file of content.filter((each) => each.endsWith('section.yaml')))
      expect(faults('section', parse(shipped(`content/${file}`))), file).toEqual([]);
    for (const file of content.filter((each) => /^topics\/.*\.yaml$/u.test(each)))
      expect(faults('topic', parse(shipped(`content/${file}`))), file).toEqual([]);
    const articles = content.filter((each) => each.endsWith('.md'));
    expect(articles.length).toBeGreaterThan(20);
    for (const file of articles) {
      const [, yaml = ''] = /^---\n(.*?)\n---/su.exec(shipped(`content/${file}`)) ?? [];
      expect(faults(file.startsWith('pages/') ? 'page' : 'article', parse(yaml)), file).toEqual([]);
    }
    for (const file of filesBelow('glossary').filter((each) => each !== 'house.yaml'))
      expect(faults('glossary', parse(shipped(`glossary/${file}`))), file).toEqual([]);
  });

  it('find what is no key, what is missing, and what is of another kind', () => {
    expect(faults('article', { title: '甲', date: '2020-08-07T07:24:00+08:00', titel: '乙' })).toHaveLength(
      1,
    );
    expect(faults('article', { title: '甲' })).toHaveLength(1);
    expect(faults('article', { title: '甲', date: '2020-08-07', draft: '是' })).toHaveLength(1);
    expect(faults('config', { host: 'apache' })).toHaveLength(1);
  });

  it.each(languages)('say what every key of an article and of the configuration is, in %s', (language) => {
    const files = schemaFiles(language);
    for (const kind of ['article', 'page', 'section', 'topic', 'glossary', 'config']) {
      const { properties } = JSON.parse(files.get(`.vscode/dongbei/${kind}.json`) ?? '') as Schema;
      for (const [key, { description }] of Object.entries(properties))
        expect(description, `${kind}.${key}`).toMatch(/./u);
    }
  });
});

describe('dongbei vscode', () => {
  it('sets up a newsroom, and leaves what it has as it is', async () => {
    const cwd = makeFolder({ '.vscode/settings.json': '{}\n' });
    const { code, stdout } = await dongbei(['vscode', '--lang', 'zh-Hant'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('保留原有檔案：.vscode/settings.json');
    expect(readFileSync(join(cwd, '.vscode/settings.json'), 'utf8')).toBe('{}\n');
    for (const file of [...schemaFiles('zh-Hant').keys(), ...vscodeFiles('zh-Hant').keys()])
      expect(existsSync(join(cwd, file)), file).toBe(true);
  });

  it.each(languages)('underlines what check finds, in %s', async (language) => {
    const cwd = makeFolder({ 'content/甲.md': '---\ntitel: 甲\n---\n\n正文。\n' });
    const { stdout, stderr } = await dongbei(['check', '--lang', language], { cwd });
    const { tasks } = JSON.parse(vscodeFiles(language).get('.vscode/tasks.json') ?? '') as {
      tasks: { problemMatcher: { severity: string; pattern: { regexp: string } }[] }[];
    };
    const found = (severity: string): (string | undefined)[][] => {
      const regexp =
        tasks[0]?.problemMatcher.find((each) => each.severity === severity)?.pattern.regexp ?? '';
      return `${stdout}\n${stderr}`.split('\n').flatMap((line) => {
        const match = new RegExp(regexp, 'u').exec(line);
        return match === null ? [] : [match.slice(1, 5)];
      });
    };
    expect(found('error')).toContainEqual(['content/甲.md', '2', '1', 'DB103']);
    expect(found('warning')).toContainEqual(['dongbei.config.yaml', '1', '1', 'DB403']);
  });

  it.each(languages)('has snippets that dongbei takes, in %s', (language) => {
    const snippets = JSON.parse(vscodeFiles(language).get('.vscode/dongbei.code-snippets') ?? '') as Record<
      string,
      { body: string[] }
    >;
    const filled = Object.values(snippets).map(({ body }) =>
      body
        .join('\n')
        .replace(/\$\{CURRENT_YEAR\}-.*?OFFSET\}/gu, '2020-08-07T07:24:00+08:00')
        .replace(/\$\{CURRENT_HOUR\}:\$\{CURRENT_MINUTE\}/gu, '07:24')
        .replace(/\$\{\d:(.*?)\}/gu, '$1')
        .replace(/\$0/gu, '')
        .replace(/\$2(?=\})/gu, 'nè')
        .replace(/\$\d/gu, '甲'),
    );
    const [head = '', ...others] = filled;
    const blocks = others.filter((each) => !each.startsWith('## '));
    const { diagnostics } = parseFile(`${head}\n${blocks.join('\n\n')}\n`);
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([]);
  });
});
