import { describe, expect, it } from 'vitest';
import { finishBody } from '../../src/markdown/finish-body.js';
import { articleOf, echo, htmlOf } from './support.js';

describe('finishBody', () => {
  it('leaves the body as it was', () => {
    const { body } = articleOf('甲[^1][乙](a.md)\n\n![丙](b.jpg)\n\n| 表 |\n| - |\n\n[^1]: 註');
    const before = structuredClone(body);
    finishBody(body, echo);
    expect(body).toEqual(before);
  });

  it('asks for links of the site, not for places on the page or elsewhere', () => {
    expect(htmlOf('[甲](../a.md#題) [乙](#題) [丙](https://a.com/#x)\n\n## 題')).toContain(
      '<p><a href="link(../a.md#題)">甲</a> <a href="#%E9%A1%8C">乙</a> <a href="https://a.com/#x" rel="noopener">丙</a></p>',
    );
  });

  it('leaves the address of a picture that is not there', () => {
    const { body } = articleOf('![甲](a.jpg)');
    expect(finishBody(body, { ...echo, picture: () => undefined })).toContain('<img src="a.jpg" alt="甲"');
  });

  it('escapes what would be markup, and nothing else', () => {
    expect(htmlOf('\\<script>&amp;"引"‘’“”—… © {{ 7*7 }} &nbsp;')).toBe(
      '<p>&lt;script>&amp;"引"‘’“”—… © {{ 7*7 }} \u00A0</p>',
    );
    expect(htmlOf('![a"><script>](a.jpg "b\'\\"<i>")')).toBe(
      '<figure><img src="/a.jpg" alt="a&quot;><script>"><figcaption>b\'"&lt;i></figcaption></figure>',
    );
  });
});
