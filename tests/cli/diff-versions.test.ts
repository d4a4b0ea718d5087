import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

import { dongbei, makeFolder } from '../support/command.js';
import { article } from '../support/memory-sources.js';

const own = fileURLToPath(new URL('../..', import.meta.url));

it('compares with the version in a folder, and says where there is none', async () => {
  const cwd = makeFolder({
    'content/a.md': article('车间里', '图书馆里有灯。'),
    'old/dist/conversion.js':
      'export const createConverter = () => (text) => ({ text: text.replaceAll("馆", "館") });\n',
    'old/package.json': '{ "type": "module" }',
  });
  const same = await dongbei(['diff-versions', own], { cwd });
  expect([same.code, same.stdout]).toEqual([
    0,
    '0 place(s) are converted otherwise than by the other version.\n',
  ]);
  const other = await dongbei(['diff-versions', 'old', '--json'], { cwd });
  const { differences } = JSON.parse(other.stdout) as { differences: object[] };
  expect(differences[0]).toMatchObject({ file: 'content/a.md', before: '车间里', after: '車間裡' });
  expect((await dongbei(['diff-versions', 'nowhere'], { cwd })).code).toBe(2);
});
