// node --require bench/usage.cjs …: writes what the process has used into the file $BENCH_USAGE when it ends; workers are
// counted in, the taking down of the process itself is not.
const { readFileSync, writeFileSync } = require('node:fs');
const process = require('node:process');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeFileSync(
      process.env.BENCH_USAGE,
      JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: highWaterMark() ?? maxRSS * 1024 }),
    );
  });
}

/** Linux counts in maxRSS what the parent had before this program began; this it does not. In bytes. */
function highWaterMark() {
  if (process.platform !== 'linux') return undefined;
  const kilobytes = /VmHWM:\s+(\d+) kB/u.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
}
