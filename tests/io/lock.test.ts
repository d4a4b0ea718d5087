import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { takeLock } from '../../src/io/lock.js';
import { publish } from '../../src/io/publish.js';
import { outputFiles, standingPages } from '../support/published.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dongbei-lock-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const linux = process.platform === 'linux';
/** When a process began, as its lock says it. */
const startOf = (pid: number): string =>
  linux ? (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '') : '0';

describe('takeLock', () => {
  it('is refused while another process that lives has the lock, and says which', () => {
    writeFileSync(join(folder, `lock-${process.ppid}-${startOf(process.ppid)}`), '');
    expect(takeLock(folder)).toBe(process.ppid);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('takes over the lock of a process that is gone, and leaves nothing when released', () => {
    writeFileSync(join(folder, 'lock-999999999-1'), '');
    const release = takeLock(folder);
    expect(readdirSync(folder)).toEqual([expect.stringContaining(`lock-${process.pid}-`)]);
    if (typeof release === 'function') release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.runIf(linux)('takes over the lock of a process whose number another one has now', () => {
    writeFileSync(join(folder, `lock-${process.ppid}-1`), '');
    expect(takeLock(folder)).toBeTypeOf('function');
  });

  it('keeps a second publication from the site', () => {
    publish(outputFiles({ 'index.html': '舊' }), folder, 'public');
    writeFileSync(join(folder, '.dongbei', `lock-${process.ppid}-${startOf(process.ppid)}`), '');
    expect(publish(outputFiles({ 'index.html': '新' }), folder, 'public')).toMatchObject({
      site: 'untouched',
      diagnostics: [{ code: 'DB604', severity: 'error', details: { process: String(process.ppid) } }],
    });
    expect(standingPages(folder)).toEqual({ 'index.html': '舊' });
  });

  it('is never had by two processes at once, while locks of dead ones keep turning up', async () => {
    const compiled = fileURLToPath(new URL('../../dist/io/lock.js', import.meta.url));
    const contender = `
      import { closeSync, openSync, unlinkSync, writeFileSync } from 'node:fs';
      import { takeLock } from ${JSON.stringify(compiled)};
      const folder = ${JSON.stringify(folder)};
      let had = 0;
      const end = Date.now() + 1500;
      while (Date.now() < end) {
        const lock = takeLock(folder);
        if (typeof lock === 'number') continue;
        closeSync(openSync(folder + '/critical', 'wx')); // throws where another process is inside
        writeFileSync(folder + '/lock-999999999-' + had, '');
        unlinkSync(folder + '/critical');
        had += 1;
        lock();
      }
      process.stdout.write(String(had));
    `;
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const child = spawn(process.execPath, ['--input-type=module', '--eval', contender]);
        let had = '';
        let problems = '';
        child.stdout.setEncoding('utf8').on('data', (text: string) => (had += text));
        child.stderr.setEncoding('utf8').on('data', (text: string) => (problems += text));
        const code = await new Promise((resolve) => child.once('close', resolve));
        return { had: Number(had), code, problems };
      }),
    );
    for (const outcome of outcomes) expect(outcome).toMatchObject({ code: 0, problems: '' });
    expect(outcomes.some(({ had }) => had > 0)).toBe(true);
  });
});
