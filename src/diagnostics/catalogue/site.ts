import { detail, type CatalogueEntry } from '../entry.js';

export const siteFaults = {
  DB401: {
    severity: 'error',
    name: 'duplicate-address',
    texts: {
      en: (d) => ({
        what: `The address ${detail(d, 'address')} is already taken by ${detail(d, 'other')}.`,
        why: 'One of the two would overwrite the other (capital and small letters count as the same).',
        fix: 'Rename one file, give one another slug, or remove the earlier address (aliases).',
      }),
      'zh-Hant': (d) => ({
        what: `網址 ${detail(d, 'address')} 已被 ${detail(d, 'other')} 佔用。`,
        why: '兩者會互相覆蓋（字母大小寫視為相同）。',
        fix: '請給其中一個檔案改名、另寫一個 slug，或刪去這個舊網址（aliases）。',
      }),
      'zh-Hans': (d) => ({
        what: `网址 ${detail(d, 'address')} 已被 ${detail(d, 'other')} 占用。`,
        why: '两者会互相覆盖（字母大小写视为相同）。',
        fix: '请给其中一个文件改名、另写一个 slug，或删去这个旧网址（aliases）。',
      }),
    },
  },
  DB402: {
    severity: 'error',
    name: 'unknown-section',
    texts: {
      en: (d) => ({
        what: `There is no section “${detail(d, 'section')}”.`,
        why: 'A section is a folder in the content folder that has a section.yaml.',
        fix: d['suggestion']
          ? `Did you mean “${d['suggestion']}”?`
          : 'Correct the folder’s name, or put a section.yaml there.',
      }),
      'zh-Hant': (d) => ({
        what: `沒有欄目「${detail(d, 'section')}」。`,
        why: '欄目是內容資料夾裡放有 section.yaml 的資料夾。',
        fix: d['suggestion']
          ? `是不是想寫「${d['suggestion']}」？`
          : '請改正資料夾名，或在那裡放一個 section.yaml。',
      }),
      'zh-Hans': (d) => ({
        what: `没有栏目“${detail(d, 'section')}”。`,
        why: '栏目是内容文件夹里放有 section.yaml 的文件夹。',
        fix: d['suggestion']
          ? `是不是想写“${d['suggestion']}”？`
          : '请改正文件夹名，或在那里放一个 section.yaml。',
      }),
    },
  },
  DB403: {
    severity: 'warning',
    name: 'no-base-url',
    texts: {
      en: (d) => ({
        what: 'site.baseUrl is not set.',
        why: `Feeds, sitemap and search engines need the site’s full address; ${detail(d, 'fallback')} is used for now.`,
        fix: 'Put it into dongbei.config.yaml, for example baseUrl: https://www.example.cn/ under site:.',
      }),
      'zh-Hant': (d) => ({
        what: '沒有設定 site.baseUrl。',
        why: `訂閱源、網站地圖和搜尋引擎需要完整網址；暫時用 ${detail(d, 'fallback')}。`,
        fix: '請寫進 dongbei.config.yaml，例如在 site: 之下寫 baseUrl: https://www.example.cn/。',
      }),
      'zh-Hans': (d) => ({
        what: '没有设置 site.baseUrl。',
        why: `订阅源、网站地图和搜索引擎需要完整网址；暂时用 ${detail(d, 'fallback')}。`,
        fix: '请写进 dongbei.config.yaml，例如在 site: 之下写 baseUrl: https://www.example.cn/。',
      }),
    },
  },
  DB404: {
    severity: 'warning',
    name: 'no-articles',
    texts: {
      en: (d) => ({
        what: `There is no article to publish in ${detail(d, 'folder')}.`,
        why: 'The site would be empty.',
        fix: 'Put a Markdown file there, with title and date in its front matter.',
      }),
      'zh-Hant': (d) => ({
        what: `${detail(d, 'folder')} 裡沒有可以發布的稿件。`,
        why: '網站會是空的。',
        fix: '請放入一個 Markdown 檔，開頭寫上 title 和 date。',
      }),
      'zh-Hans': (d) => ({
        what: `${detail(d, 'folder')} 里没有可以发布的稿件。`,
        why: '网站会是空的。',
        fix: '请放入一个 Markdown 文件，开头写上 title 和 date。',
      }),
    },
  },
  DB405: {
    severity: 'warning',
    name: 'unused-file',
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'name')}” is not published.`,
        why: 'It is neither an article (.md in small letters), nor a section.yaml, nor a file that an article names.',
        fix: d['suggestion']
          ? `Rename it to “${d['suggestion']}”.`
          : 'Refer to it from an article, rename it, or move it out of the content folder.',
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'name')}」沒有發布。`,
        why: '它不是稿件（小寫的 .md），不是 section.yaml，也沒有稿件用到它。',
        fix: d['suggestion']
          ? `請改名為「${d['suggestion']}」。`
          : '請在稿件裡引用它、改名，或移出內容資料夾。',
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'name')}”没有发布。`,
        why: '它不是稿件（小写的 .md），不是 section.yaml，也没有稿件用到它。',
        fix: d['suggestion']
          ? `请改名为“${d['suggestion']}”。`
          : '请在稿件里引用它、改名，或移出内容文件夹。',
      }),
    },
  },
  DB406: {
    severity: 'error',
    name: 'missing-folder',
    texts: {
      en: (d) => ({
        what: `There is no folder “${detail(d, 'folder')}”.`,
        why: `“${detail(d, 'key')}” names it, and what it should hold would be missing on the site.`,
        fix: 'Correct the name, or make the folder.',
      }),
      'zh-Hant': (d) => ({
        what: `沒有資料夾「${detail(d, 'folder')}」。`,
        why: `「${detail(d, 'key')}」指向它，其中的檔案不會出現在網站上。`,
        fix: '請改正名稱，或建立這個資料夾。',
      }),
      'zh-Hans': (d) => ({
        what: `没有文件夹“${detail(d, 'folder')}”。`,
        why: `“${detail(d, 'key')}”指向它，其中的文件不会出现在网站上。`,
        fix: '请改正名称，或新建这个文件夹。',
      }),
    },
  },
  DB407: {
    severity: 'warning',
    name: 'no-site-name',
    texts: {
      en: (d) => ({
        what: 'site.name is not set.',
        why: `Every page and feed bears the site’s name; “${detail(d, 'fallback')}” is used for now.`,
        fix: 'Put it into dongbei.config.yaml, for example name: 松花江日報 under site:.',
      }),
      'zh-Hant': (d) => ({
        what: '沒有設定 site.name。',
        why: `每一頁和訂閱源都寫著站名；暫時用「${detail(d, 'fallback')}」。`,
        fix: '請寫進 dongbei.config.yaml，例如在 site: 之下寫 name: 松花江日報。',
      }),
      'zh-Hans': (d) => ({
        what: '没有设置 site.name。',
        why: `每一页和订阅源都写着站名；暂时用“${detail(d, 'fallback')}”。`,
        fix: '请写进 dongbei.config.yaml，例如在 site: 之下写 name: 松花江日报。',
      }),
    },
  },
  DB408: {
    severity: 'error',
    name: 'low-contrast',
    texts: {
      en: (d) => ({
        what: `${detail(d, 'ink')} ${detail(d, 'inkColour')} on ${detail(d, 'ground')} ${detail(d, 'groundColour')} has a contrast of ${detail(d, 'ratio')}:1, below ${detail(d, 'least')}:1.`,
        why: `Readers with weak sight could not read it (WCAG 2.2), in the ${detail(d, 'scheme') === 'dark' ? 'dark' : 'light'} colour scheme.`,
        fix: `Make one of the two darker or lighter; ${detail(d, 'key')} ${detail(d, 'suggestion')} would do.`,
      }),
      'zh-Hant': (d) => ({
        what: `${detail(d, 'ink')} ${detail(d, 'inkColour')} 放在 ${detail(d, 'ground')} ${detail(d, 'groundColour')} 上，對比只有 ${detail(d, 'ratio')}:1，不足 ${detail(d, 'least')}:1。`,
        why: `視力較弱的讀者在${detail(d, 'scheme') === 'dark' ? '深色' : '淺色'}模式下看不清（WCAG 2.2）。`,
        fix: `請把其中一個調深或調淺；例如 ${detail(d, 'key')} 用 ${detail(d, 'suggestion')}。`,
      }),
      'zh-Hans': (d) => ({
        what: `${detail(d, 'ink')} ${detail(d, 'inkColour')} 放在 ${detail(d, 'ground')} ${detail(d, 'groundColour')} 上，对比只有 ${detail(d, 'ratio')}:1，不足 ${detail(d, 'least')}:1。`,
        why: `视力较弱的读者在${detail(d, 'scheme') === 'dark' ? '深色' : '浅色'}模式下看不清（WCAG 2.2）。`,
        fix: `请把其中一个调深或调浅；例如 ${detail(d, 'key')} 用 ${detail(d, 'suggestion')}。`,
      }),
    },
  },
  DB409: {
    severity: 'warning',
    name: 'no-picture-encoder',
    texts: {
      en: () => ({
        what: 'Pictures are published as they are, and no share cards are drawn: what encodes them (sharp) is not installed for this machine, or does not run on it.',
        why: 'Every reader loads the whole original, with all that a camera has written into it, and shared links show no card.',
        fix: 'Install again on this machine (npm ci, without --omit=optional), or write “pictures: false” into dongbei.config.yaml, and no “shareCards: true”.',
      }),
      'zh-Hant': () => ({
        what: '圖片按原樣發布，分享卡片也不畫：這台機器上沒有安裝編碼圖片的程式（sharp），或裝了卻不能執行。',
        why: '每位讀者都要下載整張原圖，連同相機寫在裡面的資料；分享出去的連結也沒有卡片。',
        fix: '請在這台機器上重新安裝（npm ci，不加 --omit=optional），或在 dongbei.config.yaml 裡寫上「pictures: false」，並且不寫「shareCards: true」。',
      }),
      'zh-Hans': () => ({
        what: '图片按原样发布，分享卡片也不画：这台机器上没有安装编码图片的程序（sharp），或装了却不能运行。',
        why: '每位读者都要下载整张原图，连同相机写在里面的数据；分享出去的链接也没有卡片。',
        fix: '请在这台机器上重新安装（npm ci，不加 --omit=optional），或在 dongbei.config.yaml 里写上“pictures: false”，并且不写“shareCards: true”。',
      }),
    },
  },
  DB410: {
    severity: 'error',
    name: 'unknown-topic',
    texts: {
      en: (d) => ({
        what: `There is no topic “${detail(d, 'topic')}”.`,
        why: 'A topic is a file topics/<name>.yaml in the content folder; articles join by that name.',
        fix: d['suggestion']
          ? `Did you mean “${d['suggestion']}”?`
          : `Correct the name, or write topics/${detail(d, 'topic')}.yaml with a title.`,
      }),
      'zh-Hant': (d) => ({
        what: `沒有專題「${detail(d, 'topic')}」。`,
        why: '專題是稿件資料夾裡的 topics/<名字>.yaml，稿件以這個名字加入。',
        fix: d['suggestion']
          ? `是不是「${d['suggestion']}」？`
          : `請改正名字，或寫一個 topics/${detail(d, 'topic')}.yaml，裡面有 title。`,
      }),
      'zh-Hans': (d) => ({
        what: `没有专题“${detail(d, 'topic')}”。`,
        why: '专题是稿件文件夹里的 topics/<名字>.yaml，稿件以这个名字加入。',
        fix: d['suggestion']
          ? `是不是“${d['suggestion']}”？`
          : `请改正名字，或写一个 topics/${detail(d, 'topic')}.yaml，里面有 title。`,
      }),
    },
  },
  DB411: {
    severity: 'warning',
    name: 'named-outside-topic',
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'target')}” does not join the topic, so it is not shown there.`,
        why: 'A topic shows its own articles only: so whoever reads one of them finds the topic.',
        fix: `Write “topics: [${detail(d, 'topic')}]” into the article, or take it out of the list.`,
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'target')}」沒有加入這個專題，所以不會在專題裡顯示。`,
        why: '專題只列加入了的稿件，這樣讀者從稿件也能找到專題。',
        fix: `請在那篇稿件裡寫上「topics: [${detail(d, 'topic')}]」，或從名單裡刪去。`,
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'target')}”没有加入这个专题，所以不会在专题里显示。`,
        why: '专题只列加入了的稿件，这样读者从稿件也能找到专题。',
        fix: `请在那篇稿件里写上“topics: [${detail(d, 'topic')}]”，或从名单里删去。`,
      }),
    },
  },
  DB412: {
    severity: 'error',
    name: 'missing-brand-picture',
    texts: {
      en: (d) => ({
        what: `There is no picture “${detail(d, 'target')}” among the assets.`,
        why: 'Wordmark, logo and icons are published as they stand in the folder that “assets” names.',
        fix: d['suggestion']
          ? `Did you mean “${d['suggestion']}”?`
          : `Put it at ${d['folder'] === '' ? 'assets' : detail(d, 'folder')}${detail(d, 'target')}${d['folder'] === '' ? ', and write “assets: assets” into the configuration' : ', or correct the address'}.`,
      }),
      'zh-Hant': (d) => ({
        what: `資源資料夾裡沒有圖片「${detail(d, 'target')}」。`,
        why: '站名圖、標誌和圖示放在 assets 所指的資料夾裡，原樣發布。',
        fix: d['suggestion']
          ? `是不是想寫「${d['suggestion']}」？`
          : `請放到 ${d['folder'] === '' ? 'assets' : detail(d, 'folder')}${detail(d, 'target')}${d['folder'] === '' ? '，並在設定檔裡寫「assets: assets」' : '，或改正網址'}。`,
      }),
      'zh-Hans': (d) => ({
        what: `资源文件夹里没有图片“${detail(d, 'target')}”。`,
        why: '站名图、标志和图标放在 assets 所指的文件夹里，原样发布。',
        fix: d['suggestion']
          ? `是不是想写“${d['suggestion']}”？`
          : `请放到 ${d['folder'] === '' ? 'assets' : detail(d, 'folder')}${detail(d, 'target')}${d['folder'] === '' ? '，并在配置文件里写“assets: assets”' : '，或改正网址'}。`,
      }),
    },
  },
  DB413: {
    severity: 'warning',
    name: 'small-brand-picture',
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'target')}” has ${detail(d, 'size')} pixels; at least ${detail(d, 'least')} × ${detail(d, 'least')} are wanted.`,
        why: 'Search engines take no smaller logo, and phones show a smaller icon blurred.',
        fix: 'Save it larger, or as a drawing (SVG) where it is the logo.',
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'target')}」是 ${detail(d, 'size')} 像素，至少要 ${detail(d, 'least')} × ${detail(d, 'least')}。`,
        why: '搜尋引擎不收更小的標誌，手機會把更小的圖示顯示得模糊。',
        fix: '請存得大一些；標誌也可以用向量圖（SVG）。',
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'target')}”是 ${detail(d, 'size')} 像素，至少要 ${detail(d, 'least')} × ${detail(d, 'least')}。`,
        why: '搜索引擎不收更小的标志，手机会把更小的图标显示得模糊。',
        fix: '请存得大一些；标志也可以用矢量图（SVG）。',
      }),
    },
  },
} satisfies Record<string, CatalogueEntry>;
