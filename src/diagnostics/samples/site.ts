import type { Samples } from './sample.js';

/** Examples of faults in the site and the glossary. */
export const siteSamples = {
  DB402: {
    place: 'config',
    wrong: ['navigation:', '  - section: heilongjang'].join('\n'),
    right: ['navigation:', '  - section: heilongjiang'].join('\n'),
    details: { section: 'heilongjang', suggestion: 'heilongjiang' },
  },
  DB410: {
    place: 'front',
    wrong: ['title: 堤上一夜', 'date: 2020-08-07T07:24:00+08:00', 'topics: [fangxum]'].join('\n'),
    right: ['title: 堤上一夜', 'date: 2020-08-07T07:24:00+08:00', 'topics: [fangxun]'].join('\n'),
    details: { topic: 'fangxum', suggestion: 'fangxun' },
  },
  DB801: {
    place: 'glossary',
    wrong: ['terms:', '  - { hans: 堤坝 }'].join('\n'),
    right: ['terms:', '  - { hans: 堤坝, hant: 堤壩 }'].join('\n'),
    details: { key: 'terms', value: '' },
  },
  DB803: {
    place: 'glossary',
    wrong: 'terms: [沒有人寫的詞]',
    right: 'terms: [堤上]',
    details: { form: '沒有人寫的詞' },
  },
  DB804: {
    place: 'glossary',
    wrong: ['scope: heilongjang', 'terms: [堤上]'].join('\n'),
    right: ['scope: heilongjiang', 'terms: [堤上]'].join('\n'),
    details: { scope: 'heilongjang', suggestion: 'heilongjiang' },
  },
} satisfies Samples;
