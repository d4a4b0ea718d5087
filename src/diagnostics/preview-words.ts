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
  },
  'zh-Hant': {
    faults: '問題',
    stale: '頁面停在上一次沒有錯誤的樣子；檔案改正以後，頁面自動更新。',
    more: '另有 {n} 處，全部列在終端機裡。',
    close: '關閉（Esc）',
    tools: '預覽工具',
    away: '預覽已經停止；請再執行 dongbei dev。',
    noSite: '網站正在建置，完成後自動顯示',
  },
  'zh-Hans': {
    faults: '问题',
    stale: '页面停在上一次没有错误的样子；文件改正以后，页面自动更新。',
    more: '另有 {n} 处，全部列在终端里。',
    close: '关闭（Esc）',
    tools: '预览工具',
    away: '预览已经停止；请再运行 dongbei dev。',
    noSite: '网站正在建置，完成后自动显示',
  },
};

export function previewWordsIn(language: Language): PreviewWords {
  return all[language];
}
