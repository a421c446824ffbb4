import { describe, expect, test } from 'vitest';
import { firstSteps, isBlank } from '../../src/app/takeHome/handout/firstSteps.ts';
import { codeOf } from '../../src/app/takeHome/handout/qr.ts';
import { problemOf } from '../support/train.ts';

function stepsOf(experiment: Readonly<Record<string, unknown>>) {
  return firstSteps(problemOf(experiment));
}

const BOWL = {
  data: {
    points: [
      [-1, 0],
      [1, 0],
    ],
  },
  init: { type: 'point', a: 1, b: 0 },
  batch: { size: 'full' },
};

describe('the table of the handout', () => {
  test('has the start and ten steps, also of a run of which not each step is kept', () => {
    // On these points the loss is a² + b², so that each step multiplies a by 1 − 2 η.
    const steps = stepsOf({ ...BOWL, optimizer: { type: 'sgd', lr: 0.1 }, epochs: 100_000 });
    expect(steps.map(({ step }) => step)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    for (const { step, a, b, loss } of steps) {
      expect(a).toBeCloseTo(0.8 ** step, 12);
      expect(b).toBe(0);
      expect(loss).toBeCloseTo(0.64 ** step, 12);
    }
    expect(steps[3].gradA).toBeCloseTo(2 * 0.64, 12);
    expect(steps[0].gradA).toBeNaN();
  });

  test('ends where a run ends before', () => {
    expect(stepsOf({ ...BOWL, epochs: 4 })).toHaveLength(5);
  });

  test('leaves one number of each step to be filled in, and none of the start', () => {
    const steps = stepsOf({ ...BOWL, epochs: 20 });
    const blanks = steps.map((row) =>
      (['step', 'gradA', 'gradB', 'lr', 'a', 'b', 'loss'] as const).filter((column) =>
        isBlank(row, column),
      ),
    );
    expect(blanks[0]).toEqual([]);
    for (const blank of blanks.slice(1)) expect(blank).toHaveLength(1);
    expect(new Set(blanks.flat())).toEqual(new Set(['a', 'b', 'loss']));
  });
});

test('a link too long for paper has no code; another has one with an empty rim', () => {
  expect(codeOf('x'.repeat(2000))).toBeNull();
  const code = codeOf('https://example.org/#v=1&seed=7');
  const corners = [...(code?.path ?? '').matchAll(/M(\d+) (\d+)h/g)];
  // Version and rim: 21 + 4 k squares and four on each side.
  expect(((code?.size ?? 0) - 8 - 21) % 4).toBe(0);
  for (const [, x, y] of corners) {
    expect(Math.min(Number(x), Number(y))).toBeGreaterThanOrEqual(4);
    expect(Math.max(Number(x), Number(y))).toBeLessThan((code?.size ?? 0) - 4);
  }
  expect(corners.length).toBeGreaterThan(100);
});
