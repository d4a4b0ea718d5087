import type { Samples } from './sample.js';

/** Examples of faults in Markdown. */
export const markdownSamples = {
  DB201: {
    place: 'body',
    wrong: [':::引言', '水位退了。', ':::'].join('\n'),
    right: [':::引文', '水位退了。', ':::'].join('\n'),
    details: {
      name: '引言',
      known: '圖集, 图集, gallery, 引文, pullquote, 更正, correction',
      suggestion: '引文',
    },
  },
  DB202: {
    place: 'body',
    wrong: ['：：：引文', '水位退了。', '：：：'].join('\n'),
    right: [':::引文', '水位退了。', ':::'].join('\n'),
    details: { written: '：：：引文', suggestion: ':::引文' },
  },
  DB203: {
    place: 'body',
    wrong: [':::引文', '水位退了。'].join('\n'),
    right: [':::引文', '水位退了。', ':::'].join('\n'),
    details: { name: '引文' },
  },
  DB204: {
    place: 'body',
    wrong: [':::引文{來源=老王}', '水位退了。', ':::'].join('\n'),
    right: [':::引文{出處=老王}', '水位退了。', ':::'].join('\n'),
    details: { name: '引文', key: '來源', known: '出處' },
  },
  DB205: {
    place: 'body',
    wrong: '水位<script src="x.js"></script>退了。',
    right: '水位退了。',
    details: { written: '<script src="x.js">' },
  },
  DB206: {
    place: 'body',
    wrong: ['# 水位退了', '', '堤上的人沒有離開。'].join('\n'),
    right: ['## 水位退了', '', '堤上的人沒有離開。'].join('\n'),
    details: {},
  },
  DB207: {
    place: 'body',
    wrong: '[水位](javascript:alert(1))',
    right: '[水位](https://www.example.cn/)',
    details: { address: 'javascript:alert(1)', use: 'link' },
  },
  DB208: {
    place: 'body',
    wrong: '水位退了[^1]。',
    right: ['水位退了[^1]。', '', '[^1]: 據水文站。'].join('\n'),
    details: { name: '1' },
  },
  DB209: {
    place: 'body',
    wrong: ['水位退了。', '', '[^1]: 據水文站。'].join('\n'),
    right: ['水位退了[^1]。', '', '[^1]: 據水文站。'].join('\n'),
    details: { name: '1' },
  },
  DB211: {
    place: 'body',
    wrong: [':::引文', ':::', '', '水位退了。'].join('\n'),
    right: [':::引文', '水位退了。', ':::'].join('\n'),
    details: { name: '引文' },
  },
  DB212: {
    place: 'body',
    wrong: '水位<b>退了。',
    right: '水位<b>退了</b>。',
    details: { written: '<b>' },
  },
  DB213: {
    place: 'body',
    wrong: ['退了[^1]。', '', '[^1]: 據水文站。', '', '[^1]: 據老王。'].join('\n'),
    right: ['退了[^1]，又漲[^2]。', '', '[^1]: 據水文站。', '', '[^2]: 據老王。'].join('\n'),
    details: { name: '1' },
  },
  DB214: {
    place: 'body',
    wrong: ['| 站 | 水位 |', '| --- | --- |', '| 上游 | 3.2 | 3.5 |'].join('\n'),
    right: ['| 站 | 昨日 | 今日 |', '| --- | --- | --- |', '| 上游 | 3.2 | 3.5 |'].join('\n'),
    details: { columns: '2', cells: '3' },
  },
  DB219: {
    place: 'body',
    wrong: ':拼音[讷河]的水位退了。',
    right: ':拼音[讷河]{nè hé}的水位退了。',
    details: { written: ':拼音[讷河]' },
  },
} satisfies Samples;
