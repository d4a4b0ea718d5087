import { expect, it } from 'vitest';

import { dongbei, makeFolder } from '../support/command.js';

it('turns marks of protected text into those of MediaWiki and back, and tells rules for the page', async () => {
  const cwd = makeFolder({});
  const input = '曬-{zh-hans:干;zh-hant:乾}-了\r\n-{H|zh-hans:云;zh-hant:云}-最後一行';
  const { code, stdout, stderr } = await dongbei(['markup'], { cwd, input });
  expect([code, stdout]).toEqual([0, '曬:zh[干]{hant=乾}了\r\n最後一行']);
  expect(stderr).toContain('dongbei term 云 云');
  const back = await dongbei(['markup', '--to', 'mediawiki'], { cwd, input: stdout });
  expect(back.stdout).toBe('曬-{zh-hans:干;zh-hant:乾}-了\r\n最後一行');
  expect((await dongbei(['markup', '--to', 'html'], { cwd })).code).toBe(2);
});
