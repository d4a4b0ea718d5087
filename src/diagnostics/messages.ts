import type { Language, Localized } from './language.js';

/** What the commands print, apart from diagnostics. Parts in braces are filled in by `fillIn`. */
export interface Messages {
  readonly error: string;
  readonly warning: string;
  readonly why: string;
  readonly fix: string;
  readonly colon: string;
  readonly summary: string;
  readonly errorCount: string;
  readonly warningCount: string;
  readonly siteUntouched: string;
  readonly siteFinished: string;
  readonly sitePartly: string;
  readonly published: string;
  readonly nothingChanged: string;
  readonly checked: string;
  readonly repaired: string;
  readonly nothingToRepair: string;
  readonly doubts: string;
  readonly doubtsLater: string;
  readonly keepReading: string;
  readonly changeReading: string;
  readonly termAdded: string;
  readonly termKnown: string;
  readonly termDecided: string;
  readonly badTerm: string;
  readonly noScope: string;
  readonly noVersion: string;
  readonly versionsDiffer: string;
  readonly pageRule: string;
  readonly scheduled: string;
  readonly drafts: string;
  readonly created: string;
  readonly newFolder: string;
  readonly newFolderNoSection: string;
  readonly fileExists: string;
  readonly titleNeeded: string;
  readonly askTitle: string;
  readonly askSection: string;
  readonly serving: string;
  readonly rebuilt: string;
  readonly rebuildFailed: string;
  readonly portTaken: string;
  readonly badHost: string;
  readonly noContent: string;
  readonly noTemplates: string;
  readonly noConfig: string;
  readonly badTime: string;
  readonly badNumber: string;
  readonly badChoice: string;
  readonly unknownCommand: string;
  readonly unknownOption: string;
  readonly optionNeedsValue: string;
  readonly optionNeeded: string;
  readonly tooManyWords: string;
  readonly didYouMean: string;
  readonly usageHint: string;
  readonly systemRefused: string;
  readonly bug: string;
  readonly status: Readonly<Record<'published' | 'scheduled' | 'draft', string>>;
  readonly help: Readonly<Record<HelpKey, string>>;
}

export type HelpKey =
  | 'program'
  | 'build'
  | 'check'
  | 'list'
  | 'convert'
  | 'new'
  | 'dev'
  | 'fix'
  | 'content'
  | 'templates'
  | 'out'
  | 'cache'
  | 'config'
  | 'now'
  | 'jobs'
  | 'json'
  | 'quiet'
  | 'lang'
  | 'from'
  | 'to'
  | 'explain'
  | 'jsonLines'
  | 'title'
  | 'section'
  | 'slug'
  | 'date'
  | 'port'
  | 'host'
  | 'helpOption'
  | 'versionOption'
  | 'helpCommand'
  | 'usage'
  | 'commands'
  | 'options'
  | 'commandWord'
  | 'optionsWord'
  | 'defaultValue'
  | 'term'
  | 'termHans'
  | 'termHant'
  | 'scope'
  | 'doubts'
  | 'argumentsTitle'
  | 'diffVersions'
  | 'otherVersion'
  | 'markup'
  | 'markupTo';

const en: Messages = {
  error: 'error',
  warning: 'warning',
  why: 'Why',
  fix: 'What to do',
  colon: ': ',
  summary: '{errors}, {warnings}.',
  errorCount: '{n} error(s)',
  warningCount: '{n} warning(s)',
  siteUntouched: 'Nothing was published; {out} is as it was.',
  siteFinished:
    'Nothing new was published; {out} holds the site of the interrupted build, which was finished first.',
  sitePartly:
    '{out} is published only in part: some files are new, some are old. The next build that succeeds finishes it.',
  published:
    'Published {articles} articles in {editions} edition(s), {pages} pages, to {out}: {written} files written, {unchanged} unchanged, {deleted} deleted, {seconds} s.',
  nothingChanged:
    'Nothing changed: {articles} articles in {editions} edition(s), {pages} pages in {out}, {seconds} s.',
  checked: 'Checked {articles} articles: nothing stands in the way of publishing.',
  repaired: 'Put right {n} word(s) in {files} file(s).',
  nothingToRepair: 'No miswritten words to put right.',
  doubts: 'The converter is not sure of {n} character(s); the {shown} it is least sure of:',
  doubtsLater: 'Once the errors are put right, {n} doubtful character(s) will be listed.',
  keepReading: 'if {to} is right:    ',
  changeReading: 'if it should be {other}: ',
  termAdded: '{file} has a new line: {hans} is {hant}.',
  termKnown: '{file} says so already: {hans} is {hant}.',
  termDecided:
    '{place} decides otherwise: {hans} is {hant}. Change that line, or give the new one a --scope.',
  badTerm: '“{value}” has no Chinese character; give the word in Simplified, then in Traditional characters.',
  noScope: 'There is no folder {scope} in {folder}.',
  noVersion:
    'There is no dongbei in {folder}: name the folder of an installed package, such as node_modules/dongbei-old.',
  versionsDiffer: '{n} place(s) are converted otherwise than by the other version.',
  pageRule: 'A rule for the whole page belongs into the glossary: {command}',
  scheduled: '{n} article(s) wait for their date; the next is due {date}.',
  drafts: '{n} draft(s) left out.',
  created: 'Made {file}. Write the text below the second line ---.',
  newFolder:
    'The folder {folder} is new. It belongs to the section {section}; to make it a section, put a section.yaml in.',
  newFolderNoSection:
    'The folder {folder} is new and belongs to no section; to make it one, put a section.yaml in.',
  fileExists: '{file} exists already; nothing was written. Choose another --slug.',
  titleNeeded: 'Give the headline with --title.',
  askTitle: 'Headline: ',
  askSection: 'Section (folder below {content}): ',
  serving: 'The site is at {url} (stop with Ctrl+C). Save a file and the page reloads.',
  rebuilt: 'Rebuilt in {ms} ms: {written} written, {deleted} deleted.',
  rebuildFailed: 'Not rebuilt; the browser shows what is wrong.',
  portTaken: 'Port {port} is taken. Choose another with --port, or leave --port out.',
  badHost: '“{host}” is no address of this machine. Correct --host, or leave it out.',
  noContent:
    'There is no folder {folder}. Make it and put a Markdown file in, or name another with --content.',
  noTemplates: 'There is no folder {folder}. Correct --templates.',
  noConfig: 'There is no file {file}. Correct --config.',
  badTime: '“{value}” is no point in time for {option}. Write it like 2020-08-07T07:24:00+08:00.',
  badNumber: '“{value}” is no number for {option}. Write a whole number from {min} to {max}.',
  badChoice: '“{value}” is not possible for {option}. Possible is: {allowed}.',
  unknownCommand: 'There is no command “{value}”.',
  unknownOption: 'There is no option “{value}”.',
  optionNeedsValue: 'The value of {value} is missing.',
  optionNeeded: '{value} must be given.',
  tooManyWords: 'There are too many words behind “{value}”; options begin with --.',
  didYouMean: 'Did you mean {value}?',
  usageHint: 'More: ',
  systemRefused: '{path} cannot be read or written ({code}). Check permissions and free space.',
  bug: 'This is a fault of dongbei, not of your articles. Please report it with the lines below.',
  status: { published: 'published', scheduled: 'scheduled', draft: 'draft' },
  help: {
    program: 'Turns a folder of Markdown articles into a news site in Traditional and Simplified Chinese.',
    build: 'Build the site and publish it to the output folder.',
    check: 'Find everything that is wrong, without publishing.',
    list: 'List every article with its addresses.',
    convert: 'Convert lines from standard input between scripts.',
    new: 'Begin an article.',
    dev: 'Serve the site, rebuild on save, reload the page.',
    fix: 'put words right in the articles that a careless converter miswrote',
    markup: 'Turn -{…}- of MediaWiki into :zh[…], or back, from standard input.',
    markupTo: 'what the marks become: dongbei, mediawiki',
    diffVersions: 'List what this version converts otherwise than another one, in all articles.',
    otherVersion: 'folder of the other version, as installed',
    term: 'Decide how a word is written, by a line in the glossary.',
    termHans: 'the word in Simplified characters',
    termHant: 'the word in Traditional characters',
    scope: 'folder of articles that the decision holds for; default: all',
    doubts: 'how many doubtful characters to list',
    content: 'folder of the articles',
    templates: 'folder of own templates, on top of the shipped ones',
    out: 'folder to publish to',
    cache: 'folder of the preview of dongbei dev; other commands keep nothing there yet',
    config: 'configuration file',
    now: 'take this for the present moment (ISO 8601)',
    jobs: 'threads at most; has no effect yet, all work is done in one',
    json: 'print one JSON object',
    quiet: 'print problems only',
    lang: 'language of messages: zh-Hant, zh-Hans, en',
    from: 'script of the input: hans, hant, tw, hk, auto',
    to: 'script of the output: hans, hant, tw, hk',
    explain: 'after each line, print each choice made in it: where, what, why, and how sure it is',
    jsonLines: 'print each line with its choices as one JSON object',
    title: 'headline',
    section: 'folder of the section',
    slug: 'file name and last part of the address',
    date: 'date and time (ISO 8601 with offset); default: now',
    port: 'port; default: any free one',
    host: 'address to listen on',
    helpOption: 'show this help',
    versionOption: 'show the version',
    usage: 'Usage:',
    helpCommand: 'Explain a command.',
    commands: 'Commands:',
    options: 'Options:',
    argumentsTitle: 'Arguments:',
    commandWord: 'command',
    optionsWord: 'options',
    defaultValue: ' (default: {value})',
  },
};

const zhHant: Messages = {
  error: '錯誤',
  warning: '提醒',
  why: '原因',
  fix: '辦法',
  colon: '：',
  summary: '{errors}，{warnings}。',
  errorCount: '{n} 處錯誤',
  warningCount: '{n} 處提醒',
  siteUntouched: '沒有發布；{out} 保持原樣。',
  siteFinished: '這次沒有發布；上次中斷的發布已先補完，{out} 是那一次的網站。',
  sitePartly: '{out} 只發布了一部分：有的檔案是新的，有的是舊的。下次建置成功時會補完。',
  published:
    '已發布 {articles} 篇稿件、{editions} 個版本、{pages} 頁到 {out}：寫入 {written} 個檔案，{unchanged} 個未變，刪除 {deleted} 個，用時 {seconds} 秒。',
  nothingChanged: '沒有變化：{articles} 篇稿件、{editions} 個版本、{pages} 頁，在 {out}，用時 {seconds} 秒。',
  checked: '檢查了 {articles} 篇稿件，可以發布。',
  repaired: '在 {files} 個檔案裡改正了 {n} 處用字。',
  nothingToRepair: '沒有要改正的用字。',
  doubts: '有 {n} 個字轉成繁體時拿不準，最沒把握的 {shown} 個：',
  doubtsLater: '另有 {n} 個字轉成繁體時拿不準，改正錯誤後列出。',
  keepReading: '「{to}」沒錯：',
  changeReading: '應作「{other}」：',
  termAdded: '{file} 新增一行：{hans} 寫作 {hant}。',
  termKnown: '{file} 已有這一行：{hans} 寫作 {hant}。',
  termDecided: '{place} 另有規定：{hans} 寫作 {hant}。請改那一行，或用 --scope 縮小新詞的範圍。',
  badTerm: '「{value}」裡沒有漢字；請先寫簡體的詞，再寫繁體的詞。',
  noScope: '{folder} 裡沒有 {scope} 這個資料夾。',
  noVersion: '{folder} 裡沒有 dongbei：請給出已安裝的套件所在的資料夾，例如 node_modules/dongbei-old。',
  versionsDiffer: '與另一個版本相比，有 {n} 處轉換結果不同。',
  pageRule: '適用於全頁的規則應寫進詞表：{command}',
  scheduled: '{n} 篇稿件未到時間；下一篇在 {date}。',
  drafts: '{n} 篇草稿未發布。',
  created: '已建立 {file}。請在第二行 --- 之後寫正文。',
  newFolder: '資料夾 {folder} 是新建的，屬於欄目 {section}；要讓它自成欄目，請在裡面放一個 section.yaml。',
  newFolderNoSection:
    '資料夾 {folder} 是新建的，不屬於任何欄目；要讓它成為欄目，請在裡面放一個 section.yaml。',
  fileExists: '{file} 已經存在，沒有寫入。請換一個 --slug。',
  titleNeeded: '請用 --title 寫出標題。',
  askTitle: '標題：',
  askSection: '欄目（{content} 下的資料夾）：',
  serving: '網站在 {url}（按 Ctrl+C 停止）。儲存檔案後頁面自動更新。',
  rebuilt: '已重建，{ms} 毫秒：寫入 {written} 個，刪除 {deleted} 個。',
  rebuildFailed: '沒有重建；問題顯示在瀏覽器裡。',
  portTaken: '連接埠 {port} 已被佔用。請用 --port 換一個，或不寫 --port。',
  badHost: '「{host}」不是本機的位址。請改正 --host，或不寫它。',
  noContent: '沒有資料夾 {folder}。請建立它並放入 Markdown 檔，或用 --content 指定別處。',
  noTemplates: '沒有資料夾 {folder}。請改正 --templates。',
  noConfig: '沒有檔案 {file}。請改正 --config。',
  badTime: '{option} 的「{value}」不是時間。請寫成 2020-08-07T07:24:00+08:00 這樣。',
  badNumber: '{option} 的「{value}」不是數字。請寫 {min} 到 {max} 的整數。',
  badChoice: '{option} 不能寫「{value}」。可以寫：{allowed}。',
  unknownCommand: '沒有「{value}」這個命令。',
  unknownOption: '沒有「{value}」這個選項。',
  optionNeedsValue: '{value} 後面缺少值。',
  optionNeeded: '必須寫明 {value}。',
  tooManyWords: '「{value}」後面多寫了文字；選項都以 -- 開頭。',
  didYouMean: '是不是想寫 {value}？',
  usageHint: '用法見：',
  systemRefused: '{path} 無法讀寫（{code}）。請檢查權限和剩餘空間。',
  bug: '這是 dongbei 的毛病，不是稿件的錯。請連同下面幾行回報給我們。',
  status: { published: '已發布', scheduled: '待發布', draft: '草稿' },
  help: {
    program: '把一個資料夾的 Markdown 稿件變成繁簡兩版的新聞網站。',
    build: '建置網站並發布到輸出資料夾。',
    check: '找出所有問題，不發布。',
    list: '列出每篇稿件及其網址。',
    convert: '把標準輸入逐行轉換繁簡。',
    new: '新建一篇稿件。',
    dev: '本機預覽：儲存即重建，頁面自動更新。',
    fix: '改正稿件裡繁簡轉換留下的錯字',
    markup: '把標準輸入裡 MediaWiki 的 -{…}- 改寫為 :zh[…]，或反過來。',
    markupTo: '改寫成：dongbei、mediawiki',
    diffVersions: '列出所有稿件中，這個版本與另一個版本轉換不同之處。',
    otherVersion: '另一個版本安裝所在的資料夾',
    term: '在詞表裡加一行，定下一個詞的寫法。',
    termHans: '簡體的詞',
    termHant: '繁體的詞',
    scope: '只對這個資料夾的稿件有效；預設為全部',
    doubts: '列出多少個拿不準的字',
    content: '稿件資料夾',
    templates: '自己的模板資料夾，優先於內建模板',
    out: '輸出資料夾',
    cache: 'dongbei dev 放預覽的資料夾；其他命令尚不使用',
    config: '設定檔',
    now: '把這一刻當作現在（ISO 8601）',
    jobs: '最多使用幾個執行緒；尚不起作用，目前只用一個',
    json: '輸出一個 JSON 物件',
    quiet: '只輸出問題',
    lang: '訊息的語言：zh-Hant、zh-Hans、en',
    from: '輸入的字體：hans、hant、tw、hk、auto',
    to: '輸出的字體：hans、hant、tw、hk',
    explain: '在每行之後列出其中的取捨：第幾字、怎樣寫、為什麼、多有把握',
    jsonLines: '每行連同其中的取捨輸出為一個 JSON 物件',
    title: '標題',
    section: '欄目的資料夾',
    slug: '檔名，也是網址的最後一段',
    date: '時間（ISO 8601，帶時差）；預設為現在',
    port: '連接埠；預設任選一個空閒的',
    host: '監聽的位址',
    helpOption: '顯示用法',
    versionOption: '顯示版本',
    usage: '用法：',
    helpCommand: '說明一個命令的用法。',
    commands: '命令：',
    options: '選項：',
    argumentsTitle: '引數：',
    commandWord: '命令',
    optionsWord: '選項',
    defaultValue: '（預設 {value}）',
  },
};

const zhHans: Messages = {
  error: '错误',
  warning: '提醒',
  why: '原因',
  fix: '办法',
  colon: '：',
  summary: '{errors}，{warnings}。',
  errorCount: '{n} 处错误',
  warningCount: '{n} 处提醒',
  siteUntouched: '没有发布；{out} 保持原样。',
  siteFinished: '这次没有发布；上次中断的发布已先补完，{out} 是那一次的网站。',
  sitePartly: '{out} 只发布了一部分：有的文件是新的，有的是旧的。下次构建成功时会补完。',
  published:
    '已发布 {articles} 篇稿件、{editions} 个版本、{pages} 页到 {out}：写入 {written} 个文件，{unchanged} 个未变，删除 {deleted} 个，用时 {seconds} 秒。',
  nothingChanged: '没有变化：{articles} 篇稿件、{editions} 个版本、{pages} 页，在 {out}，用时 {seconds} 秒。',
  checked: '检查了 {articles} 篇稿件，可以发布。',
  repaired: '在 {files} 个文件里改正了 {n} 处用字。',
  nothingToRepair: '没有要改正的用字。',
  doubts: '有 {n} 个字转成繁体时拿不准，最没把握的 {shown} 个：',
  doubtsLater: '另有 {n} 个字转成繁体时拿不准，改正错误后列出。',
  keepReading: '“{to}”没错：',
  changeReading: '应作“{other}”：',
  termAdded: '{file} 新增一行：{hans} 写作 {hant}。',
  termKnown: '{file} 已有这一行：{hans} 写作 {hant}。',
  termDecided: '{place} 另有规定：{hans} 写作 {hant}。请改那一行，或用 --scope 缩小新词的范围。',
  badTerm: '“{value}”里没有汉字；请先写简体的词，再写繁体的词。',
  noScope: '{folder} 里没有 {scope} 这个文件夹。',
  noVersion: '{folder} 里没有 dongbei：请给出已安装的软件包所在的文件夹，例如 node_modules/dongbei-old。',
  versionsDiffer: '与另一个版本相比，有 {n} 处转换结果不同。',
  pageRule: '适用于全页的规则应写进词表：{command}',
  scheduled: '{n} 篇稿件未到时间；下一篇在 {date}。',
  drafts: '{n} 篇草稿未发布。',
  created: '已新建 {file}。请在第二行 --- 之后写正文。',
  newFolder: '文件夹 {folder} 是新建的，属于栏目 {section}；要让它自成栏目，请在里面放一个 section.yaml。',
  newFolderNoSection:
    '文件夹 {folder} 是新建的，不属于任何栏目；要让它成为栏目，请在里面放一个 section.yaml。',
  fileExists: '{file} 已经存在，没有写入。请换一个 --slug。',
  titleNeeded: '请用 --title 写出标题。',
  askTitle: '标题：',
  askSection: '栏目（{content} 下的文件夹）：',
  serving: '网站在 {url}（按 Ctrl+C 停止）。保存文件后页面自动更新。',
  rebuilt: '已重建，{ms} 毫秒：写入 {written} 个，删除 {deleted} 个。',
  rebuildFailed: '没有重建；问题显示在浏览器里。',
  portTaken: '端口 {port} 已被占用。请用 --port 换一个，或不写 --port。',
  badHost: '“{host}”不是本机的地址。请改正 --host，或不写它。',
  noContent: '没有文件夹 {folder}。请新建它并放入 Markdown 文件，或用 --content 指定别处。',
  noTemplates: '没有文件夹 {folder}。请改正 --templates。',
  noConfig: '没有文件 {file}。请改正 --config。',
  badTime: '{option} 的“{value}”不是时间。请写成 2020-08-07T07:24:00+08:00 这样。',
  badNumber: '{option} 的“{value}”不是数字。请写 {min} 到 {max} 的整数。',
  badChoice: '{option} 不能写“{value}”。可以写：{allowed}。',
  unknownCommand: '没有“{value}”这个命令。',
  unknownOption: '没有“{value}”这个选项。',
  optionNeedsValue: '{value} 后面缺少值。',
  optionNeeded: '必须写明 {value}。',
  tooManyWords: '“{value}”后面多写了文字；选项都以 -- 开头。',
  didYouMean: '是不是想写 {value}？',
  usageHint: '用法见：',
  systemRefused: '{path} 无法读写（{code}）。请检查权限和剩余空间。',
  bug: '这是 dongbei 的毛病，不是稿件的错。请连同下面几行反馈给我们。',
  status: { published: '已发布', scheduled: '待发布', draft: '草稿' },
  help: {
    program: '把一个文件夹的 Markdown 稿件变成繁简两版的新闻网站。',
    build: '构建网站并发布到输出文件夹。',
    check: '找出所有问题，不发布。',
    list: '列出每篇稿件及其网址。',
    convert: '把标准输入逐行转换繁简。',
    new: '新建一篇稿件。',
    dev: '本机预览：保存即重建，页面自动更新。',
    fix: '改正稿件里繁简转换留下的错字',
    markup: '把标准输入里 MediaWiki 的 -{…}- 改写为 :zh[…]，或反过来。',
    markupTo: '改写成：dongbei、mediawiki',
    diffVersions: '列出所有稿件中，这个版本与另一个版本转换不同之处。',
    otherVersion: '另一个版本安装所在的文件夹',
    term: '在词表里加一行，定下一个词的写法。',
    termHans: '简体的词',
    termHant: '繁体的词',
    scope: '只对这个文件夹的稿件有效；默认为全部',
    doubts: '列出多少个拿不准的字',
    content: '稿件文件夹',
    templates: '自己的模板文件夹，优先于内置模板',
    out: '输出文件夹',
    cache: 'dongbei dev 放预览的文件夹；其他命令尚不使用',
    config: '配置文件',
    now: '把这一刻当作现在（ISO 8601）',
    jobs: '最多使用几个线程；尚不起作用，目前只用一个',
    json: '输出一个 JSON 对象',
    quiet: '只输出问题',
    lang: '消息的语言：zh-Hant、zh-Hans、en',
    from: '输入的字体：hans、hant、tw、hk、auto',
    to: '输出的字体：hans、hant、tw、hk',
    explain: '在每行之后列出其中的取舍：第几字、怎样写、为什么、多有把握',
    jsonLines: '每行连同其中的取舍输出为一个 JSON 对象',
    title: '标题',
    section: '栏目的文件夹',
    slug: '文件名，也是网址的最后一段',
    date: '时间（ISO 8601，带时差）；默认为现在',
    port: '端口；默认任选一个空闲的',
    host: '监听的地址',
    helpOption: '显示用法',
    versionOption: '显示版本',
    usage: '用法：',
    helpCommand: '说明一个命令的用法。',
    commands: '命令：',
    options: '选项：',
    argumentsTitle: '参数：',
    commandWord: '命令',
    optionsWord: '选项',
    defaultValue: '（默认 {value}）',
  },
};

const all: Localized<Messages> = { en, 'zh-Hant': zhHant, 'zh-Hans': zhHans };

export function messagesIn(language: Language): Messages {
  return all[language];
}

/** Fills `{name}` parts of a message. */
export function fillIn(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/gu, (whole, name: string) => String(values[name] ?? whole));
}
