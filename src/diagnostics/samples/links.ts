import type { Samples } from './sample.js';

/** Examples of faults in links and pictures. */
export const linksSamples = {
  DB301: {
    place: 'body',
    wrong: '![堤](no-such.jpg)',
    right: '![堤](levee.jpg)',
    details: { target: 'no-such.jpg', expected: 'content/no-such.jpg' },
  },
  DB302: {
    place: 'body',
    wrong: '見[前一天的報道](no-such.md)。',
    right: '見[前一天的報道](other.md)。',
    details: { target: 'no-such.md' },
  },
  DB304: {
    place: 'body',
    wrong: '見[前一天的報道](other.md#夜裡)。',
    right: '見[前一天的報道](other.md#清晨)。',
    details: { fragment: '夜裡' },
  },
  DB306: {
    place: 'body',
    wrong: '![](levee.jpg)',
    right: '![站在堤上的人](levee.jpg)',
    details: { target: 'levee.jpg' },
  },
  DB308: {
    place: 'body',
    wrong: '![堤](https://other.example/levee.jpg)',
    right: '![堤](levee.jpg)',
    details: { address: 'https://other.example/levee.jpg' },
  },
} satisfies Samples;
