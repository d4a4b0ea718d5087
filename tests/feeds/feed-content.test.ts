import { describe, expect, it } from 'vitest';
import { feedContent } from '../../src/feeds/feed-content.js';

const place = { page: 'https://news.example/hlj/a/', origin: 'https://news.example' };
const content = (html: string): string => feedContent(html, place);

describe('the text of an article in a feed', () => {
  it('has whole addresses: of the site, of places on the page; others stay', () => {
    expect(content('<a href="/hlj/b/?a=1&amp;b=2#x">甲</a><img src="/images/a.jpg" alt="圖">')).toBe(
      '<a href="https://news.example/hlj/b/?a=1&amp;b=2#x">甲</a><img src="https://news.example/images/a.jpg" alt="圖">',
    );
    expect(content('<a href="#fn-1">1</a>')).toBe('<a href="https://news.example/hlj/a/#fn-1">1</a>');
    for (const whole of ['<a href="https://other.example/">', '<a href="mailto:a@b.example">']) {
      expect(content(whole)).toBe(whole);
    }
  });

  it('has none of what only the pages of the site have a use for', () => {
    expect(
      content(
        '<ul class="gallery" tabindex="0" aria-label="圖集" id="g"><li data-x="1"><picture><source srcset="/a.avif 1x"><img src="/a.jpg" srcset="/a-2.jpg 2x" sizes="100vw" alt="a > b" width="3" height="2" loading="lazy" decoding="async" style="color:red"></picture></li></ul>',
      ),
    ).toBe('<ul><li><img src="https://news.example/a.jpg" alt="a > b" width="3" height="2"></li></ul>');
    expect(content('<input type="checkbox" checked disabled>完成')).toBe('完成');
    expect(content('<p>甲<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>乙<script>x()</script></p>')).toBe(
      '<p>甲乙</p>',
    );
  });

  it('leaves what only looks like a tag or an address in the text as it is', () => {
    const code = '<pre><code>&#x3C;a href="/x" class="y"> srcset="/a"</code></pre>';
    expect(content(code)).toBe(code);
  });

  it('keeps what a reader needs to read it: ruby, tables, languages, times, an open fold', () => {
    const html =
      '<ruby>漢<rt>han</rt></ruby><td colspan="2"></td><span lang="en">Harbin</span><time datetime="2020">二〇二〇</time><details open></details>';
    expect(content(html)).toBe(html.replace('<details open>', '<details open="">'));
  });

  it('begins with the cover, unless the text itself shows it', () => {
    const lead = { url: 'https://news.example/a.jpg', width: 3, height: 2, alt: '"橋"', credit: '攝' };
    expect(feedContent('<p>文</p>', place, lead)).toBe(
      '<figure><img src="https://news.example/a.jpg" alt="&quot;橋&quot;" width="3" height="2"><figcaption>攝</figcaption></figure>\n<p>文</p>',
    );
    const shown = '<img src="/a.jpg" alt="">';
    expect(feedContent(shown, place, lead)).toBe(content(shown));
  });
});
