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

/** Milliseconds of JavaScript of one of `times` doings. */
async function scriptMs({ page, session }, name, times) {
  const before = await workOf(session);
  await page.evaluate(([action, count]) => globalThis.actions[action](count), [name, times]);
  const after = await workOf(session);
  return ((after.script - before.script) / times) * 1000;
}

/** What one library's page costs. @param most rows of the long run */
async function costsOf(browser, address, most) {
  const begun = performance.now();
  const opened = await open(browser, address);
  await opened.page.evaluate(() => globalThis.actions.start());
  const start = performance.now() - begun;
  // The first of each is for the compiler.
  await scriptMs(opened, 'refresh', 3);
  const refresh = await scriptMs(opened, 'refresh', 10);
  const appends = {};
  for (const rows of [1000, ...most]) {
    await opened.page.evaluate((count) => globalThis.actions.fill(count), rows);
    await scriptMs(opened, 'append', rows > 1e5 ? 1 : 10);
    appends[rows] = await scriptMs(opened, 'append', rows > 1e5 ? 3 : 20);
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
  const ours = await costsOf(browser, addresses.ours, [950_000]);
  const theirs = addresses.plotly && (await costsOf(browser, addresses.plotly, [10_000, 950_000]));
  const row = (name, own, other) =>
    print(
      `${name.padEnd(44)} ${ms(own).padStart(12)}` +
        (theirs ? `, plotly ${ms(other).padStart(12)}, ${(other / own).toFixed(0)} times` : ''),
    );
  row('from opening the page to the picture', ours.start, theirs?.start);
  row('another surface of 256 × 256, JavaScript', ours.refresh, theirs?.refresh);
  row('100 steps after 10³, JavaScript', ours.appends[1000], theirs?.appends[1000]);
  row('100 steps after 10⁶, JavaScript', ours.appends[950_000], theirs?.appends[950_000]);
  const { all, script } = await busyWhileStreaming(browser, addresses.product);
  print(
    `main thread while a run streams: ${percent(all)} busy, ${percent(script)} with JavaScript`,
  );
}
