import { existsSync } from 'node:fs';

import { chromium, type Browser } from 'playwright-core';

const executable = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether there is a browser. Where one is required (`.ci/run`) its absence is an error, elsewhere the tests say so. */
export function hasBrowser(): boolean {
  if (existsSync(executable)) return true;
  if (process.env['DONGBEI_REQUIRE_BROWSER'])
    throw new Error(`No browser at ${executable}; set CHROMIUM to one.`);
  process.stderr.write(`Browser tests are skipped: no browser at ${executable}. Set CHROMIUM to one.\n`);
  return false;
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: executable,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });
}
