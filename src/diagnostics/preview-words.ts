import type { Language, Localized } from './language.js';

/** What the tools of the preview say in the browser. Parts in braces are filled in by `fillIn`, or by the page's script. */
export interface PreviewWords {
  readonly faults: string;
  readonly stale: string;
  readonly more: string;
  readonly close: string;
  readonly tools: string;
  readonly away: string;
  readonly noSite: string;
  readonly desk: string;
  readonly compare: string;
  readonly draft: string;
  readonly scheduled: string;
  readonly draftBanner: string;
  readonly scheduledBanner: string;
}

const all: Localized<PreviewWords> = {
  en: {
    faults: 'Faults',
    stale:
      'The pages are those of the last build without errors. They change as soon as the files are repaired.',
    more: '{n} more; the terminal lists all.',
    close: 'Close (Esc)',
    tools: 'Preview tools',
    away: 'The preview has ended; start dongbei dev again.',
    noSite: 'The site is being built and will show by itself',
    draft: 'Draft',
    scheduled: 'Scheduled',
    draftBanner: 'A draft. The published site has no such page; take draft: true away to publish it.',
    scheduledBanner: 'Scheduled. It is published by the first build after {date}.',
    compare: 'Compare editions',
    desk: 'Edit',
  },
  'zh-Hant': {
    faults: '問題',
    stale: '頁面停在上一次沒有錯誤的樣子；檔案改正以後，頁面自動更新。',
    more: '另有 {n} 處，全部列在終端機裡。',
    close: '關閉（Esc）',
    tools: '預覽工具',
    away: '預覽已經停止；請再執行 dongbei dev。',
    noSite: '網站正在建置，完成後自動顯示',
    draft: '草稿',
    scheduled: '定時',
    draftBanner: '草稿：發布的網站裡沒有這一頁。去掉 draft: true，就會發布。',
    scheduledBanner: '定時：{date} 以後的第一次建置才會發布。',
    compare: '繁簡對照',
    desk: '編輯',
  },
  'zh-Hans': {
    faults: '问题',
    stale: '页面停在上一次没有错误的样子；文件改正以后，页面自动更新。',
    more: '另有 {n} 处，全部列在终端里。',
    close: '关闭（Esc）',
    tools: '预览工具',
    away: '预览已经停止；请再运行 dongbei dev。',
    noSite: '网站正在建置，完成后自动显示',
    draft: '草稿',
    scheduled: '定时',
    draftBanner: '草稿：发布的网站里没有这一页。去掉 draft: true，就会发布。',
    scheduledBanner: '定时：{date} 以后的第一次建置才会发布。',
    compare: '繁简对照',
    desk: '编辑',
  },
};

export function previewWordsIn(language: Language): PreviewWords {
  return all[language];
}
