import nunjucks from 'nunjucks';
import { describe, expect, it } from 'vitest';
import { compileTemplates } from '../../src/render/compile-templates.js';
import { createRenderer } from '../../src/render/renderer.js';
import { fixtureSite } from './fixture-pages.js';

const { site, article } = fixtureSite();
const partials = {
  'set.njk': '{% set x = "inner" %}{{ x }}{{ loop.index if loop else "-" }}',
  'm.njk':
    '{% set greeting = "hi" %}{% macro m(a, b="B", c="C") %}[{{ a or "-" }}{{ b }}{{ c }}{{ greeting }}{{ caller() if caller else "" }}]{% endmacro %}',
  'context.njk': '{% macro m() %}{{ page.kind }}{{ x }}{% endmacro %}',
  'parent.njk': '<{% block a %}A{{ x }}{% endblock %}|{% block b %}B{% endblock %}>',
};

/** What Nunjucks itself makes of the templates, with the options that dongbei gives it. */
function plainly(texts: Readonly<Record<string, string>>): string {
  const loader = {
    getSource: (name: string) => ({ src: texts[name] ?? '', path: name, noCache: false }),
  };
  const environment = new nunjucks.Environment(loader, {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  const page = { ...article, template: 'page.njk' };
  return environment.render('page.njk', { page, site });
}

describe('the quick runtime', () => {
  it.each([
    [
      'a loop',
      '{% for i in [1, 2, 3] %}{{ loop.index }}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.first }}{{ loop.last }}{{ loop.length }};{% endfor %}',
    ],
    [
      'loops in loops',
      '{% for i in [1, 2] %}{% for j in [3, 4] %}{{ i }}{{ j }}{{ loop.last }}{% endfor %}{{ loop.index }}{% endfor %}',
    ],
    [
      'a loop over an object',
      '{% for key, value in {a: 1, b: 2} %}{{ key }}={{ value }}{{ loop.index }} {% else %}none{% endfor %}',
    ],
    ['a loop over pairs', '{% for a, b in [[1, 2], [3, 4]] %}{{ a }}{{ b }}{% endfor %}'],
    ['an empty loop', '{% for i in [] %}x{% else %}none{% endfor %}'],
    [
      'a variable set in a loop',
      '{% set x = 0 %}{% for i in [1, 2] %}{% set x = x + i %}{% endfor %}{{ x }}',
    ],
    ['a variable set in a condition', '{% set x = 1 %}{% if page %}{% set x = 2 %}{% endif %}{{ x }}'],
    ['a variable set to nothing', '{% set x = page.nothing %}{{ x or "none" }}'],
    ['a block as a variable', '{% set x %}<b>{{ page.kind }}</b>{% endset %}{{ x | safe }}{{ x }}'],
    ['an include that sets a variable', '{% set x = "outer" %}{% include "set.njk" %}{{ x }}'],
    [
      'an include in a loop',
      '{% set x = "o" %}{% for i in [1, 2] %}{% include "set.njk" %}{% endfor %}{{ x }}',
    ],
    [
      'macros with all kinds of arguments',
      '{% from "m.njk" import m %}{{ m() }}{{ m(1) }}{{ m(1, 2) }}{{ m(1, 2, 3) }}{{ m(1, c=4) }}{{ m(a=5) }}{{ m(1, b=2, c=3) }}',
    ],
    [
      'a macro of the same template',
      '{% macro f(a, b=a) %}{{ a }}{{ b }}{% endmacro %}{{ f(1) }}{{ f(1, 2) }}{{ f(1, b=3) }}',
    ],
    [
      'a call with a body',
      '{% import "m.njk" as ui %}{% call ui.m("a") %}<i>{{ page.kind }}</i>{% endcall %}',
    ],
    ['an import with context', '{% set x = 7 %}{% import "context.njk" as c with context %}{{ c.m() }}'],
    [
      'parents and blocks',
      '{% extends "parent.njk" %}{% set x = 3 %}{% block a %}{{ super() }}{{ x }}{% endblock %}',
    ],
    [
      'escaping',
      '{{ "a&b" }}{{ "<\\"\'>" }}{{ 7 }}{{ ["<", 1] }}{{ "<b>" | safe }}{{ "\\\\" }}{{ false }}{{ ("<" | safe) + "<" }}',
    ],
    [
      'methods',
      '{{ "a-b".split("-") | join("+") }}{{ [3, 1].concat([2]).length }}{{ page.title.slice(0, 1) }}',
    ],
    ['filters of blocks', '{% filter upper %}a{{ page.kind }}{% endfilter %}'],
    ['a switch', '{% switch page.kind %}{% case "article" %}A{% default %}B{% endswitch %}'],
    [
      'globals',
      '{% set c = cycler("a", "b") %}{{ c.next() }}{{ c.next() }}{% for i in range(3) %}{{ i }}{% endfor %}',
    ],
  ])('gives the same as Nunjucks’ own for %s', (_what, text) => {
    const texts = { ...partials, 'page.njk': text };
    const sources = Object.entries(texts).map(([name, text]) => [name, { text, file: name }] as const);
    const renderer = createRenderer(compileTemplates(new Map(sources)));
    const { value, diagnostics } = renderer.render({ ...article, template: 'page.njk' }, { site });
    expect(diagnostics).toEqual([]);
    expect(value).toBe(plainly(texts));
  });
});
