import { expect, it } from 'vitest';

import { printDiagnostics } from '../../src/cli/print-diagnostics.js';
import { report } from '../../src/diagnostics/report.js';
import { recordingTerminal } from '../support/terminal.js';

const comma = (file: string, line: number) =>
  report('DB710', file, { line, column: 3 }, { wrong: ',', right: '，' });

it('says of the first five warnings of a kind in a file why and what to do, and gives the others a line each', () => {
  const terminal = recordingTerminal('en');
  const lines = [1, 2, 3, 4, 5, 6, 7];
  printDiagnostics([...lines.map((line) => comma('a.md', line)), comma('b.md', 1)], '/nowhere', terminal);
  const { complained } = terminal;
  expect(complained.filter((line) => line.includes('DB710  “,”'))).toHaveLength(8);
  expect(complained.filter((line) => line.includes('Why: '))).toHaveLength(6);
  expect(complained.slice(-2)).toEqual([
    'More on a code, with an example: dongbei explain DB710',
    '0 error(s), 8 warning(s).',
  ]);
});

it('says of every error what to do', () => {
  const terminal = recordingTerminal('en');
  const links = [1, 2, 3, 4, 5, 6, 7].map((line) =>
    report('DB302', 'a.md', { line, column: 1 }, { target: 'b' }),
  );
  printDiagnostics(links, '/nowhere', terminal);
  expect(terminal.complained.filter((line) => line.includes('Why: '))).toHaveLength(7);
});
