import { comparable, suggestion } from './suggestion.js';

/** Other words that editors write for a key, in both scripts; a line is a key and what stands for it. */
const synonyms: Readonly<Record<string, string>> = {
  title: '標題 标题 題目 题目 主標題 主标题 大標題 大标题 headline',
  kicker: '引題 引题 肩題 肩题 眉題 眉题 eyebrow',
  subtitle: '副題 副题 副標題 副标题 subheadline subhead',
  date: '日期 時間 时间 發布時間 发布时间 發佈時間 發表時間 发表时间 published pubdate publish-date created time',
  updated: '更新 更新時間 更新时间 修改時間 修改时间 modified lastmod last-modified',
  source: '來源 来源 稿源 出處 出处 origin',
  authors: '作者 記者 记者 撰文 文 author by byline writer',
  editor: '責任編輯 责任编辑 責編 责编 編輯 编辑 editors',
  tags: '標籤 标签 關鍵詞 关键词 關鍵字 关键字 tag keywords keyword',
  summary: '摘要 導語 导语 提要 簡介 简介 excerpt abstract lead-in',
  cover: '封面 題圖 题图 頭圖 头图 封面圖 封面图 主圖 主图 thumbnail featured-image',
  slug: '網址 网址 短網址 短网址 permalink',
  aliases: '別名 别名 舊網址 旧网址 alias redirect-from redirects',
  draft: '草稿',
  lead: '頭條 头条 置頂 置顶 weight top sticky',
  pick: '推薦 推荐 編輯推薦 编辑推荐 精選 精选 featured picks',
  breaking: '快訊 快讯 突發 突发 緊急 紧急 flash alert',
  live: '直播 现场直播 實時 实时 滾動 滚动',
  points: '要點 要点 重點 重点 highlights key-points',
  until: '到 至 截止 結束 结束 直到 end ends expires',
  corrections: '更正 勘誤 勘误 correction errata',
  updates: '更新記錄 更新记录 更新日誌 更新日志 changes changelog',
  script: '字體 字体 文字 language',
  text: '內容 内容 說明 说明 正文 note content',
  name: '名稱 名称 站名',
  description: '說明 说明 描述 介紹 介绍 簡介 简介 summary subtitle desc',
  image: '圖片 图片 圖 图 src path file picture',
  alt: '替代文字 圖片描述 图片描述',
  caption: '圖說 图说 圖註 图注 說明 说明',
  credit: '攝影 摄影 供圖 供图 photographer photo',
  url: '連結 链接 鏈接 地址 網址 网址 link href',
  order: '順序 顺序 排序 次序 weight sort',
  supplement: '副刊 fukan',
  baseUrl: '網站地址 网站地址 url root domain',
  timeZone: '時區 时区 tz',
  editions: '版本 語言 语言 languages locales',
  navigation: '導航 导航 導覽 nav menu menus',
  social: '社交 follow',
  pageSize: '每頁 每页 per-page paginate page-length',
  host: '主機 主机 託管 托管 伺服器 服务器 hosts hosting server deploy',
  plainText: '純文字 純文本 纯文本 markdown llms llms-txt twins',
  theme: '主題 主题 配色 外觀 外观 colors colours style look',
  templates: '模板 範本 layouts',
  assets: '資源 资源 static public',
  section: '欄目 栏目 category folder',
  quotes: '引號 引号',
  check: '檢查 检查 校對 校对 lint proofread',
  rules: '規則 规则',
};

/** The key of `known` that `word` was probably meant to be: a synonym's, else the nearest. */
export function keySuggestion(word: string, known: readonly string[]): string | undefined {
  const keys = new Map<string, string>(known.map((key) => [key, key]));
  for (const key of known) {
    for (const synonym of synonyms[key]?.split(' ') ?? []) if (!keys.has(synonym)) keys.set(synonym, key);
  }
  const wanted = comparable(word);
  const exact = [...keys.keys()].find((each) => comparable(each) === wanted);
  const found = exact ?? suggestion(word, keys.keys());
  return found === undefined ? undefined : keys.get(found);
}
