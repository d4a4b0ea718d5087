import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse-config.js';
import { anyText, mutated } from '../schema/mutations.js';

const valid = `site:
  name: {zh-Hant: 東北網, zh-Hans: 东北网}
  baseUrl: https://www.example.cn/news/
  timeZone: Asia/Shanghai
editions: [zh-Hant, {id: zh-Hans, quotes: curly}]
navigation:
  - heilongjiang
  - {title: 關於, url: /about/}
social: [{title: 微博, url: "https://weibo.com/"}]
pageSize: 20
`;

function holds(text: string): void {
  const { value, diagnostics } = parseConfig({ text, file: 'c.yaml' });
  expect(value!.editions.length).toBeGreaterThan(0);
  expect(value!.origin).toMatch(/^https?:\/\/[^/]+$/u);
  expect(value!.basePath).toMatch(/^(?:\/.*[^/])?$/u);
  for (const { line, column } of diagnostics) {
    expect(line).toBeGreaterThan(0);
    expect(column).toBeGreaterThan(0);
  }
}

describe('parseConfig', () => {
  it('never throws, and always gives a configuration, for any text', () => {
    fc.assert(fc.property(anyText, holds), { numRuns: 300 });
  });

  it('never throws for a configuration that was damaged', () => {
    fc.assert(fc.property(mutated(valid), holds), { numRuns: 500 });
  });
});
