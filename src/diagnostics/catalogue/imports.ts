import { detail, type CatalogueEntry } from '../entry.js';

export const importFaults = {
  DB901: {
    severity: 'warning',
    name: 'text-without-place',
    texts: {
      en: (d) => ({
        what: `Text that has no place in the article: “${detail(d, 'text')}”.`,
        why: 'It belongs to the page around the article, or is of a kind that the import does not know.',
        fix: `It is kept in ${detail(d, 'kept')}. Put into the article what readers should see.`,
      }),
      'zh-Hant': (d) => ({
        what: `在稿件裡沒有位置的文字：「${detail(d, 'text')}」。`,
        why: '它屬於稿件以外的頁面，或是匯入時認不得的一類。',
        fix: `已保存在 ${detail(d, 'kept')}。讀者該看到的，請抄進稿件。`,
      }),
      'zh-Hans': (d) => ({
        what: `在稿件里没有位置的文字：“${detail(d, 'text')}”。`,
        why: '它属于稿件以外的页面，或是导入时认不得的一类。',
        fix: `已保存在 ${detail(d, 'kept')}。读者该看到的，请抄进稿件。`,
      }),
    },
  },
  DB902: {
    severity: 'error',
    name: 'unknown-import-format',
    texts: {
      en: () => ({
        what: 'Nothing here can be imported.',
        why: 'It is neither a WordPress export, nor a folder of Hexo, Hugo or Jekyll, nor a saved page or the text of one.',
        fix: 'Name another file or folder, or say with --from what it is.',
      }),
      'zh-Hant': () => ({
        what: '這裡沒有可以匯入的東西。',
        why: '它不是 WordPress 的匯出檔，不是 Hexo、Hugo 或 Jekyll 的資料夾，也不是存下的網頁或網頁文字。',
        fix: '請指定別的檔案或資料夾，或用 --from 說明它是什麼。',
      }),
      'zh-Hans': () => ({
        what: '这里没有可以导入的东西。',
        why: '它不是 WordPress 的导出文件，不是 Hexo、Hugo 或 Jekyll 的文件夹，也不是存下的网页或网页文字。',
        fix: '请指定别的文件或文件夹，或用 --from 说明它是什么。',
      }),
    },
  },
  DB903: {
    severity: 'warning',
    name: 'import-without-date',
    texts: {
      en: () => ({
        what: 'No date can be found.',
        why: 'Every article needs one, so this one has become a draft of 1970.',
        fix: 'Write its date: in the article, then remove draft:.',
      }),
      'zh-Hant': () => ({
        what: '找不到時間。',
        why: '每篇稿件都要有時間，所以這一篇成了 1970 年的草稿。',
        fix: '請在稿件裡寫上 date:，再刪去 draft:。',
      }),
      'zh-Hans': () => ({
        what: '找不到时间。',
        why: '每篇稿件都要有时间，所以这一篇成了 1970 年的草稿。',
        fix: '请在稿件里写上 date:，再删去 draft:。',
      }),
    },
  },
  DB904: {
    severity: 'warning',
    name: 'import-without-title',
    texts: {
      en: (d) => ({
        what: `No headline can be found; “${detail(d, 'title')}” stands for it.`,
        why: 'Every article needs one.',
        fix: 'Write the headline in title: of the article.',
      }),
      'zh-Hant': (d) => ({
        what: `找不到標題，暫用「${detail(d, 'title')}」。`,
        why: '每篇稿件都要有標題。',
        fix: '請在稿件的 title: 寫上標題。',
      }),
      'zh-Hans': (d) => ({
        what: `找不到标题，暂用“${detail(d, 'title')}”。`,
        why: '每篇稿件都要有标题。',
        fix: '请在稿件的 title: 写上标题。',
      }),
    },
  },
  DB905: {
    severity: 'warning',
    name: 'edited-since-import',
    texts: {
      en: (d) => ({
        what: `This article was edited since it was imported from ${detail(d, 'source')}.`,
        why: 'The import leaves alone what an editor has written.',
        fix: `Nothing need be done. To import it anew, delete it and its line in ${detail(d, 'list')}.`,
      }),
      'zh-Hant': (d) => ({
        what: `這篇稿件從 ${detail(d, 'source')} 匯入之後有人改過。`,
        why: '編輯寫下的，匯入時不動。',
        fix: `不必處理。要重新匯入，請刪去這篇稿件和它在 ${detail(d, 'list')} 裡的那一行。`,
      }),
      'zh-Hans': (d) => ({
        what: `这篇稿件从 ${detail(d, 'source')} 导入之后有人改过。`,
        why: '编辑写下的，导入时不动。',
        fix: `不必处理。要重新导入，请删去这篇稿件和它在 ${detail(d, 'list')} 里的那一行。`,
      }),
    },
  },
  DB906: {
    severity: 'warning',
    name: 'source-changed-since-import',
    texts: {
      en: (d) => ({
        what: `${detail(d, 'source')} says something else than when this article was imported from it.`,
        why: 'The import never writes over an article.',
        fix: `Take over by hand what is new, or delete the article and its line in ${detail(d, 'list')} and import it anew.`,
      }),
      'zh-Hant': (d) => ({
        what: `${detail(d, 'source')} 與匯入這篇稿件時不同了。`,
        why: '匯入從不改寫已有的稿件。',
        fix: `請手工補上新的內容，或刪去這篇稿件和它在 ${detail(d, 'list')} 裡的那一行，再匯入一次。`,
      }),
      'zh-Hans': (d) => ({
        what: `${detail(d, 'source')} 与导入这篇稿件时不同了。`,
        why: '导入从不改写已有的稿件。',
        fix: `请手工补上新的内容，或删去这篇稿件和它在 ${detail(d, 'list')} 里的那一行，再导入一次。`,
      }),
    },
  },
  DB907: {
    severity: 'warning',
    name: 'gone-since-import',
    texts: {
      en: (d) => ({
        what: `This article was imported as ${detail(d, 'file')}, which is not there any more.`,
        why: 'It was moved or deleted, so it is not imported a second time.',
        fix: `Nothing need be done. To import it anew, delete its line in ${detail(d, 'list')}.`,
      }),
      'zh-Hant': (d) => ({
        what: `這篇稿件先前匯入為 ${detail(d, 'file')}，如今不在那裡。`,
        why: '它已被移走或刪去，所以不再匯入一次。',
        fix: `不必處理。要重新匯入，請刪去它在 ${detail(d, 'list')} 裡的那一行。`,
      }),
      'zh-Hans': (d) => ({
        what: `这篇稿件先前导入为 ${detail(d, 'file')}，如今不在那里。`,
        why: '它已被移走或删去，所以不再导入一次。',
        fix: `不必处理。要重新导入，请删去它在 ${detail(d, 'list')} 里的那一行。`,
      }),
    },
  },
  DB908: {
    severity: 'warning',
    name: 'picture-left-behind',
    texts: {
      en: (d) => ({
        what: `The picture “${detail(d, 'address')}” cannot be brought along.`,
        why: 'Its file is not there, or is no picture that browsers show. Pages load nothing from other sites.',
        fix: 'Put the file beside the article and name it there, or give the folder with the old site’s files by --files and import again.',
      }),
      'zh-Hant': (d) => ({
        what: `圖片「${detail(d, 'address')}」沒有帶來。`,
        why: '找不到它的檔案，或它不是瀏覽器能顯示的圖片；頁面不從別的網站載入任何東西。',
        fix: '請把檔案放在稿件旁邊並在稿件裡寫上，或用 --files 指定舊網站檔案所在的資料夾再匯入。',
      }),
      'zh-Hans': (d) => ({
        what: `图片“${detail(d, 'address')}”没有带来。`,
        why: '找不到它的文件，或它不是浏览器能显示的图片；页面不从别的网站载入任何东西。',
        fix: '请把文件放在稿件旁边并在稿件里写上，或用 --files 指定旧网站文件所在的文件夹再导入。',
      }),
    },
  },
  DB909: {
    severity: 'warning',
    name: 'link-left-behind',
    texts: {
      en: (d) => ({
        what: `The link “${detail(d, 'address')}” has become plain text.`,
        why: 'It leads to a page of the old site that is not imported with it.',
        fix: 'Link its words in the article anew, if readers need it.',
      }),
      'zh-Hant': (d) => ({
        what: `連結「${detail(d, 'address')}」只留下了文字。`,
        why: '它通往舊網站的頁面，而那一頁沒有一起匯入。',
        fix: '讀者若用得著，請在稿件裡重新加上連結。',
      }),
      'zh-Hans': (d) => ({
        what: `链接“${detail(d, 'address')}”只留下了文字。`,
        why: '它通往旧网站的页面，而那一页没有一起导入。',
        fix: '读者若用得着，请在稿件里重新加上链接。',
      }),
    },
  },
  DB910: {
    severity: 'warning',
    name: 'unknown-template-tag',
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'written')}” has no counterpart here.`,
        why: 'It is a tag of the old system, whose result cannot be known. Text between its ends has stayed.',
        fix: 'Look at this place in the article, and write what readers should see.',
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'written')}」在這裡沒有對應的寫法。`,
        why: '它是舊系統的標記，結果無從得知；標記之間的文字已經留下。',
        fix: '請看看稿件裡的這一處，寫上讀者該看到的。',
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'written')}”在这里没有对应的写法。`,
        why: '它是旧系统的标记，结果无从得知；标记之间的文字已经留下。',
        fix: '请看看稿件里的这一处，写上读者该看到的。',
      }),
    },
  },
  DB911: {
    severity: 'warning',
    name: 'unreadable-foreign-front-matter',
    texts: {
      en: () => ({
        what: 'The front matter of this post cannot be read.',
        why: 'It is neither YAML nor TOML nor JSON, or has a fault in it. The text was imported without it.',
        fix: 'Correct it, delete the article and import it anew; or fill in the front matter of the article.',
      }),
      'zh-Hant': () => ({
        what: '這篇文章開頭的資料區無法讀取。',
        why: '它不是 YAML、TOML 或 JSON，或是寫錯了；正文已匯入，資料沒有。',
        fix: '請改正後刪去稿件再匯入，或直接在稿件裡補上。',
      }),
      'zh-Hans': () => ({
        what: '这篇文章开头的数据区无法读取。',
        why: '它不是 YAML、TOML 或 JSON，或是写错了；正文已导入，数据没有。',
        fix: '请改正后删去稿件再导入，或直接在稿件里补上。',
      }),
    },
  },
  DB912: {
    severity: 'error',
    name: 'broken-export',
    texts: {
      en: (d) => ({
        what: `The export is broken here: ${detail(d, 'message')}.`,
        why: 'What stands before this place was imported; what stands after it cannot be read.',
        fix: 'Export it anew from WordPress, then import again: nothing is imported twice.',
      }),
      'zh-Hant': (d) => ({
        what: `匯出檔在這裡損壞：${detail(d, 'message')}。`,
        why: '這一處之前的已經匯入，之後的無法讀取。',
        fix: '請從 WordPress 重新匯出再匯入；已經匯入的不會重複。',
      }),
      'zh-Hans': (d) => ({
        what: `导出文件在这里损坏：${detail(d, 'message')}。`,
        why: '这一处之前的已经导入，之后的无法读取。',
        fix: '请从 WordPress 重新导出再导入；已经导入的不会重复。',
      }),
    },
  },
  DB913: {
    severity: 'warning',
    name: 'foreign-type-skipped',
    texts: {
      en: (d) => ({
        what: `Entries of the type “${detail(d, 'type')}” are not imported.`,
        why: 'They come from a plugin or theme of WordPress, and are neither posts nor pages.',
        fix: 'If they are articles, change <wp:post_type> in the export to post and import again.',
      }),
      'zh-Hant': (d) => ({
        what: `類型為「${detail(d, 'type')}」的條目沒有匯入。`,
        why: '它們來自 WordPress 的外掛或佈景主題，既不是文章也不是頁面。',
        fix: '如果是稿件，請把匯出檔裡的 <wp:post_type> 改為 post 再匯入。',
      }),
      'zh-Hans': (d) => ({
        what: `类型为“${detail(d, 'type')}”的条目没有导入。`,
        why: '它们来自 WordPress 的插件或主题，既不是文章也不是页面。',
        fix: '如果是稿件，请把导出文件里的 <wp:post_type> 改为 post 再导入。',
      }),
    },
  },
} satisfies Record<string, CatalogueEntry>;
