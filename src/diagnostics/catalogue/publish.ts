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
  DB605: {
    severity: 'error',
    name: 'partly-published',
    texts: {
      en: (d) => ({
        what: `The site was published only in part: ${detail(d, 'problem')}.`,
        why: 'Some files are new and some are old; each of them is whole.',
        fix: 'Check free space and permissions, then run the command again: it finishes this publication first.',
      }),
      'zh-Hant': (d) => ({
        what: `網站只發布了一部分：${detail(d, 'problem')}。`,
        why: '有的檔案是新的，有的是舊的；每個檔案都是完整的。',
        fix: '請檢查剩餘空間和權限，然後重新執行；程式會先補完這次發布。',
      }),
      'zh-Hans': (d) => ({
        what: `网站只发布了一部分：${detail(d, 'problem')}。`,
        why: '有的文件是新的，有的是旧的；每个文件都是完整的。',
        fix: '请检查剩余空间和权限，然后重新运行；程序会先补完这次发布。',
      }),
    },
  },
  DB606: {
    severity: 'error',
    name: 'foreign-file-in-the-way',
    texts: {
      en: (d) => ({
        what: `${detail(d, 'name')} in the output folder is not from dongbei, and stands in a place that the site needs.`,
        why: 'Files of others are never overwritten, so nothing was published.',
        fix: 'Move it away or delete it, then run the command again. If the whole folder is from earlier builds and only their list of files was lost, delete the folder.',
      }),
      'zh-Hant': (d) => ({
        what: `輸出資料夾裡的 ${detail(d, 'name')} 不是 dongbei 生成的，卻佔了網站要用的位置。`,
        why: '別人的檔案從不覆蓋，所以沒有發布。',
        fix: '請把它移走或刪去，然後重新執行。若整個資料夾都是以前生成的，只是檔案清單遺失了，請刪去整個資料夾。',
      }),
      'zh-Hans': (d) => ({
        what: `输出文件夹里的 ${detail(d, 'name')} 不是 dongbei 生成的，却占了网站要用的位置。`,
        why: '别人的文件从不覆盖，所以没有发布。',
        fix: '请把它移走或删去，然后重新运行。若整个文件夹都是以前生成的，只是文件清单丢失了，请删去整个文件夹。',
      }),
    },
  },
  DB607: {
    severity: 'error',
    name: 'would-empty-the-site',
    texts: {
      en: (d) => ({
        what: `The build found no article, and would remove ${detail(d, 'pages')} published page(s).`,
        why: 'Most likely the wrong folder was given or the clock is wrong, so nothing was published.',
        fix: `Check --content and --now. To really empty the site, delete the folder ${detail(d, 'folder')} and run the command again.`,
      }),
      'zh-Hant': (d) => ({
        what: `沒有找到可發布的稿件，照此發布會刪去網站的 ${detail(d, 'pages')} 頁。`,
        why: '多半是資料夾給錯了，或時鐘不對，所以沒有發布。',
        fix: `請檢查 --content 和 --now。若真要清空網站，請刪去資料夾 ${detail(d, 'folder')}，再重新執行。`,
      }),
      'zh-Hans': (d) => ({
        what: `没有找到可发布的稿件，照此发布会删去网站的 ${detail(d, 'pages')} 页。`,
        why: '多半是文件夹给错了，或时钟不对，所以没有发布。',
        fix: `请检查 --content 和 --now。若真要清空网站，请删去文件夹 ${detail(d, 'folder')}，再重新运行。`,
      }),
    },
  },
  DB608: {
    severity: 'error',
    name: 'output-paths-clash',
    texts: {
      en: (d) => ({
        what: `${detail(d, 'path')} and ${detail(d, 'other')} cannot both be published.`,
        why: 'Both have one name, or one is a file where the other needs a folder.',
        fix: 'Give one of them another name.',
      }),
      'zh-Hant': (d) => ({
        what: `${detail(d, 'path')} 和 ${detail(d, 'other')} 不能同時發布。`,
        why: '兩者同名，或一個是檔案，而另一個要在那裡放資料夾。',
        fix: '請給其中一個改名。',
      }),
      'zh-Hans': (d) => ({
        what: `${detail(d, 'path')} 和 ${detail(d, 'other')} 不能同时发布。`,
        why: '两者同名，或一个是文件，而另一个要在那里放文件夹。',
        fix: '请给其中一个改名。',
      }),
    },
  },
  DB609: {
    severity: 'warning',
    name: 'interrupted-publication-dropped',
    texts: {
      en: () => ({
        what: 'An interrupted publication could not be finished.',
        why: 'What it had left to do is damaged, or no longer fits what stands in the output folder.',
        fix: 'Nothing, when this build succeeds: it compares every file with what stands and puts the site right.',
      }),
      'zh-Hant': () => ({
        what: '上次中斷的發布無法補完。',
        why: '剩下的步驟已經損壞，或與輸出資料夾的現狀不符。',
        fix: '這次建置成功就不必處理：每個檔案都會重新比對並改正。',
      }),
      'zh-Hans': () => ({
        what: '上次中断的发布无法补完。',
        why: '剩下的步骤已经损坏，或与输出文件夹的现状不符。',
        fix: '这次构建成功就不必处理：每个文件都会重新比对并改正。',
      }),
    },
  },
  DB610: {
    severity: 'error',
    name: 'output-is-no-release',
    texts: {
      en: (d) => ({
        what: `${detail(d, 'folder')} is not a link to a release.`,
        why: 'With --releases each build makes a whole new folder, and the output is a link that is switched to it; a folder or file that stands there is not replaced by one.',
        fix: `To keep what is published as the first release, run “mkdir -p ${detail(d, 'releases')} && mv ${detail(d, 'folder')} ${detail(d, 'releases')}/1 && ln -s ${detail(d, 'target')}/1 ${detail(d, 'folder')}”, then build again.`,
      }),
      'zh-Hant': (d) => ({
        what: `${detail(d, 'folder')} 不是指向某一版網站的連結。`,
        why: '用 --releases 時，每次建置都另做一個完整的資料夾，輸出位置只是一個連結，最後一步才換過去；那裡原有的資料夾或檔案不會被連結取代。',
        fix: `要把現有的網站留作第一版，請執行「mkdir -p ${detail(d, 'releases')} && mv ${detail(d, 'folder')} ${detail(d, 'releases')}/1 && ln -s ${detail(d, 'target')}/1 ${detail(d, 'folder')}」，再重新建置。`,
      }),
      'zh-Hans': (d) => ({
        what: `${detail(d, 'folder')} 不是指向某一版网站的链接。`,
        why: '用 --releases 时，每次构建都另做一个完整的文件夹，输出位置只是一个链接，最后一步才换过去；那里原有的文件夹或文件不会被链接取代。',
        fix: `要把现有的网站留作第一版，请运行“mkdir -p ${detail(d, 'releases')} && mv ${detail(d, 'folder')} ${detail(d, 'releases')}/1 && ln -s ${detail(d, 'target')}/1 ${detail(d, 'folder')}”，再重新构建。`,
      }),
    },
  },
  DB611: {
    severity: 'error',
    name: 'no-links',
    texts: {
      en: (d) => ({
        what: `Files cannot be linked in ${detail(d, 'folder')}: ${detail(d, 'problem')}.`,
        why: 'With --releases the output is a symbolic link, and a release shares all unchanged files with the one before by hard links.',
        fix: 'Choose a folder on another disk with --out, or build without --releases.',
      }),
      'zh-Hant': (d) => ({
        what: `${detail(d, 'folder')} 裡不能建立連結：${detail(d, 'problem')}。`,
        why: '用 --releases 時，輸出位置是一個符號連結，新的一版又以硬連結與上一版共用所有未變的檔案。',
        fix: '請用 --out 選另一顆磁碟上的資料夾，或不用 --releases。',
      }),
      'zh-Hans': (d) => ({
        what: `${detail(d, 'folder')} 里不能建立链接：${detail(d, 'problem')}。`,
        why: '用 --releases 时，输出位置是一个符号链接，新的一版又以硬链接与上一版共用所有未变的文件。',
        fix: '请用 --out 选另一块磁盘上的文件夹，或不用 --releases。',
      }),
    },
  },
} satisfies Record<string, CatalogueEntry>;
