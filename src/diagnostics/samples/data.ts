import type { Samples } from './sample.js';

/** Examples of faults in front matter and other YAML. */
export const dataSamples = {
  DB101: {
    place: 'file',
    wrong: ['title: 堤上一夜', 'date: 2020-08-07T07:24:00+08:00', '', '水位退了。'].join('\n'),
    right: ['---', 'title: 堤上一夜', 'date: 2020-08-07T07:24:00+08:00', '---', '', '水位退了。'].join('\n'),
    details: { problem: 'no-fence' },
  },
  DB102: {
    place: 'front',
    wrong: ['title: "堤上一夜', 'date: 2020-08-07T07:24:00+08:00'].join('\n'),
    right: ['title: "堤上一夜"', 'date: 2020-08-07T07:24:00+08:00'].join('\n'),
    details: { problem: 'unclosed-quote' },
  },
  DB103: {
    place: 'front',
    wrong: ['title: 堤上一夜', 'date: 2020-08-07T07:24:00+08:00', 'auther: 米娜'].join('\n'),
    right: ['title: 堤上一夜', 'date: 2020-08-07T07:24:00+08:00', 'authors: 米娜'].join('\n'),
    details: {
      key: 'auther',
      suggestion: 'authors',
    },
  },
  DB104: {
    place: 'front',
    wrong: ['title: [堤上, 一夜]', 'date: 2020-08-07T07:24:00+08:00'].join('\n'),
    right: ['title: 堤上一夜', 'date: 2020-08-07T07:24:00+08:00'].join('\n'),
    details: { key: 'title', expected: 'text', actual: 'list' },
  },
  DB105: {
    place: 'front',
    wrong: 'title: 堤上一夜',
    right: ['title: 堤上一夜', 'date: 2020-08-07T07:24:00+08:00'].join('\n'),
    details: { key: 'date', example: 'date: 2020-08-07T07:24:00+08:00' },
  },
  DB106: {
    place: 'front',
    wrong: ['title: 堤上一夜', 'date: 2020-08-32'].join('\n'),
    right: ['title: 堤上一夜', 'date: 2020-08-31T07:24:00+08:00'].join('\n'),
    details: { key: 'date', value: '2020-08-32' },
  },
  DB107: {
    place: 'front',
    wrong: ['title: 堤上一夜', 'date: 2020-08-07T07:24:00+08:00', 'slug: dishang yiye'].join('\n'),
    right: ['title: 堤上一夜', 'date: 2020-08-07T07:24:00+08:00', 'slug: dishang-yiye'].join('\n'),
    details: { key: 'slug', value: 'dishang yiye', rule: 'slug' },
  },
  DB108: {
    place: 'file',
    wrong: ['---', 'title: 堤上一夜', 'date: 2020-08-07T07:24:00+08:00', '', '水位退了。'].join('\n'),
    right: ['---', 'title: 堤上一夜', 'date: 2020-08-07T07:24:00+08:00', '---', '', '水位退了。'].join('\n'),
    details: {},
  },
  DB109: {
    place: 'front',
    wrong: ['title: 堤上一夜', 'date: 2020-08-07T07:24:00+08:00', 'summary:'].join('\n'),
    right: ['title: 堤上一夜', 'date: 2020-08-07T07:24:00+08:00', 'summary: 一夜沒有合眼的人。'].join('\n'),
    details: { key: 'summary' },
  },
  DB110: {
    place: 'front',
    wrong: ['title: 堤上一夜', 'date: 2020-08-07T07:24:00+08:00', 'updated: 2020-08-06T09:00:00+08:00'].join(
      '\n',
    ),
    right: ['title: 堤上一夜', 'date: 2020-08-07T07:24:00+08:00', 'updated: 2020-08-07T09:00:00+08:00'].join(
      '\n',
    ),
    details: { key: 'updated' },
  },
  DB111: {
    place: 'front',
    wrong: ['title: 堤上一夜', 'date: 2020-08-07T07:24:00+08:00', 'authors: 劉雪晴、米娜'].join('\n'),
    right: ['title: 堤上一夜', 'date: 2020-08-07T07:24:00+08:00', 'authors: [劉雪晴, 米娜]'].join('\n'),
    details: { key: 'authors', value: '劉雪晴、米娜', example: 'authors: [劉雪晴, 米娜]' },
  },
  DB112: {
    place: 'body',
    wrong: '',
    right: '水位退了。',
    details: {},
  },
  DB113: {
    place: 'front',
    wrong: [
      'title: 堤上一夜',
      'date: 2020-08-07T07:24:00+08:00',
      'breaking: { until: 2020-08-07T06:00:00+08:00 }',
    ].join('\n'),
    right: [
      'title: 堤上一夜',
      'date: 2020-08-07T07:24:00+08:00',
      'breaking: { until: 2020-08-07T18:00:00+08:00 }',
    ].join('\n'),
    details: { key: 'breaking.until' },
  },
} satisfies Samples;
