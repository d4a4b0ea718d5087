import type { Sample } from '../../src/diagnostics/samples/sample.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import { buildSite } from '../../src/pipeline/build-site.js';
import { article, memorySources, now, type Newsroom } from './memory-sources.js';

const config = 'site:\n  name: 松花江日報\n  baseUrl: https://news.example/\n';

/** The newsroom that the examples of the catalogue belong to. */
const around: Newsroom = {
  config,
  house: 'words:\n  - { word: 殘廢, instead: 殘疾, why: 對人不敬 }\n',
  files: {
    'other.md': article('清晨六點的水位站', '## 清晨\n\n這裡的水位還沒有退。', 'authors: 鍾海林\n'),
    'levee.jpg': 'x',
    'heilongjiang/section.yaml': 'title: 黑龍江\n',
    'heilongjiang/a.md': article('江邊'),
    'topics/fangxun.yaml': 'title: 防汛\n',
  },
};

/** Puts an example into the newsroom, under a name of its own. */
function withSample(newsroom: Newsroom, name: string, place: Sample['place'], text: string): Newsroom {
  const asFile = (content: string): Newsroom => ({
    ...newsroom,
    files: { ...newsroom.files, [`${name}.md`]: content },
  });
  if (place === 'file') return asFile(`${text}\n`);
  if (place === 'front') return asFile(`---\n${text}\n---\n\n這裡的水位還沒有退。\n`);
  if (place === 'body') return asFile(article('堤上一夜', text));
  if (place === 'config') return { ...newsroom, config: `${newsroom.config ?? ''}${text}\n` };
  return { ...newsroom, glossary: { ...newsroom.glossary, [`${name}.yaml`]: `${text}\n` } };
}

/** What a whole check reports of the newsroom with all examples in it, in their wrong or right form. */
export function checkSamples(
  samples: readonly (readonly [code: string, sample: Pick<Sample, 'place' | 'wrong' | 'right'>])[],
  form: 'wrong' | 'right',
): readonly Diagnostic[] {
  const newsroom = samples.reduce(
    (room, [code, sample]) => withSample(room, code, sample.place, sample[form]),
    around,
  );
  return buildSite(memorySources(newsroom), now, { thorough: true }).diagnostics;
}
