import { detail, type CatalogueEntry } from '../entry.js';
import { addressProblem } from './address-problems.js';

export const markdownFaults = {
  DB201: {
    severity: 'error',
    name: 'unknown-block',
    texts: {
      en: (d) => ({
        what: `There is no block called “${detail(d, 'name')}”.`,
        why: `The blocks are: ${detail(d, 'known')}.`,
        fix: d['suggestion']
          ? `Did you mean “:::${d['suggestion']}”?`
          : 'Use one of them, or write plain paragraphs.',
      }),
      'zh-Hant': (d) => ({
        what: `沒有名為「${detail(d, 'name')}」的區塊。`,
        why: `可用的區塊是：${detail(d, 'known')}。`,
        fix: d['suggestion'] ? `是不是想寫「:::${d['suggestion']}」？` : '請改用其中之一，或寫成普通段落。',
      }),
      'zh-Hans': (d) => ({
        what: `没有名为“${detail(d, 'name')}”的区块。`,
        why: `可用的区块是：${detail(d, 'known')}。`,
        fix: d['suggestion'] ? `是不是想写“:::${d['suggestion']}”？` : '请改用其中之一，或写成普通段落。',
      }),
    },
  },
  DB202: {
    severity: 'error',
    name: 'malformed-block',
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'written')}” looks like the beginning or end of a block but is not one.`,
        why: 'The colons must be half-width and the name must follow them without a space; otherwise the line is printed as text.',
        fix: d['suggestion']
          ? `Write “${d['suggestion']}”.`
          : 'Remove it; an outer block needs more colons than the one inside it.',
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'written')}」像是區塊的開頭或結尾，但寫法不對。`,
        why: '冒號須是半形，名稱須緊接冒號；否則這一行會照字印出來。',
        fix: d['suggestion']
          ? `請寫成「${d['suggestion']}」。`
          : '請刪去；區塊套區塊時，外層的冒號要比內層多。',
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'written')}”像是区块的开头或结尾，但写法不对。`,
        why: '冒号须是半角，名称须紧接冒号；否则这一行会照字印出来。',
        fix: d['suggestion']
          ? `请写成“${d['suggestion']}”。`
          : '请删去；区块套区块时，外层的冒号要比内层多。',
      }),
    },
  },
  DB203: {
    severity: 'error',
    name: 'unclosed-block',
    texts: {
      en: (d) => ({
        what: `The block “${detail(d, 'name')}” is not closed.`,
        why: 'Everything to the end of the article would belong to it.',
        fix: 'Put a line ::: where it ends.',
      }),
      'zh-Hant': (d) => ({
        what: `區塊「${detail(d, 'name')}」沒有結束。`,
        why: '從這裡到文末都會被算進去。',
        fix: '請在它結束的地方寫一行 :::。',
      }),
      'zh-Hans': (d) => ({
        what: `区块“${detail(d, 'name')}”没有结束。`,
        why: '从这里到文末都会被算进去。',
        fix: '请在它结束的地方写一行 :::。',
      }),
    },
  },
  DB204: {
    severity: 'error',
    name: 'unknown-block-attribute',
    texts: {
      en: (d) => ({
        what: `The block “${detail(d, 'name')}” takes no “${detail(d, 'key')}”.`,
        why: d['known'] ? `It takes: ${d['known']}.` : 'It takes nothing in braces.',
        fix: d['suggestion'] ? `Did you mean “${d['suggestion']}”?` : 'Remove it.',
      }),
      'zh-Hant': (d) => ({
        what: `區塊「${detail(d, 'name')}」沒有「${detail(d, 'key')}」這一項。`,
        why: d['known'] ? `它可以帶：${d['known']}。` : '它的大括號裡不能寫東西。',
        fix: d['suggestion'] ? `是不是想寫「${d['suggestion']}」？` : '請刪去。',
      }),
      'zh-Hans': (d) => ({
        what: `区块“${detail(d, 'name')}”没有“${detail(d, 'key')}”这一项。`,
        why: d['known'] ? `它可以带：${d['known']}。` : '它的大括号里不能写东西。',
        fix: d['suggestion'] ? `是不是想写“${d['suggestion']}”？` : '请删去。',
      }),
    },
  },
  DB205: {
    severity: 'error',
    name: 'forbidden-html',
    texts: {
      en: (d) => ({
        what: `HTML that cannot be published: ${detail(d, 'written')}.`,
        why: 'Scripts, styles, frames and the like in an article could harm readers or break the page, so they are taken out.',
        fix: 'Remove it, or say it in Markdown.',
      }),
      'zh-Hant': (d) => ({
        what: `不能發布的 HTML：${detail(d, 'written')}。`,
        why: '稿件裡的腳本、樣式、框架之類可能傷害讀者或弄壞頁面，一律不發布。',
        fix: '請刪去，或改用 Markdown 寫法。',
      }),
      'zh-Hans': (d) => ({
        what: `不能发布的 HTML：${detail(d, 'written')}。`,
        why: '稿件里的脚本、样式、框架之类可能伤害读者或弄坏页面，一律不发布。',
        fix: '请删去，或改用 Markdown 写法。',
      }),
    },
  },
  DB206: {
    severity: 'warning',
    name: 'headline-in-body',
    texts: {
      en: () => ({
        what: 'A heading of the first level (#) stands in the text.',
        why: 'The headline is the page’s only one; here it is shown as a crosshead.',
        fix: 'Write ## for a crosshead.',
      }),
      'zh-Hant': () => ({
        what: '正文裡用了一級標題（#）。',
        why: '一頁只有一個大標題，這裡會按小標題顯示。',
        fix: '小標題請寫 ##。',
      }),
      'zh-Hans': () => ({
        what: '正文里用了一级标题（#）。',
        why: '一页只有一个大标题，这里会按小标题显示。',
        fix: '小标题请写 ##。',
      }),
    },
  },
  DB207: {
    severity: 'error',
    name: 'unsafe-address',
    texts: {
      en: (d) => ({
        what: `The address “${detail(d, 'address')}” cannot be published.`,
        ...addressProblem(d, 'en'),
      }),
      'zh-Hant': (d) => ({
        what: `網址「${detail(d, 'address')}」不能發布。`,
        ...addressProblem(d, 'zh-Hant'),
      }),
      'zh-Hans': (d) => ({
        what: `网址“${detail(d, 'address')}”不能发布。`,
        ...addressProblem(d, 'zh-Hans'),
      }),
    },
  },
  DB208: {
    severity: 'error',
    name: 'footnote-without-text',
    texts: {
      en: (d) => ({
        what: `The footnote [^${detail(d, 'name')}] has no text.`,
        why: 'Without it the mark is printed as it stands.',
        fix: `Add a line “[^${detail(d, 'name')}]: …” at the end of the article.`,
      }),
      'zh-Hant': (d) => ({
        what: `註腳 [^${detail(d, 'name')}] 沒有內容。`,
        why: '缺了內容，標記會照字印出來。',
        fix: `請在文末加一行「[^${detail(d, 'name')}]: ……」。`,
      }),
      'zh-Hans': (d) => ({
        what: `脚注 [^${detail(d, 'name')}] 没有内容。`,
        why: '缺了内容，标记会照字印出来。',
        fix: `请在文末加一行“[^${detail(d, 'name')}]: ……”。`,
      }),
    },
  },
  DB209: {
    severity: 'warning',
    name: 'footnote-never-used',
    texts: {
      en: (d) => ({
        what: `The footnote [^${detail(d, 'name')}] is not referred to.`,
        why: 'A footnote without a mark in the text is not published.',
        fix: `Put [^${detail(d, 'name')}] where it belongs, or remove its text.`,
      }),
      'zh-Hant': (d) => ({
        what: `註腳 [^${detail(d, 'name')}] 沒有被引用。`,
        why: '正文裡沒有標記的註腳不會發布。',
        fix: `請在該處寫上 [^${detail(d, 'name')}]，或刪去註腳。`,
      }),
      'zh-Hans': (d) => ({
        what: `脚注 [^${detail(d, 'name')}] 没有被引用。`,
        why: '正文里没有标记的脚注不会发布。',
        fix: `请在该处写上 [^${detail(d, 'name')}]，或删去脚注。`,
      }),
    },
  },
  DB210: {
    severity: 'error',
    name: 'bad-block-content',
    texts: {
      en: (d) => ({
        what: `Something other than a picture stands in “${detail(d, 'name')}”.`,
        why: 'The block shows pictures with their captions, so the rest would be lost.',
        fix: 'Leave only lines like ![description](picture.jpg "caption") in it, and put the text before or after the block.',
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'name')}」裡有圖片以外的內容。`,
        why: '這個區塊只顯示圖片和說明，其餘會丟失。',
        fix: '區塊內只留 ![描述](圖片.jpg "說明") 這樣的行，文字請放到區塊前後。',
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'name')}”里有图片以外的内容。`,
        why: '这个区块只显示图片和说明，其余会丢失。',
        fix: '区块内只留 ![描述](图片.jpg "说明") 这样的行，文字请放到区块前后。',
      }),
    },
  },
  DB211: {
    severity: 'error',
    name: 'empty-block',
    texts: {
      en: (d) => ({
        what: `The block “${detail(d, 'name')}” is empty.`,
        why: 'There is nothing to show in its place.',
        fix: 'Write its content between the line that opens it and the line :::, or remove both.',
      }),
      'zh-Hant': (d) => ({
        what: `區塊「${detail(d, 'name')}」是空的。`,
        why: '這裡沒有東西可以顯示。',
        fix: '請在開頭一行和 ::: 之間寫上內容，或把兩行都刪去。',
      }),
      'zh-Hans': (d) => ({
        what: `区块“${detail(d, 'name')}”是空的。`,
        why: '这里没有东西可以显示。',
        fix: '请在开头一行和 ::: 之间写上内容，或把两行都删去。',
      }),
    },
  },
  DB212: {
    severity: 'error',
    name: 'unbalanced-html',
    texts: {
      en: (d) => ({
        what: `The HTML “${detail(d, 'written')}” has no counterpart.`,
        why: 'Browsers guess where it ends or begins, and what follows may look wrong or vanish.',
        fix: 'Write both the opening and the closing, one pair inside the other, or remove it.',
      }),
      'zh-Hant': (d) => ({
        what: `HTML「${detail(d, 'written')}」沒有配成對。`,
        why: '瀏覽器只好猜它從哪裡起、到哪裡止，後面的文字可能走樣或消失。',
        fix: '請把開頭和結尾都寫上，一對套一對，或把它刪去。',
      }),
      'zh-Hans': (d) => ({
        what: `HTML“${detail(d, 'written')}”没有配成对。`,
        why: '浏览器只好猜它从哪里起、到哪里止，后面的文字可能走样或消失。',
        fix: '请把开头和结尾都写上，一对套一对，或把它删去。',
      }),
    },
  },
  DB213: {
    severity: 'error',
    name: 'footnote-defined-twice',
    texts: {
      en: (d) => ({
        what: `The footnote [^${detail(d, 'name')}] has a second text.`,
        why: 'Only the first is published.',
        fix: 'Give it another name, or remove it.',
      }),
      'zh-Hant': (d) => ({
        what: `註腳 [^${detail(d, 'name')}] 有了第二段內容。`,
        why: '只有第一段會發布。',
        fix: '請換一個名字，或刪去。',
      }),
      'zh-Hans': (d) => ({
        what: `脚注 [^${detail(d, 'name')}] 有了第二段内容。`,
        why: '只有第一段会发布。',
        fix: '请换一个名字，或删去。',
      }),
    },
  },
  DB214: {
    severity: 'error',
    name: 'table-row-too-long',
    texts: {
      en: (d) => ({
        what: `A row of the table has ${detail(d, 'cells')} cells, its head only ${detail(d, 'columns')}.`,
        why: 'What stands beyond the last column of the head is not published.',
        fix: 'Add a column to the head and the line below it, or write \\| for a stroke that separates nothing.',
      }),
      'zh-Hant': (d) => ({
        what: `表格這一行有${detail(d, 'cells')}格，表頭只有${detail(d, 'columns')}格。`,
        why: '超出表頭的格子不會發布。',
        fix: '請給表頭和它下面的橫線行加一格；格子裡的豎線請寫成 \\|。',
      }),
      'zh-Hans': (d) => ({
        what: `表格这一行有${detail(d, 'cells')}格，表头只有${detail(d, 'columns')}格。`,
        why: '超出表头的格子不会发布。',
        fix: '请给表头和它下面的横线行加一格；格子里的竖线请写成 \\|。',
      }),
    },
  },
  DB215: {
    severity: 'error',
    name: 'too-deep',
    texts: {
      en: () => ({
        what: 'The text is nested too deeply, or has thousands of marks in one paragraph.',
        why: 'Nobody can read it like that, and parsing it would take too long.',
        fix: 'Look for marks such as > [ * that were repeated by accident, and remove them.',
      }),
      'zh-Hant': () => ({
        what: '這裡嵌套太深，或一段裡有成千個標記。',
        why: '沒有人能這樣讀，解析也要花太長時間。',
        fix: '請看看是不是誤打了許多 > [ * 之類的符號，把它們刪去。',
      }),
      'zh-Hans': () => ({
        what: '这里嵌套太深，或一段里有成千个标记。',
        why: '没有人能这样读，解析也要花太长时间。',
        fix: '请看看是不是误打了许多 > [ * 之类的符号，把它们删去。',
      }),
    },
  },
  DB216: {
    severity: 'error',
    name: 'live-entry-without-time',
    texts: {
      en: (d) => ({
        what: `The entry “${detail(d, 'heading')}” does not begin with a time.`,
        why: 'In a live article every heading with ## begins an entry, which readers find by its time.',
        fix: 'Write it like ## 10:30 Headline, with a day where it is another: ## 2020-08-08 00:10 Headline. Use ### for crossheads inside an entry.',
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'heading')}」這一條開頭沒有時刻。`,
        why: '直播稿裡每個 ## 標題是一條新消息，讀者按時刻來找。',
        fix: '請寫成「## 10:30 標題」；換了日期就寫「## 8月8日 00:10 標題」。一條之內的小標題用 ###。',
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'heading')}”这一条开头没有时刻。`,
        why: '直播稿里每个 ## 标题是一条新消息，读者按时刻来找。',
        fix: '请写成“## 10:30 标题”；换了日期就写“## 8月8日 00:10 标题”。一条之内的小标题用 ###。',
      }),
    },
  },
  DB217: {
    severity: 'error',
    name: 'live-entry-out-of-order',
    texts: {
      en: (d) => ({
        what: `The entry of ${detail(d, 'time')} stands behind that of ${detail(d, 'before')}.`,
        why: 'Entries go from the oldest to the newest, or the other way, but not both in one article; a time without a day is of the day of the entry before.',
        fix: 'Move the entry, correct its time, or write the day before the time.',
      }),
      'zh-Hant': (d) => ({
        what: `${detail(d, 'time')} 這一條寫在 ${detail(d, 'before')} 之後，順序亂了。`,
        why: '各條要麼從早到晚，要麼從晚到早，不能混著寫；沒寫日期的，算作上一條的日期。',
        fix: '請移動這一條，或改正時刻，或在時刻前寫上日期。',
      }),
      'zh-Hans': (d) => ({
        what: `${detail(d, 'time')} 这一条写在 ${detail(d, 'before')} 之后，顺序乱了。`,
        why: '各条要么从早到晚，要么从晚到早，不能混着写；没写日期的，算作上一条的日期。',
        fix: '请移动这一条，或改正时刻，或在时刻前写上日期。',
      }),
    },
  },
  DB218: {
    severity: 'warning',
    name: 'live-without-entries',
    texts: {
      en: () => ({
        what: 'The live article has no entry yet.',
        why: 'Its text is shown like that of any other article.',
        fix: 'Begin each entry with a line ## 10:30 Headline.',
      }),
      'zh-Hant': () => ({
        what: '這篇直播稿還沒有一條消息。',
        why: '正文會像一般稿件那樣印出來。',
        fix: '請在每條之前寫一行「## 10:30 標題」。',
      }),
      'zh-Hans': () => ({
        what: '这篇直播稿还没有一条消息。',
        why: '正文会像一般稿件那样印出来。',
        fix: '请在每条之前写一行“## 10:30 标题”。',
      }),
    },
  },
  DB219: {
    severity: 'error',
    name: 'ruby-without-reading',
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'written')}” has no reading.`,
        why: 'The marks would be printed as they stand.',
        fix: 'Write the reading in braces behind it: :ruby[漢字]{hàn zì}.',
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'written')}」沒有寫讀音。`,
        why: '這些符號會原樣印出來。',
        fix: '請在後面用大括號寫上讀音：:注音[漢字]{ㄏㄢˋ ㄗˋ}、:拼音[漢字]{hàn zì}。',
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'written')}”没有写读音。`,
        why: '这些符号会原样印出来。',
        fix: '请在后面用大括号写上读音：:拼音[汉字]{hàn zì}。',
      }),
    },
  },
} satisfies Record<string, CatalogueEntry>;
