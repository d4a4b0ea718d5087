#!/usr/bin/env node
import { existsSync } from 'node:fs';

const entry = new URL('../dist/bundle/main.js', import.meta.url);
if (existsSync(entry)) {
  const { main } = await import(entry.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write(
    'dongbei is not compiled yet: run `npm ci` or `npm run compile` in its folder first.\n',
  );
  process.exitCode = 70;
}
