// Eight runs at full speed in the built product: how much of the time the page's thread is busy, how
// many pictures it shows meanwhile, and how many steps are trained beside it.

const OTHERS = [2, 3, 4, 5, 6, 7, 8].map((seed) => `&run${seed}.seed=${seed}`).join('');
/** 16 million steps each. */
const LINK = `v=1&data=noisy-line&data.n=160&optimizer=adam&optimizer.lr=0.0001&batch.size=1&epochs=100000&seed=1${OTHERS}`;
const ROUNDS = 5;
const MEASURED_MS = 5000;

/** What the page notes for the benchmark: how often another step was shown, and tasks of over 50 ms. */
function watch() {
  const readout = document.querySelector('output[aria-label=Step]');
  globalThis.seen = { pictures: 0, longTasks: 0 };
  new MutationObserver(() => (globalThis.seen.pictures += 1)).observe(readout, {
    subtree: true,
    characterData: true,
    childList: true,
  });
  new PerformanceObserver((list) => {
    globalThis.seen.longTasks += list.getEntries().length;
  }).observe({ type: 'longtask' });
}

async function playOnce(launch, address) {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(`${address}#${LINK}`);
    const step = page.locator('output[aria-label=Step]').first();
    await step.waitFor();
    await page.waitForTimeout(2000);
    await page.getByRole('radio', { name: 'max', exact: true }).click({ force: true });
    await page.keyboard.press('Space');
    // The paths are long then, and what is compiled is compiled.
    await page.waitForTimeout(1500);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const now = async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      const valueOf = (name) => metrics.find((metric) => metric.name === name).value;
      const steps = Number((await step.innerText()).replaceAll(/\D/g, ''));
      return { s: valueOf('Timestamp'), busyS: valueOf('TaskDuration'), steps };
    };
    await page.evaluate(watch);
    const begun = await now();
    await page.waitForTimeout(MEASURED_MS);
    const ended = await now();
    const { pictures, longTasks } = await page.evaluate(() => globalThis.seen);
    const seconds = ended.s - begun.s;
    return {
      busy: (ended.busyS - begun.busyS) / seconds,
      pictures: pictures / seconds,
      steps: (ended.steps - begun.steps) / seconds,
      longTasks,
    };
  } finally {
    await browser.close();
  }
}

/**
 * @param launches by what is said of the browser: each opens one
 * @param addresses of the products to be compared, each played in turn
 */
export async function benchFullSpeed(launches, addresses, print) {
  for (const [name, launch] of Object.entries(launches)) {
    const found = addresses.map(() => []);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [k, address] of addresses.entries())
        found[k].push(await playOnce(launch, address));
    }
    for (const [k, rounds] of found.entries()) {
      const middle = (part) =>
        rounds.map((one) => one[part]).toSorted((p, q) => p - q)[ROUNDS >> 1];
      const longTasks = rounds.map((one) => one.longTasks).join(', ');
      print(
        `${name}, ${addresses[k]}: busy ${(100 * middle('busy')).toFixed(0)} %, ` +
          `${middle('pictures').toFixed(1)} pictures and ${middle('steps').toFixed(0)} steps of each run a second, ` +
          `tasks of more than 50 ms in ${ROUNDS} rounds: ${longTasks}`,
      );
    }
  }
}
