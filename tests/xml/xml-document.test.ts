import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { xmlDocument } from '../../src/xml/xml-document.js';
import { xmlElement, xmlText, type XmlElement } from '../../src/xml/xml-element.js';
import { elementsOf, readXml, textOf, type ReadElement } from './read-xml.js';

describe('an XML document', () => {
  it('has a declaration, two spaces a level and a newline at the end', () => {
    const root = xmlElement('feed', { xmlns: 'urn:x', 'xml:lang': 'zh-Hant' }, [
      xmlText('title', '東北網'),
      xmlElement('entry', {}, [
        xmlText('id', '007'),
        xmlElement('link', { href: 'a' }),
        xmlText('empty', ''),
      ]),
    ]);
    expect(xmlDocument(root)).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<feed xmlns="urn:x" xml:lang="zh-Hant">',
        '  <title>東北網</title>',
        '  <entry>',
        '    <id>007</id>',
        '    <link href="a"/>',
        '    <empty/>',
        '  </entry>',
        '</feed>',
        '',
      ].join('\n'),
    );
  });

  it('escapes what is markup, in text and in attributes', () => {
    const text = `<b> & ]]> "'" &amp; <!-- <![CDATA[`;
    const written = xmlDocument(xmlElement('a', { q: text }, [text]));
    expect(written).not.toMatch(/\]\]>|<b|<!/u);
    expect(readXml(written)).toEqual({ name: 'a', attributes: { q: text }, children: [text] });
  });

  it.each([
    ['C0 controls', '\u0000\u0001\u0008\u000b\u000c\u001f'],
    ['lone surrogates', '\ud842'],
    ['surrogates in the wrong order', '\udfb7\ud842'],
    ['noncharacters', '\ufffe\uffff'],
  ])('leaves out %s', (_, characters) => {
    const written = xmlDocument(xmlElement('a', { q: `一${characters}二` }, [`三${characters}四`]));
    expect(readXml(written)).toEqual({ name: 'a', attributes: { q: '一二' }, children: ['三四'] });
  });

  it('keeps astral characters: emoji with joiners, rare Han characters, the last code points', () => {
    const text = '𠮷野家 👮🏻‍♀️ \u{1fffe} \u{10ffff} \ufffd \ue000';
    expect(textOf(readXml(xmlDocument(xmlText('a', text))))).toBe(text);
  });

  it('keeps spaces at both ends of a text, and empty lines in it', () => {
    const text = '  \u3000一\n\n\t二 ';
    expect(textOf(readXml(xmlDocument(xmlText('a', text))))).toBe(text);
  });

  it('writes line ends as a parser would read them', () => {
    const written = xmlDocument(xmlElement('a', { q: '1\r\n2\t3' }, ['1\r\n2\r3']));
    expect(written).toContain('<a q="1 2 3">1\n2\n3</a>');
  });

  it('puts no space into text that stands beside elements', () => {
    const root = xmlElement('p', {}, ['東', xmlText('b', '北'), '網', xmlElement('br', {})]);
    expect(xmlDocument(root)).toContain('<p>東<b>北</b>網<br/></p>');
  });

  it('indents a text that looks like the end of a tag no differently', () => {
    const root = xmlElement('a', {}, [xmlText('b', 'x/>'), xmlText('c', 'y</z>')]);
    expect(elementsOf(readXml(xmlDocument(root)), 'b').map(textOf)).toEqual(['x/>']);
    expect(elementsOf(readXml(xmlDocument(root)), 'c').map(textOf)).toEqual(['y</z>']);
  });

  it('comes back from a parser as it was, whatever the texts', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        expect(withoutLayout(readXml(xmlDocument(tree)))).toEqual(expected(tree));
      }),
    );
  });
});

const name = fc.stringMatching(/^[a-z]{1,8}(:[a-z]{1,4})?$/u);
const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.string({
    unit: fc.constantFrom(']', '>', '&', '<', '"', "'", '𠮷', '\ud842', '\u0008', ' ', '/', '#', ';'),
  }),
);
const attributes = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/u), text, {
  maxKeys: 3,
  noNullPrototype: true,
});

/** Trees whose elements hold one text, or elements. */
const { tree: trees } = fc.letrec<{ tree: XmlElement }>((tie) => ({
  tree: fc.record({
    name,
    attributes,
    children: fc.oneof({ depthSize: 'small' }, fc.tuple(text), fc.array(tie('tree'), { maxLength: 3 })),
  }),
}));

function expected({ name, attributes, children }: XmlElement): ReadElement {
  const legal = (value: string): string =>
    Array.from(value)
      .filter((character) => {
        const code = character.codePointAt(0) ?? 0;
        if (code < 0x20) return [0x9, 0xa, 0xd].includes(code);
        return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
      })
      .join('')
      .replace(/\r\n?/gu, '\n');
  return {
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key, legal(value).replace(/[\t\n]/gu, ' ')]),
    ),
    children: children
      .map((child) => (typeof child === 'string' ? legal(child) : expected(child)))
      .filter((child) => child !== ''),
  };
}

/** Without the spaces between elements. */
function withoutLayout({ name, attributes, children }: ReadElement): ReadElement {
  const hasElements = children.some((child) => typeof child !== 'string');
  return {
    name,
    attributes,
    children: children.flatMap((child): (ReadElement | string)[] => {
      if (typeof child !== 'string') return [withoutLayout(child)];
      return hasElements || child === '' ? [] : [child];
    }),
  };
}
