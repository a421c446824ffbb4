import { expect, test } from './page.ts';
import { framesAtRest, FULL_BATCH, numbersIn, surfaceOf } from './surface.ts';

// Wide and low: fewer dots, which are drawn faster.
test.use({ viewport: { width: 1100, height: 440 } });

/** With room for every control of the view. */
const ROOMY = { width: 1280, height: 720 };

/** What may come and go with what is in view. */
const FEW = 8;

test('nothing is drawn while nothing moves', async ({ app, page }) => {
  await app.open();
  const surface = surfaceOf(app);
  await expect(surface).toHaveAttribute('data-frames');
  await app.stepTo(1);
  const before = await framesAtRest(surface);
  expect(before).toBeGreaterThan(0);
  // Beside the surface nothing of it is touched.
  await page.mouse.move(5, 5);
  await page.mouse.move(60, 90);
  expect(await framesAtRest(surface)).toBe(before);
  await app.stepTo(2);
  expect(await framesAtRest(surface)).toBeGreaterThan(before);
});

test('each frame of a run that plays is drawn', async ({ app }) => {
  await app.open('batch.size=2&epochs=1000&optimizer.lr=0.01&seed=23');
  const surface = surfaceOf(app);
  await expect(surface).toHaveAttribute('data-frames');
  // It glides from step to step, so that no two frames are alike.
  await app.pick('Speed', '4');
  await app.press('Play');
  await expect(app.readout('Step')).not.toHaveText('0');
  const drawn = await surface.evaluate(async (canvas) => {
    const painted = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await painted();
    const before = Number(canvas.dataset.frames);
    for (let frame = 0; frame < 20; frame++) await painted();
    return Number(canvas.dataset.frames) - before;
  });
  // Drawn after the clock has asked for the next, it would be every second one.
  expect(drawn).toBeGreaterThan(15);
});

test('another size of the window is another size of the picture', async ({ app, page }) => {
  await page.setViewportSize(ROOMY);
  await app.open();
  const surface = surfaceOf(app);
  await expect(surface).toHaveAttribute('data-frames');
  const dots = () =>
    surface.evaluate((canvas: HTMLCanvasElement) => `${canvas.width} ${canvas.height}`);
  const room = () =>
    surface.evaluate(({ parentElement }) => {
      const { width, height } = parentElement?.getBoundingClientRect() ?? new DOMRect();
      return `${Math.floor(width)} ${Math.floor(height)}`;
    });
  const before = await dots();
  for (const width of [1100, 1280]) {
    await page.setViewportSize({ width, height: 720 });
    await expect.poll(async () => (await dots()) === (await room())).toBe(true);
    await expect(page.getByText('minimum', { exact: true })).toBeVisible();
  }
  await expect.poll(dots).toBe(before);
});

test.describe('in a browser that is told more than usual', () => {
  test.use({ ownsPage: true });

  test('a hidden tab draws nothing, and the run goes on from where it was', async ({
    app,
    page,
  }) => {
    // Headless browsers do not hide tabs: here frames are held back as browsers do it there.
    await page.addInitScript(() => {
      const request = window.requestAnimationFrame.bind(window);
      const state = { isHidden: false };
      const held: FrameRequestCallback[] = [];
      const later = (callback: FrameRequestCallback) =>
        request((timeMs) => (state.isHidden ? held.push(callback) : callback(timeMs)));
      Object.assign(window, {
        requestAnimationFrame: later,
        hide: () => (state.isHidden = true),
        showAgain: () => {
          state.isHidden = false;
          for (const callback of held.splice(0)) later(callback);
        },
      });
    });
    await app.open();
    const surface = surfaceOf(app);
    await expect(surface).toHaveAttribute('data-frames');
    await app.pick('Speed', '30');
    await app.press('Play');
    await expect.poll(async () => Number(await app.read('Step'))).toBeGreaterThan(2);
    const shown = () =>
      page.evaluate(() => [
        document.querySelector('[aria-label="Step"]')?.textContent,
        document.querySelector<HTMLElement>('[data-frames]')?.dataset.frames,
      ]);
    const since = await page.evaluate(() => {
      Reflect.get(window, 'hide')();
      return performance.now();
    });
    const hidden = await shown();
    await page.waitForFunction((ms) => performance.now() > ms, since + 2000, { polling: 100 });
    expect(await shown()).toEqual(hidden);
    const next = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const step = document.querySelector('[aria-label="Step"]');
          if (step === null) throw new Error('the step must be shown');
          const observer = new MutationObserver(() => {
            observer.disconnect();
            resolve(step.textContent);
          });
          observer.observe(step, { childList: true, characterData: true, subtree: true });
          Reflect.get(window, 'showAgain')();
        }),
    );
    // Two seconds at 30 steps a second would have been 60.
    expect(Number(next)).toBeGreaterThan(Number(hidden[0]));
    expect(Number(next) - Number(hidden[0])).toBeLessThan(40);
  });

  test('a thousand steps that stream by are no React render of the scene', async ({
    app,
    page,
  }) => {
    await page.setViewportSize(ROOMY);
    // What React tells its developer tools of each commit, also in the built page.
    await page.addInitScript(() => {
      interface Fiber {
        readonly type: unknown;
        readonly flags: number;
        readonly child: Fiber | null;
        readonly sibling: Fiber | null;
        readonly return: Fiber | null;
        readonly stateNode: unknown;
      }
      interface Root {
        readonly current: Fiber;
        readonly containerInfo: unknown;
      }
      const HAS_RENDERED = 1;
      const holdsCanvas = ({ type, stateNode }: Fiber) =>
        type === 'figure' &&
        stateNode instanceof Element &&
        stateNode.querySelector('canvas') !== null;
      const find = (fiber: Fiber | null): Fiber | null => {
        for (let at = fiber; at !== null; at = at.sibling) {
          const found = holdsCanvas(at) ? at : find(at.child);
          if (found !== null) return found;
        }
        return null;
      };
      const last = { surface: null as Fiber | null };
      const count = { sceneRenders: 0 };
      const onCommitFiberRoot = (_id: unknown, root: Root) => {
        // The scene has a root of its own, in which nothing else is: each commit is a render of it.
        if (!(root.containerInfo instanceof Node)) count.sceneRenders += 1;
        const surface = find(root.current)?.return ?? null;
        if (surface === null) return;
        // A component that is not rendered keeps its fiber, and the flags of its last render.
        const isRendered = surface !== last.surface && (surface.flags & HAS_RENDERED) !== 0;
        if (isRendered) count.sceneRenders += 1;
        last.surface = surface;
      };
      Object.assign(window, {
        count,
        __REACT_DEVTOOLS_GLOBAL_HOOK__: {
          supportsFiber: true,
          inject: () => 1,
          onCommitFiberRoot,
          onCommitFiberUnmount: () => {},
        },
      });
    });
    await app.open('batch.size=2&epochs=400&optimizer.lr=0.01&seed=23');
    // Trained to its end: that the worker is done may be a render, the steps that it sent are none.
    const scrub = page.getByRole('slider', { name: 'Position in the run' });
    await expect(scrub).toHaveAttribute('style', /--trained: ?100%/);
    await framesAtRest(surfaceOf(app));
    const renders = () => page.evaluate(() => Reflect.get(window, 'count').sceneRenders as number);
    const before = await renders();
    expect(before).toBeGreaterThan(1);
    await app.pick('Speed', 'max');
    await app.press('Play');
    await expect(app.status).toContainText('Finished after 1200 steps');
    expect(await renders()).toBe(before);
    await app.pick('Height', 'Linear');
    await expect.poll(renders).toBeGreaterThan(before);
  });
});

test.describe('in a small window, which is drawn fast', () => {
  test.use({ viewport: { width: 400, height: 420 }, ownsPage: true });

  test('sixty changes of the experiment leave nothing behind', async ({ app, page }) => {
    await app.open();
    const surface = surfaceOf(app);
    const links = [
      FULL_BATCH,
      `${FULL_BATCH}&optimizer.momentum=0.9`,
      'data=women&seed=2&optimizer=adam',
      'data=five-points&model=two-layer-tanh&seed=3',
      'data=five-points&model=sine&loss=mae&seed=4',
    ];
    const change = async (times: number) => {
      await page.evaluate(
        async ([all, count]) => {
          const painted = () => new Promise((resolve) => requestAnimationFrame(resolve));
          const next = () => new Promise((resolve) => setTimeout(resolve));
          for (let i = 0; i < count; i++) {
            location.hash = `${all[i % all.length]}&epochs=${20 + (i % 7)}`;
            // Some faster than they can be drawn.
            await (i % 3 === 0 ? painted() : next());
          }
        },
        [links, times] as const,
      );
      await app.open(FULL_BATCH);
      await app.stepTo(2);
      await framesAtRest(surface);
    };
    const client = await page.context().newCDPSession(page);
    await client.send('Performance.enable');
    const held = async () => {
      await client.send('HeapProfiler.collectGarbage');
      const { metrics } = await client.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
      return {
        /** Geometries, textures and programs on the graphics card. */
        onCard: numbersIn((await surface.getAttribute('data-held')) ?? ''),
        listeners: of('JSEventListeners'),
        nodes: of('Nodes'),
      };
    };
    await expect(surface).toHaveAttribute('data-held');
    await page.keyboard.press('d');
    // The first of each kind make what later ones use again.
    await change(20);
    const before = await held();
    expect(before.onCard).toHaveLength(3);
    expect(before.onCard[0]).toBeGreaterThan(5);
    await change(60);
    const after = await held();
    // What is not in view at the moment may not be counted: a few, not one for each change.
    expect(after.onCard[0]).toBeLessThanOrEqual(before.onCard[0] + FEW);
    // One for the grid of the surface, where the last that was drawn is one.
    expect(after.onCard[1]).toBeLessThanOrEqual(1);
    expect(after.onCard[2]).toBe(before.onCard[2]);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners + FEW);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes * 1.1 + 50);
  });
});
