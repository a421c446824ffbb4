import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CELLS, cellNear, placeOfCell, SIDE } from '../../src/engine/scan/grid.ts';
import { changeLoss, changeRate } from '../../src/store/intents/experiment.ts';
import { showRanges } from '../../src/store/intents/framing.ts';
import { runRace } from '../../src/store/intents/race.ts';
import {
  clearScan,
  closeScan,
  openScan,
  payAt,
  payRandom,
  payRest,
  payRow,
} from '../../src/store/intents/scan.ts';
import { setMotionReduced } from '../../src/store/intents/preferences.ts';
import { useObjective } from '../../src/store/objective.ts';
import { useScan } from '../../src/store/scan.ts';
import { useView } from '../../src/store/view.ts';
import { beginRun } from '../support/store.ts';
import { problemOf } from '../support/train.ts';

const FIVE = [
  [0.5, 1.3],
  [1, 1.6],
  [1.5, 2.6],
  [2, 2.7],
  [2.5, 3.8],
] as const;
const scene = {
  data: { preset: 'five-points' },
  init: { type: 'point', a: -1, b: -1 },
  optimizer: { type: 'sgd', lr: 0.25 },
  batch: { size: 'full' },
  epochs: 200,
  seed: 7,
};

/** Frames come when the test says so. */
const screen = { waiting: [] as FrameRequestCallback[], timeMs: 0 };
function showFrames(count: number, ms: number) {
  for (let i = 0; i < count; i++) {
    screen.timeMs += ms;
    for (const callback of screen.waiting.splice(0)) callback(screen.timeMs);
  }
}

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) =>
    screen.waiting.push(callback),
  );
  beginRun(problemOf(scene));
  openScan();
});

afterEach(() => {
  closeScan();
  setMotionReduced(false);
  showFrames(2, 16);
});

const state = () => useScan.getState();
const rangesNow = () => {
  const { a, b } = useObjective.getState().frame;
  return { a, b };
};

/** What is known must be the loss of the five points, and as many losses as were paid for. */
function check() {
  const { values, painted, looks, lowest } = state();
  let known = 0;
  let least = Infinity;
  for (let cell = 0; cell < CELLS; cell++) {
    if (values === null || Number.isNaN(values[cell])) continue;
    const { a, b } = placeOfCell(cell);
    const loss = FIVE.reduce((sum, [x, y]) => sum + (y - a * x - b) ** 2, 0) / 5;
    expect(values[cell]).toBeCloseTo(loss, 10);
    known += 1;
    least = Math.min(least, values[cell]);
  }
  expect(painted).toBe(known);
  expect(looks).toBe(5 * known);
  expect(lowest === null ? Infinity : values?.[lowest]).toBe(least);
}

const acts = fc.array(
  fc.oneof(
    fc.record({
      at: fc.tuple(
        fc.double({ min: -2, max: 4, noNaN: true }),
        fc.double({ min: -2, max: 4, noNaN: true }),
      ),
    }),
    fc.constantFrom({ act: payRow }, { act: () => payRandom(1) }, { act: () => payRandom(20) }),
  ),
  { maxLength: 12 },
);

test('no cell is paid for twice, whatever is done, and each costs one look at each point', () => {
  fc.assert(
    fc.property(acts, (all) => {
      openScan();
      const { objective } = useObjective.getState().problem;
      const loss = vi.spyOn(objective, 'loss');
      const pressed = new Set<number>();
      for (const one of all) {
        if ('act' in one) one.act();
        else {
          payAt(...one.at);
          pressed.add(cellNear(...one.at));
        }
      }
      // Nothing else asks for a loss meanwhile.
      expect(loss).toHaveBeenCalledTimes(state().painted);
      loss.mockRestore();
      check();
      expect(state().byHand).toBe(pressed.size);
    }),
    { numRuns: 30 },
  );
});

test('a row is one a with all b, from the lowest a that is not whole', () => {
  payAt(-1, 0.3);
  payRow();
  expect(state().painted).toBe(SIDE);
  payRow();
  expect(state().painted).toBe(2 * SIDE);
  const { values } = state();
  expect([...(values ?? [])].findIndex(Number.isNaN)).toBe(2 * SIDE);
});

test('five by hand and the rest at a press are all 1,681 cells, painted for two seconds to see', () => {
  for (const b of [0, 0.1, 0.2, 0.3, 0.3, 0.4]) payAt(1, b);
  expect(state().byHand).toBe(5);
  payRest();
  // The first frame after a rest has no time behind it.
  showFrames(1, 100);
  showFrames(10, 100);
  const half = state().painted;
  expect(half / CELLS).toBeGreaterThan(0.4);
  expect(half / CELLS).toBeLessThan(0.6);
  expect(state().isPainting).toBe(true);
  showFrames(11, 100);
  expect(state()).toMatchObject({ painted: 1681, looks: 8405, byHand: 5, isPainting: false });
  expect(state().lowest).toBe(cellNear(1.2, 0.6));
  check();
});

/** What is too much for one frame is there in the next ones, without any time between. */
const showAtOnce = () => showFrames(50, 0);

test('with reduced motion the rest is there at once, and with a second press too', () => {
  setMotionReduced(true);
  payRest();
  showAtOnce();
  expect(state()).toMatchObject({ painted: 1681, isPainting: false });
  clearScan();
  setMotionReduced(false);
  payRest();
  showAtOnce();
  expect(state().painted).toBe(0);
  payRest();
  showAtOnce();
  expect(state()).toMatchObject({ painted: 1681, isPainting: false });
});

test('clearing stops what is being painted', () => {
  payAt(1, 1);
  payRest();
  showFrames(5, 100);
  clearScan();
  showFrames(5, 100);
  expect(state()).toMatchObject({
    painted: 0,
    looks: 0,
    byHand: 0,
    lowest: null,
    isPainting: false,
  });
  payAt(1, 1);
  expect(state().byHand).toBe(1);
});

test('exactly −1 to 3 is in the picture while it is open, and then what was before', () => {
  const scanned = { a: [-1, 3], b: [-1, 3] };
  expect(rangesNow()).toEqual(scanned);
  showRanges({ a: [0, 1], b: [0, 1] });
  expect(rangesNow()).toEqual(scanned);
  closeScan();
  expect(useObjective.getState().chosen).toBeNull();
  showRanges({ a: [0, 1], b: [0, 1] });
  openScan();
  expect(rangesNow()).toEqual(scanned);
  closeScan();
  expect(rangesNow()).toEqual({ a: [0, 1], b: [0, 1] });
});

test('another objective is an empty floor; another rate is not, but another race', async () => {
  payRow();
  runRace(20);
  await vi.waitFor(() => expect(state().race).not.toBeNull());
  changeRate(0.1);
  expect(state()).toMatchObject({ painted: SIDE, race: null, budget: 0, goal: 0 });
  changeLoss({ type: 'mae' });
  expect(state()).toMatchObject({ isOpen: true, painted: 0, values: null });
  expect(rangesNow()).toEqual({ a: [-1, 3], b: [-1, 3] });
  payAt(1, 1);
  const mae = FIVE.reduce((sum, [x, y]) => sum + Math.abs(y - x - 1), 0) / 5;
  expect(state().values?.[cellNear(1, 1)]).toBeCloseTo(mae, 12);
});

test('a race runs on to its goal, jumps with reduced motion, and begins anew behind it', async () => {
  runRace(20);
  await vi.waitFor(() => expect(state().race).not.toBeNull());
  showFrames(3, 50);
  expect(state().budget).toBeGreaterThan(0);
  expect(state().budget).toBeLessThan(20);
  showFrames(20, 50);
  expect(state().budget).toBe(20);
  runRace(100);
  expect(state().budget).toBe(20);
  showFrames(100, 50);
  expect(state().budget).toBe(100);
  runRace(20);
  expect(state().budget).toBe(0);
  setMotionReduced(true);
  runRace(50);
  expect(state().budget).toBe(50);
});

test('what is pressed is read, by the cell that it is', () => {
  payAt(1.234, 0.561);
  expect(useView.getState().candidate).toEqual({ a: 1.2, b: 0.6 });
  payRandom(1);
  const { candidate } = useView.getState();
  expect(state().values?.[cellNear(candidate?.a ?? NaN, candidate?.b ?? NaN)]).not.toBeNaN();
});
