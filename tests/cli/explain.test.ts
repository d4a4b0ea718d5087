import { describe, expect, it } from 'vitest';

import { explainCode } from '../../src/cli/commands/explain.js';
import type { Language } from '../../src/diagnostics/language.js';
import { recordingTerminal } from '../support/terminal.js';

/** What `dongbei explain` prints. */
function explain(code: string | undefined, language: Language = 'zh-Hant', json = false): string {
  const terminal = recordingTerminal(language);
  explainCode(code, { json }, terminal);
  return terminal.printed.join('\n');
}

describe('dongbei explain', () => {
  it('prints what a code means, why, an example and how to turn it off', () => {
    expect(explain('db713').split('\n')).toEqual([
      'DB713  提醒 repeated-mark',
      '',
      '「。。」應作「。」。',
      '',
      '原因：一處停頓只用一個標點；嘆號、問號連用最多三個。',
      '辦法：執行 dongbei check --fix 即可全部改正。',
      '',
      '錯（稿件正文）：',
      '    水位退了。。',
      '',
      '對：',
      '    水位退了。',
      '',
      '要關閉：在 dongbei.config.yaml、section.yaml 或稿件開頭寫 check: { rules: { DB713: off } }；只關一行或下面一段：<!-- dongbei-ignore DB713 -->。',
    ]);
  });

  it('says of a fault of every build that it stays on', () => {
    expect(explain('DB603', 'en')).toMatch(
      /The output folder cannot be written: ….*It cannot be turned off\.$/su,
    );
  });

  it('lists all codes where none is asked for, and gives programs the data', () => {
    expect(explain(undefined, 'zh-Hans')).toContain('\nDB710  “,”是半角；中文里用全角“，”。\n');
    expect(JSON.parse(explain('DB710', 'en', true))).toMatchObject({
      code: 'DB710',
      name: 'half-width-mark',
    });
  });

  it('asks whether another code was meant', () => {
    expect(() => explain('DB71O', 'en')).toThrow(
      'There is no code “DB71O”. dongbei explain lists all of them. Did you mean DB710?',
    );
  });
});
