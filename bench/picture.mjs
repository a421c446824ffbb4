// Drives the page of `picture.page.ts`, the same by plotly, and the built product, in one browser.

/** Seconds that the main thread has been at work, and at JavaScript, since the page was opened. */
async function workOf(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (name) => metrics.find((metric) => metric.name === name).value;
  return { task: value('TaskDuration'), script: value('ScriptDuration') };
}

async function open(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(address);
  return { page, session, faults };
}

const SAMPLED_MICROSECONDS = 100;

/** Milliseconds of scripts that one of `times` doings takes. */
async function scriptOf({ page, session }, name, times) {
  const before = await workOf(session);
  await page.evaluate(([action, count]) => globalThis.actions[action](count), [name, times]);
  const after = await workOf(session);
  return ((after.script - before.script) / times) * 1000;
}

/**
 * The part of the scripts' time that is JavaScript, by the profiler's samples; the rest are calls
 * from it into the browser, which wait for pictures that the processor paints.
 */
async function shareOf(opened, name, times) {
  const { session } = opened;
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: SAMPLED_MICROSECONDS });
  await session.send('Profiler.start');
  const all = await scriptOf(opened, name, times);
  const { profile } = await session.send('Profiler.stop');
  await session.send('Profiler.disable');
  // What the browser does itself has no address.
  const ofScripts = new Set(profile.nodes.filter((node) => node.callFrame.url).map(({ id }) => id));
  const own = profile.samples.reduce(
    (sum, id, k) => sum + (ofScripts.has(id) ? profile.timeDeltas[k] : 0),
    0,
  );
  return Math.min(1, own / 1000 / times / all);
}

/** The profiler makes all slower: what it tells is a part alone. */
async function costOf(opened, name, times) {
  const all = await scriptOf(opened, name, times);
  return { script: all * (await shareOf(opened, name, times)), all };
}

/**
 * What one library's page costs.
 * @param most rows of the long runs
 * @param isSlow whether a long run is appended to a few times only
 */
async function costsOf(browser, address, most, isSlow) {
  const begun = performance.now();
  const opened = await open(browser, address);
  // What the page computes for the benchmark alone does not count.
  const ownMs = await opened.page.evaluate(() => globalThis.actions.start());
  const start = performance.now() - begun - ownMs;
  // The first of each is for the compiler.
  await costOf(opened, 'refresh', 3);
  const refresh = await costOf(opened, 'refresh', 20);
  const appends = {};
  for (const rows of [1000, ...most]) {
    const isQuick = rows < 1e5 || !isSlow;
    await opened.page.evaluate((count) => globalThis.actions.fill(count), rows);
    await costOf(opened, 'append', isQuick ? 10 : 1);
    appends[rows] = await costOf(opened, 'append', isQuick ? 20 : 3);
  }
  await opened.page.close();
  if (opened.faults.length > 0) throw new Error(opened.faults.join('; '));
  return { start, refresh, appends };
}

const STREAM =
  'data=noisy-line&data.n=1000&optimizer=adam&optimizer.lr=0.01&batch.size=1&epochs=100000';
const STREAM_MS = 4000;

/** The part of the time that the main thread works while a hundred million steps are trained. */
async function busyWhileStreaming(browser, address) {
  const { page, session } = await open(browser, `${address}#v=1&${STREAM}&seed=23`);
  await page.getByRole('radio', { name: 'max', exact: true }).click({ force: true });
  await page.getByRole('button', { name: 'Play', exact: true }).click({ force: true });
  await page.waitForTimeout(1000);
  const before = await workOf(session);
  const begun = performance.now();
  await page.waitForTimeout(STREAM_MS);
  const after = await workOf(session);
  const seconds = (performance.now() - begun) / 1000;
  const said = await page.getByRole('status', { name: 'Run status' }).innerText();
  if (!said.startsWith('Running'))
    throw new Error(`the run was to go on all the time, but: ${said}`);
  await page.close();
  return {
    all: (after.task - before.task) / seconds,
    script: (after.script - before.script) / seconds,
  };
}

const ms = (value) => `${value.toFixed(2)} ms`;
const percent = (part) => `${(100 * part).toFixed(0)} %`;

/**
 * @param browser with WebGL drawn by the processor
 * @param addresses of the pages: `ours`, `plotly` (null where it is not installed), `product`
 */
export async function benchPictures(browser, addresses, print) {
  const ours = await costsOf(browser, addresses.ours, [950_000], false);
  const theirs =
    addresses.plotly && (await costsOf(browser, addresses.plotly, [10_000, 950_000], true));
  const row = (name, own, other) =>
    print(
      `${name.padEnd(52)} ${ms(own).padStart(12)}` +
        (theirs ? `, plotly ${ms(other).padStart(12)}, ${(other / own).toFixed(0)} times` : ''),
    );
  const rows = (name, own, other) => {
    row(`${name}, JavaScript`, own.script, other?.script);
    row(`${name}, with the browser's calls`, own.all, other?.all);
  };
  row('from opening the page to the picture', ours.start, theirs?.start);
  rows('another surface of 256 × 256', ours.refresh, theirs?.refresh);
  rows('100 steps after 10³', ours.appends[1000], theirs?.appends[1000]);
  rows('100 steps after 10⁶', ours.appends[950_000], theirs?.appends[950_000]);
  const { all, script } = await busyWhileStreaming(browser, addresses.product);
  print(
    `main thread while a run streams: ${percent(all)} busy, ${percent(script)} with JavaScript`,
  );
}
