// An edit at step 10⁵ of a run of 10⁶ in the built product: how long from the key that changes the
// rate to the frame that shows a step of the new future.

const LINK =
  'v=1&data=women&scaling=x&optimizer=sgd&optimizer.lr=0.02&batch.size=1&epochs=66666&seed=7&step=100000';
const ROUNDS = 5;
const LOOK_MS = 300;

/** What the page notes for the benchmark: when the key came, and when a new step had been painted. */
function watch() {
  const readout = document.querySelector('output[aria-label=Step]');
  const step = () => Number(readout.textContent.replaceAll(/\D/g, ''));
  globalThis.edit = { first: null };
  const begin = ({ timeStamp }) => {
    performance.mark('key');
    const at = step();
    const look = () => {
      if (step() <= at) requestAnimationFrame(look);
      else {
        // Beyond the frame's own work.
        setTimeout(() => {
          performance.mark('shown');
          globalThis.edit.first = performance.now() - timeStamp;
        });
      }
    };
    requestAnimationFrame(look);
  };
  addEventListener('keydown', begin, { capture: true, once: true });
}

/** Milliseconds of processor time of the page's thread between the two, and in the key's own task. */
function cpuOf(trace) {
  const { traceEvents: events } = JSON.parse(trace.toString());
  const [key, shown] = ['key', 'shown'].map((name) => events.find((event) => event.name === name));
  const tasks = events.filter(
    ({ name, tid, pid, ts, dur }) =>
      name === 'RunTask' &&
      tid === key.tid &&
      pid === key.pid &&
      ts + dur > key.ts &&
      ts < shown.ts,
  );
  const cpu = tasks.map(({ tdur = 0 }) => tdur / 1000);
  return { cpu: cpu.reduce((sum, ms) => sum + ms, 0), task: cpu[0] };
}

const TRACED = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];

/** One edit in a browser of its own, which notes what its threads do or is left alone. */
async function editOnce(launch, address, isTraced) {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
    await page.goto(`${address}#${LINK}`);
    await page.getByText('Paused at step 100', { exact: false }).first().waitFor();
    await page.waitForTimeout(1500);
    await page.getByRole('radio', { name: '30', exact: true }).click({ force: true });
    await page.keyboard.press('Space');
    // By Tab: what a pointer has left has no keys of its own.
    await page.keyboard.press('Tab');
    await page.getByRole('slider', { name: 'Learning rate, slider' }).focus();
    await page.waitForTimeout(1500);
    await page.evaluate(watch);
    if (isTraced) await browser.startTracing(page, { categories: [...TRACED, 'toplevel'] });
    await page.keyboard.press('ArrowRight');
    // Each look takes of the page's time: none comes before an edit that is quick is over.
    let wall = null;
    while (wall === null) {
      await page.waitForTimeout(LOOK_MS);
      wall = await page.evaluate(() => globalThis.edit.first);
    }
    if (!page.url().includes('edits=')) throw new Error('the key must have changed the rate');
    if (isTraced) return cpuOf(await browser.stopTracing());
    return { wall };
  } finally {
    await browser.close();
  }
}

/**
 * @param launches by what is said of the browser: each opens one
 * @param addresses of the products to be compared, each edited in turn
 */
export async function benchEdits(launches, addresses, print) {
  for (const [name, launch] of Object.entries(launches)) {
    const found = addresses.map(() => []);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [k, address] of addresses.entries()) {
        // What is noted is paid for, too.
        const { wall } = await editOnce(launch, address, false);
        found[k].push({ wall, ...(await editOnce(launch, address, true)) });
      }
    }
    for (const [k, rounds] of found.entries()) {
      const said = ['wall', 'cpu', 'task'].map((part) => {
        const values = rounds.map((one) => one[part]).toSorted((p, q) => p - q);
        const [least, middle] = [values[0], values[ROUNDS >> 1]];
        return `${part} ${middle.toFixed(0)} ms (${least.toFixed(0)} at least)`;
      });
      print(`${name}, ${addresses[k]}: ${said.join(', ')}`);
    }
  }
}
