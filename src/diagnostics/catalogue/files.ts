import { detail, type CatalogueEntry } from '../entry.js';

export const fileFaults = {
  DB001: {
    severity: 'error',
    name: 'not-utf-8',
    texts: {
      en: () => ({
        what: 'The file is not UTF-8 text.',
        why: 'Read in another encoding, its characters would turn into others without a word.',
        fix: 'Save it again as UTF-8 (in most editors: “Save with encoding”).',
      }),
      'zh-Hant': () => ({
        what: '檔案不是 UTF-8 文字。',
        why: '照別的編碼去讀，字會悄悄變成亂碼。',
        fix: '請在編輯器裡選「以編碼儲存」，另存為 UTF-8。',
      }),
      'zh-Hans': () => ({
        what: '文件不是 UTF-8 文本。',
        why: '按别的编码去读，字会悄悄变成乱码。',
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
} satisfies Record<string, CatalogueEntry>;
