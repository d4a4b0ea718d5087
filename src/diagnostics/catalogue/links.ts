import { detail, type CatalogueEntry } from '../entry.js';

export const linkFaults = {
  DB301: {
    severity: 'error',
    name: 'missing-picture',
    texts: {
      en: (d) => ({
        what: `The picture “${detail(d, 'target')}” does not exist.`,
        why: 'The reader would see a hole.',
        fix: d['suggestion']
          ? `Did you mean “${d['suggestion']}”?`
          : `Put it at ${detail(d, 'expected')}, or correct the path.`,
      }),
      'zh-Hant': (d) => ({
        what: `找不到圖片「${detail(d, 'target')}」。`,
        why: '讀者會看到一個空洞。',
        fix: d['suggestion']
          ? `是不是想寫「${d['suggestion']}」？`
          : `請把圖片放到 ${detail(d, 'expected')}，或改正路徑。`,
      }),
      'zh-Hans': (d) => ({
        what: `找不到图片“${detail(d, 'target')}”。`,
        why: '读者会看到一个空洞。',
        fix: d['suggestion']
          ? `是不是想写“${d['suggestion']}”？`
          : `请把图片放到 ${detail(d, 'expected')}，或改正路径。`,
      }),
    },
  },
  DB302: {
    severity: 'error',
    name: 'broken-link',
    texts: {
      en: (d) => ({
        what: `The link “${detail(d, 'target')}” leads to no page of this site.`,
        why: 'The reader would get “page not found”.',
        fix: d['suggestion']
          ? `Did you mean “${d['suggestion']}”?`
          : 'Correct it: name the article’s .md file, relative to this one or from the content folder with a leading /.',
      }),
      'zh-Hant': (d) => ({
        what: `連結「${detail(d, 'target')}」不通往本站任何頁面。`,
        why: '讀者點開只會看到「找不到頁面」。',
        fix: d['suggestion']
          ? `是不是想寫「${d['suggestion']}」？`
          : '請改正：寫那篇稿件的 .md 檔，可用相對路徑，或以 / 開頭從內容資料夾寫起。',
      }),
      'zh-Hans': (d) => ({
        what: `链接“${detail(d, 'target')}”不通往本站任何页面。`,
        why: '读者点开只会看到“找不到页面”。',
        fix: d['suggestion']
          ? `是不是想写“${d['suggestion']}”？`
          : '请改正：写那篇稿件的 .md 文件，可用相对路径，或以 / 开头从内容文件夹写起。',
      }),
    },
  },
  DB303: {
    severity: 'error',
    name: 'link-to-unpublished',
    texts: {
      en: (d) => ({
        what: `The link “${detail(d, 'target')}” leads to an article that is not published.`,
        why: 'It is a draft or its date has not come, so the reader would get “page not found”.',
        fix: 'Publish that article first, or remove the link.',
      }),
      'zh-Hant': (d) => ({
        what: `連結「${detail(d, 'target')}」通往尚未發布的稿件。`,
        why: '那篇是草稿，或未到發布時間，讀者點開只會看到「找不到頁面」。',
        fix: '請先發布那篇稿件，或刪去連結。',
      }),
      'zh-Hans': (d) => ({
        what: `链接“${detail(d, 'target')}”通往尚未发布的稿件。`,
        why: '那篇是草稿，或未到发布时间，读者点开只会看到“找不到页面”。',
        fix: '请先发布那篇稿件，或删去链接。',
      }),
    },
  },
  DB304: {
    severity: 'error',
    name: 'missing-fragment',
    texts: {
      en: (d) => ({
        what: `There is no “#${detail(d, 'fragment')}” on the page that the link leads to.`,
        why: 'The browser would stay at the top of the page.',
        fix: d['suggestion']
          ? `Did you mean “#${d['suggestion']}”?`
          : 'Name a heading of that page, or remove the part from # on.',
      }),
      'zh-Hant': (d) => ({
        what: `連結所到的頁面上沒有「#${detail(d, 'fragment')}」。`,
        why: '瀏覽器只會停在頁首。',
        fix: d['suggestion']
          ? `是不是想寫「#${d['suggestion']}」？`
          : '請寫那一頁上的小標題，或刪去 # 以後的部分。',
      }),
      'zh-Hans': (d) => ({
        what: `链接所到的页面上没有“#${detail(d, 'fragment')}”。`,
        why: '浏览器只会停在页首。',
        fix: d['suggestion']
          ? `是不是想写“#${d['suggestion']}”？`
          : '请写那一页上的小标题，或删去 # 以后的部分。',
      }),
    },
  },
  DB305: {
    severity: 'error',
    name: 'unreadable-picture',
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'target')}” is not a picture that browsers show.`,
        why: 'It could not be read; it may be damaged, cut off, empty, or of a kind such as TIFF or PSD.',
        fix: 'Save it as JPEG, PNG, WebP, AVIF, GIF or SVG.',
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'target')}」不是瀏覽器能顯示的圖片。`,
        why: '讀不出它的內容；檔案可能損壞、不完整、是空的，或是 TIFF、PSD 之類的格式。',
        fix: '請存成 JPEG、PNG、WebP、AVIF、GIF 或 SVG。',
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'target')}”不是浏览器能显示的图片。`,
        why: '读不出它的内容；文件可能损坏、不完整、是空的，或是 TIFF、PSD 之类的格式。',
        fix: '请存成 JPEG、PNG、WebP、AVIF、GIF 或 SVG。',
      }),
    },
  },
  DB306: {
    severity: 'warning',
    name: 'picture-without-description',
    texts: {
      en: (d) => ({
        what: `The picture “${detail(d, 'target')}” has no description.`,
        why: 'Readers who cannot see it learn nothing of it.',
        fix: 'Say in a few words what it shows: ![words](picture.jpg), in the front matter alt:.',
      }),
      'zh-Hant': (d) => ({
        what: `圖片「${detail(d, 'target')}」沒有文字描述。`,
        why: '看不見圖的讀者無從得知畫面內容。',
        fix: '請用一句話寫出畫面：正文裡寫 ![描述](圖片.jpg)，資料區裡寫 alt:。',
      }),
      'zh-Hans': (d) => ({
        what: `图片“${detail(d, 'target')}”没有文字描述。`,
        why: '看不见图的读者无从得知画面内容。',
        fix: '请用一句话写出画面：正文里写 ![描述](图片.jpg)，数据区里写 alt:。',
      }),
    },
  },
  DB307: {
    severity: 'error',
    name: 'picture-too-large',
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'target')}” is too large: ${detail(d, 'size')} pixels.`,
        why: 'Decoding more than a hundred million pixels takes more memory than a build may count on.',
        fix: 'Save it smaller; 4,000 pixels on the longer side are enough for every screen.',
      }),
      'zh-Hant': (d) => ({
        what: `圖片「${detail(d, 'target')}」太大：${detail(d, 'size')} 像素。`,
        why: '超過一億像素的圖片，解碼時佔用的記憶體太多，建置承受不起。',
        fix: '請縮小後再存；長邊 4000 像素，任何螢幕都夠用。',
      }),
      'zh-Hans': (d) => ({
        what: `图片“${detail(d, 'target')}”太大：${detail(d, 'size')} 像素。`,
        why: '超过一亿像素的图片，解码时占用的内存太多，构建承受不起。',
        fix: '请缩小后再存；长边 4000 像素，任何屏幕都够用。',
      }),
    },
  },
  DB308: {
    severity: 'error',
    name: 'picture-elsewhere',
    texts: {
      en: (d) => ({
        what: `The picture “${detail(d, 'address')}” stands on another site.`,
        why: 'That site would learn of every reader, and could take the picture away or put another in its place; pages of this site load nothing from elsewhere.',
        fix: 'Save it beside the article, with the right to do so, and write the name of the file.',
      }),
      'zh-Hant': (d) => ({
        what: `圖片「${detail(d, 'address')}」在別的網站上。`,
        why: '那個網站會得知每一位讀者的來訪，也可以隨時撤掉或換掉這張圖；本站的頁面不從別處載入任何東西。',
        fix: '請在有權使用的前提下把它存到稿件旁邊，改寫成檔案名稱。',
      }),
      'zh-Hans': (d) => ({
        what: `图片“${detail(d, 'address')}”在别的网站上。`,
        why: '那个网站会得知每一位读者的来访，也可以随时撤掉或换掉这张图；本站的页面不从别处加载任何东西。',
        fix: '请在有权使用的前提下把它存到稿件旁边，改写成文件名。',
      }),
    },
  },
  DB309: {
    severity: 'warning',
    name: 'undrawable-headline',
    texts: {
      en: (d) => ({
        what: `The headline has characters that cannot be drawn on its share card: ${detail(d, 'characters')}.`,
        why: 'Cards are drawn with the 16,000 characters that come with dongbei, so that they look the same on every machine; this one goes without its headline.',
        fix: 'Nothing needs to be done, unless a more usual form of the character would be right too.',
      }),
      'zh-Hant': (d) => ({
        what: `標題裡有分享卡片畫不出的字：${detail(d, 'characters')}。`,
        why: '卡片用 dongbei 自帶的一萬六千字來畫，好在每台機器上都一樣；這張卡片只好不放標題。',
        fix: '不必處理；若寫成較常見的字形也對，可以改寫。',
      }),
      'zh-Hans': (d) => ({
        what: `标题里有分享卡片画不出的字：${detail(d, 'characters')}。`,
        why: '卡片用 dongbei 自带的一万六千字来画，好在每台机器上都一样；这张卡片只好不放标题。',
        fix: '不必处理；若写成较常见的字形也对，可以改写。',
      }),
    },
  },
} satisfies Record<string, CatalogueEntry>;
