import { detail, type CatalogueEntry } from '../entry.js';

export const fileFaults = {
  DB001: {
    severity: 'error',
    name: 'not-utf-8',
    texts: {
      en: () => ({
        what: 'The file is not UTF-8 text.',
        why: 'It is probably GBK, Big5 or UTF-16 (“ANSI”, “Unicode” in Windows); read wrongly, its characters would turn into others without a word.',
        fix: 'Save it again as UTF-8 (in most editors: “Save with encoding”).',
      }),
      'zh-Hant': () => ({
        what: '檔案不是 UTF-8 文字。',
        why: '多半是 GBK、Big5 或 UTF-16（Windows 所說的 ANSI、Unicode）；讀錯編碼，字會悄悄變成亂碼。',
        fix: '請在編輯器裡選「以編碼儲存」，另存為 UTF-8。',
      }),
      'zh-Hans': () => ({
        what: '文件不是 UTF-8 文本。',
        why: '多半是 GBK、Big5 或 UTF-16（Windows 所说的 ANSI、Unicode）；读错编码，字会悄悄变成乱码。',
        fix: '请在编辑器里选“通过编码保存”，另存为 UTF-8。',
      }),
    },
  },
  DB002: {
    severity: 'error',
    name: 'unusable-name',
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'name')}” cannot be the name of a page or folder.`,
        why: 'Names are addresses: / \\ < > : " | ? * # %, control characters and a space or full stop at either end break on some server or system.',
        fix: 'Rename it; Chinese characters, letters, digits and hyphens are all fine.',
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'name')}」不能用作頁面或資料夾的名稱。`,
        why: '名稱就是網址：/ \\ < > : " | ? * # %、控制字元，以及首尾的空格和句點，在某些伺服器或系統上會出錯。',
        fix: '請改名；漢字、字母、數字和連字號都可以用。',
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'name')}”不能用作页面或文件夹的名称。`,
        why: '名称就是网址：/ \\ < > : " | ? * # %、控制字符，以及首尾的空格和句点，在某些服务器或系统上会出错。',
        fix: '请改名；汉字、字母、数字和连字符都可以用。',
      }),
    },
  },
  DB003: {
    severity: 'error',
    name: 'outside-content',
    texts: {
      en: (d) => ({
        what: `“${detail(d, 'name')}” is a link to a place outside the content folder.`,
        why: 'Following it could publish files that nobody meant to publish.',
        fix: 'Put the file itself into the content folder.',
      }),
      'zh-Hant': (d) => ({
        what: `「${detail(d, 'name')}」是連結，指向內容資料夾以外。`,
        why: '照它去讀，可能把沒打算公開的檔案發布出去。',
        fix: '請把檔案本身放進內容資料夾。',
      }),
      'zh-Hans': (d) => ({
        what: `“${detail(d, 'name')}”是链接，指向内容文件夹以外。`,
        why: '照它去读，可能把没打算公开的文件发布出去。',
        fix: '请把文件本身放进内容文件夹。',
      }),
    },
  },
  DB004: {
    severity: 'error',
    name: 'unreadable',
    texts: {
      en: () => ({
        what: 'The file cannot be read.',
        why: 'The system refuses it, most often for want of permission; what it holds would be missing on the site.',
        fix: 'Allow dongbei to read it, or take it away.',
      }),
      'zh-Hant': () => ({
        what: '檔案讀不出來。',
        why: '系統不許讀，多半是沒有權限；它的內容不會出現在網站上。',
        fix: '請給它讀取權限，或把它移走。',
      }),
      'zh-Hans': () => ({
        what: '文件读不出来。',
        why: '系统不许读，多半是没有权限；它的内容不会出现在网站上。',
        fix: '请给它读取权限，或把它移走。',
      }),
    },
  },
} satisfies Record<string, CatalogueEntry>;
