/* global PerformanceObserver -- what runs in the page */
/** A phone on a slow line: bits a second, milliseconds, and how many times slower than this machine. */
const slow = { bits: 400_000, latency: 400, cpu: 4 };

export const screens = {
  desktop: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
  phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true },
};

/**
 * Opens a page in a new browser profile, after others perhaps, and says what it loaded until it stood there, without scrolling.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {{ screen: keyof typeof screens, isSlow?: boolean, ready?: string, before?: readonly string[] }} options `before`: addresses
 *   that are opened first, so that the browser has kept what it may
 * @returns {Promise<{ bytes: Record<string, number>, requests: number, firstPaint: number, largestPaint: number, largest: string,
 *   bytesToText: number }>} bytes as they came over the line, by type of resource; milliseconds
 */
export async function visit(browser, url, { screen, isSlow = false, ready, before = [] }) {
  const context = await browser.newContext(screens[screen]);
  try {
    const page = await context.newPage();
    for (const address of before) await page.goto(address, { waitUntil: 'load' });
    const client = await context.newCDPSession(page);
    await client.send('Network.enable');
    if (isSlow) {
      const throughput = slow.bits / 8;
      await client.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: slow.latency,
        downloadThroughput: throughput,
        uploadThroughput: throughput,
      });
      await client.send('Emulation.setCPUThrottlingRate', { rate: slow.cpu });
    }
    const log = recorded(client);
    await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
    if (ready !== undefined) await page.waitForSelector(ready);
    await page.waitForTimeout(isSlow ? 1500 : 500);
    const paints = await page.evaluate(paintTimes);
    return { ...log(paints.firstPaint), ...paints };
  } finally {
    await context.close();
  }
}

/** Follows what comes over the line from the first request on, headers too. */
function recorded(client) {
  const resources = new Map();
  let start;
  client.on('Network.requestWillBeSent', ({ requestId, type, timestamp }) => {
    start ??= timestamp;
    resources.set(requestId, { type, pieces: [], length: 0, bytes: 0 });
  });
  client.on('Network.responseReceived', ({ response, requestId }) => {
    if (response.fromDiskCache || !response.url.startsWith('http')) resources.delete(requestId);
  });
  client.on('Network.dataReceived', ({ requestId, dataLength, timestamp }) => {
    const resource = resources.get(requestId);
    if (resource === undefined) return;
    resource.length += dataLength;
    resource.pieces.push({ length: dataLength, at: (timestamp - start) * 1000 });
  });
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const resource = resources.get(requestId);
    if (resource !== undefined) resource.bytes = encodedDataLength;
  });
  return (until) => {
    const bytes = {};
    let bytesToText = 0;
    for (const { type, pieces, length, bytes: size } of resources.values()) {
      bytes[type] = (bytes[type] ?? 0) + size;
      const early = pieces.filter(({ at }) => at <= until).reduce((sum, piece) => sum + piece.length, 0);
      bytesToText += length === 0 ? 0 : (size * early) / length;
    }
    return { bytes, requests: resources.size, bytesToText };
  };
}

/** Runs in the page. */
async function paintTimes() {
  const entries = (type) =>
    new Promise((done) => {
      const observer = new PerformanceObserver((list) => {
        done(list.getEntries());
      });
      observer.observe({ type, buffered: true });
      setTimeout(() => done([]), 1000);
    });
  const paints = await entries('paint');
  const largest = (await entries('largest-contentful-paint')).at(-1);
  return {
    firstPaint: paints.find(({ name }) => name === 'first-contentful-paint')?.startTime ?? NaN,
    largestPaint: largest?.startTime ?? NaN,
    largest: largest?.element?.tagName?.toLowerCase() ?? '',
  };
}
