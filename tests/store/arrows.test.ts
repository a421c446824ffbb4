import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { chooseFrame } from '../../src/engine/frame/frame.ts';
import { roomOn } from '../../src/scene/marks/arrowScale.ts';
import { arrowsNow, arrowsSaid, factorsOfRun } from '../../src/store/arrows.ts';
import { cover, uncoverAll } from '../../src/store/intents/cover.ts';
import { useTransport } from '../../src/store/transport.ts';
import { scaleArrows } from '../../src/store/intents/view.ts';
import { runOfAll } from '../support/runs.ts';

const FULL = { data: { preset: 'five-points' }, batch: { size: 'full' }, seed: 23 };

// No frame comes.
beforeAll(() => {
  vi.stubGlobal('requestAnimationFrame', () => 1);
});
afterAll(() => vi.unstubAllGlobals());

afterEach(() => {
  uncoverAll();
  scaleArrows('run');
  useTransport.setState({ isPlaying: false });
});

/** How long the arrows of a step are drawn, in the picture's own unit. */
function lengthsAt(json: object, row: number) {
  const { run, room } = runAt(json, row);
  const { taken, factors } = arrowsNow(run, room) ?? expect.fail('there are arrows');
  const { gradient, step } = taken ?? expect.fail('a step was taken');
  return {
    gradient: room.lengthOf(gradient) * factors.gradient,
    step: room.lengthOf(step) * factors.step,
    longest: room.longest,
  };
}

function runAt(json: object, row: number, rows?: number) {
  const run = runOfAll(json, row, rows);
  return { run, room: roomOn(chooseFrame(run.problem)) };
}

describe('one scale for a run', () => {
  test('is the same at every step, and in another opening of the same link', () => {
    const factors = [1, 2, 5, 40, 79].map((row) => {
      const { run, room } = runAt(FULL, row);
      return factorsOfRun(run, room);
    });
    expect(factors[0]).not.toBeNull();
    for (const each of factors) expect(each).toEqual(factors[0]);
  });

  test('lets a gradient that vanishes vanish, as much as it does', () => {
    const long = { ...FULL, optimizer: { type: 'sgd', lr: 0.2 }, epochs: 400 };
    const { run } = runAt(long, 0);
    const { gradA, gradB } = run.trace.columns;
    const norm = (row: number) => Math.hypot(gradA.at(row), gradB.at(row));
    const first = lengthsAt(long, 1);
    const last = lengthsAt(long, 400);
    expect(first.gradient).toBeGreaterThan(first.longest / 3);
    // a and b have one scale here, so that lengths are as the norms are.
    expect(last.gradient / first.gradient).toBeCloseTo(norm(400) / norm(1), 6);
    expect(last.gradient).toBeLessThan(first.gradient / 100);
    expect(last.step).toBeLessThan(first.step / 100);
    const { run: end, room } = runAt(long, 400);
    expect(arrowsSaid(end, room).gradient?.seen).toBe('nothing');
  });

  test('shows that a plateau is one: a start without a slope has no long gradient', () => {
    const plateau = {
      data: { preset: 'saturating' },
      model: 'sigmoid',
      init: { type: 'point', a: 0, b: -12 },
      batch: { size: 'full' },
      epochs: 20,
    };
    const { gradient, longest } = lengthsAt(plateau, 1);
    expect(gradient).toBeLessThan(longest / 20);
  });

  test('draws steps no shorter than they are, also of a run that leaves at once', () => {
    const far = { ...FULL, optimizer: { type: 'sgd', lr: 3 }, epochs: 10 };
    const { run, room } = runAt(far, 1);
    expect(factorsOfRun(run, room)).toMatchObject({ step: 1 });
    const slow = { ...FULL, optimizer: { type: 'sgd', lr: 0.001 } };
    const { step, longest } = lengthsAt(slow, 1);
    expect(step).toBeGreaterThan(longest / 3);
    expect(step).toBeLessThanOrEqual(longest * (1 + 1e-9));
  });

  test('waits for the steps that set it, so that it never changes', () => {
    const { run, room } = runAt(FULL, 1, 30);
    expect(arrowsNow({ ...run, status: { is: 'training' } }, room)).toBeNull();
    // Ended by a divergence, there are no more to come.
    expect(arrowsNow({ ...run, status: { is: 'diverged' } }, room)).not.toBeNull();
  });

  test('is by choice one for each step, which fills the room', () => {
    scaleArrows('step');
    for (const row of [1, 20, 79]) {
      const { run, room } = runAt(FULL, row);
      const { taken, next, factors } = arrowsNow(run, room) ?? expect.fail('there are arrows');
      const both = [taken, next].filter((moves) => moves !== null);
      const lengths = both.map(({ gradient }) => room.lengthOf(gradient) * factors.gradient);
      expect(Math.max(...lengths)).toBeGreaterThan(room.longest / 3);
    }
  });
});

describe('the step that comes next', () => {
  test('is that which the next row took, from where the ball is', () => {
    for (const row of [0, 1, 17]) {
      const { run, room } = runAt(FULL, row);
      const ahead = runAt(FULL, row + 1);
      const next = arrowsNow(run, room)?.next ?? expect.fail('a step comes next');
      expect(next).toEqual(arrowsNow(ahead.run, ahead.room)?.taken);
      expect(next.from.a).toBe(run.trace.columns.a.at(row));
    }
  });

  test('is none at the end, and not asked for while the run plays', () => {
    const end = runAt(FULL, 80);
    expect(arrowsNow(end.run, end.room)?.next).toBeNull();
    useTransport.setState({ isPlaying: true });
    const playing = runAt(FULL, 5);
    expect(arrowsNow(playing.run, playing.room)?.next).toBeNull();
    expect(arrowsNow(playing.run, playing.room)?.taken).not.toBeNull();
  });
});

test('what is trained beyond the step shown has no arrow while it is covered', () => {
  const { run, room } = runAt(FULL, 3);
  const told = () => {
    const now = arrowsNow(run, room);
    return [now?.taken !== null, now?.next !== null];
  };
  expect(told()).toEqual([true, true]);
  cover(['path']);
  expect(told()).toEqual([true, false]);
  expect(arrowsSaid(run, room).hasNext).toBe(false);
});
