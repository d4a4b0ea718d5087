import { detail, type CatalogueEntry } from '../entry.js';
import { templateProblem } from './template-problems.js';

export const templateFaults = {
  DB501: {
    severity: 'error',
    name: 'missing-template',
    texts: {
      en: (d) => ({
        what: `The template “${detail(d, 'name')}” does not exist.`,
        why: 'A page, or another template, needs it.',
        fix: d['suggestion']
          ? `Did you mean “${d['suggestion']}”?`
          : 'Correct the name, or put the file into the template folder.',
      }),
      'zh-Hant': (d) => ({
        what: `找不到模板「${detail(d, 'name')}」。`,
        why: '有頁面或別的模板要用它。',
        fix: d['suggestion'] ? `是不是想寫「${d['suggestion']}」？` : '請改正名稱，或把檔案放進模板資料夾。',
      }),
      'zh-Hans': (d) => ({
        what: `找不到模板“${detail(d, 'name')}”。`,
        why: '有页面或别的模板要用它。',
        fix: d['suggestion'] ? `是不是想写“${d['suggestion']}”？` : '请改正名称，或把文件放进模板文件夹。',
      }),
    },
  },
  DB502: {
    severity: 'error',
    name: 'template-syntax',
    texts: {
      en: (d) => ({
        what: `The template cannot be read: ${templateProblem(detail(d, 'problem'), 'en')}.`,
        why: 'Nothing that uses it can be published.',
        fix: d['suggestion']
          ? `Did you mean “${d['suggestion']}”?`
          : 'Correct the tag at this place; see the Nunjucks documentation for its syntax.',
      }),
      'zh-Hant': (d) => ({
        what: `模板寫法有誤：${templateProblem(detail(d, 'problem'), 'zh-Hant')}。`,
        why: '用到它的頁面都無法發布。',
        fix: d['suggestion']
          ? `是不是想寫「${d['suggestion']}」？`
          : '請改正此處的標籤；語法見 Nunjucks 文件。',
      }),
      'zh-Hans': (d) => ({
        what: `模板写法有误：${templateProblem(detail(d, 'problem'), 'zh-Hans')}。`,
        why: '用到它的页面都无法发布。',
        fix: d['suggestion']
          ? `是不是想写“${d['suggestion']}”？`
          : '请改正此处的标签；语法见 Nunjucks 文档。',
      }),
    },
  },
  DB503: {
    severity: 'error',
    name: 'template-failed',
    texts: {
      en: (d) => ({
        what: `The template failed on ${detail(d, 'page')}: ${detail(d, 'problem')}.`,
        why: 'It asks for something that this page does not have.',
        fix: 'Correct the name, or test for it first: {% if page.x %}…{% endif %}.',
      }),
      'zh-Hant': (d) => ({
        what: `模板在頁面 ${detail(d, 'page')} 上出錯：${detail(d, 'problem')}。`,
        why: '它用到了這個頁面沒有的東西。',
        fix: '請改正名稱，或先判斷：{% if page.x %}…{% endif %}。',
      }),
      'zh-Hans': (d) => ({
        what: `模板在页面 ${detail(d, 'page')} 上出错：${detail(d, 'problem')}。`,
        why: '它用到了这个页面没有的东西。',
        fix: '请改正名称，或先判断：{% if page.x %}…{% endif %}。',
      }),
    },
  },
} satisfies Record<string, CatalogueEntry>;
