import { detail, type CatalogueEntry } from '../entry.js';

export const publishFaults = {
  DB601: {
    severity: 'error',
    name: 'output-overlaps-source',
    texts: {
      en: (d) => ({
        what: `The output folder ${detail(d, 'folder')} overlaps with ${detail(d, 'other')}.`,
        why: 'Publishing there would overwrite or publish what the site is made from.',
        fix: `Choose another folder with ${detail(d, 'option')}.`,
      }),
      'zh-Hant': (d) => ({
        what: `輸出資料夾 ${detail(d, 'folder')} 與 ${detail(d, 'other')} 重疊。`,
        why: '在那裡發布會覆蓋原稿，或把原稿也發布出去。',
        fix: `請用 ${detail(d, 'option')} 另選資料夾。`,
      }),
      'zh-Hans': (d) => ({
        what: `输出文件夹 ${detail(d, 'folder')} 与 ${detail(d, 'other')} 重叠。`,
        why: '在那里发布会覆盖原稿，或把原稿也发布出去。',
        fix: `请用 ${detail(d, 'option')} 另选文件夹。`,
      }),
    },
  },
  DB602: {
    severity: 'warning',
    name: 'foreign-file',
    texts: {
      en: (d) => ({
        what: `${detail(d, 'name')} in the output folder is not from dongbei.`,
        why: 'It was left where it is, and is published with the rest.',
        fix: 'Remove it if it does not belong there; files of your own belong into the assets folder.',
      }),
      'zh-Hant': (d) => ({
        what: `輸出資料夾裡的 ${detail(d, 'name')} 不是 dongbei 生成的。`,
        why: '它原樣留著，會和網站一起公開。',
        fix: '若不該在那裡請刪去；自己的檔案請放進 assets 資料夾。',
      }),
      'zh-Hans': (d) => ({
        what: `输出文件夹里的 ${detail(d, 'name')} 不是 dongbei 生成的。`,
        why: '它原样留着，会和网站一起公开。',
        fix: '若不该在那里请删去；自己的文件请放进 assets 文件夹。',
      }),
    },
  },
  DB603: {
    severity: 'error',
    name: 'cannot-publish',
    texts: {
      en: (d) => ({
        what: `The output folder cannot be written: ${detail(d, 'problem')}.`,
        why: 'The published site was left as it was.',
        fix: 'Check free space, permissions, and whether a file stands where a folder is needed; then run the command again.',
      }),
      'zh-Hant': (d) => ({
        what: `無法寫入輸出資料夾：${detail(d, 'problem')}。`,
        why: '已發布的網站保持原樣。',
        fix: '請檢查剩餘空間、權限，以及是否有檔案佔了資料夾的位置，然後重新執行。',
      }),
      'zh-Hans': (d) => ({
        what: `无法写入输出文件夹：${detail(d, 'problem')}。`,
        why: '已发布的网站保持原样。',
        fix: '请检查剩余空间、权限，以及是否有文件占了文件夹的位置，然后重新运行。',
      }),
    },
  },
  DB604: {
    severity: 'error',
    name: 'build-already-running',
    texts: {
      en: (d) => ({
        what: `Another build is publishing into the same folder (process ${detail(d, 'process')}).`,
        why: 'Two at once could mix their files.',
        fix: 'Wait until it has ended, then run the command again.',
      }),
      'zh-Hant': (d) => ({
        what: `另一個建置正在往同一個資料夾發布（行程 ${detail(d, 'process')}）。`,
        why: '兩個同時發布，檔案會混在一起。',
        fix: '請等它結束後再執行。',
      }),
      'zh-Hans': (d) => ({
        what: `另一个构建正在往同一个文件夹发布（进程 ${detail(d, 'process')}）。`,
        why: '两个同时发布，文件会混在一起。',
        fix: '请等它结束后再运行。',
      }),
    },
  },
} satisfies Record<string, CatalogueEntry>;
