import { expect, test } from 'vitest';
import { chooseFrame } from '../../src/engine/frame/frame.ts';
import { isBallDrawn } from '../../src/store/leaving.ts';
import type { Drawn } from '../../src/store/leaving.ts';
import { hasPathLeft } from '../../src/store/pathLeft.ts';
import { branchTrace } from '../../src/trace/trace.ts';
import { runOfAll } from '../support/runs.ts';

/** At η = 1 a run on standardised x bounces between its start and a place beyond the far wall. */
const BOUNCE = {
  data: { preset: 'women' },
  scaling: 'x',
  init: { type: 'zeros' },
  optimizer: { type: 'sgd', lr: 1 },
  batch: { size: 'full' },
  epochs: 12,
};

function drawnFor(json: object): Drawn {
  const { a, b } = chooseFrame(runOfAll(json, 0).problem);
  return { a, b, lossHigh: Infinity };
}

test('a path that has left stays one that has left, also with the ball back in view', () => {
  const drawn = drawnFor(BOUNCE);
  const run = runOfAll(BOUNCE, 0);
  const at = (row: number) => ({ ...run, cursor: { row, from: row, glide: 1 } });
  expect(hasPathLeft(at(0), drawn)).toBe(false);
  expect(hasPathLeft(at(1), drawn)).toBe(true);
  expect(isBallDrawn(at(1), drawn)).toBe(false);
  expect(hasPathLeft(at(2), drawn)).toBe(true);
  expect(isBallDrawn(at(2), drawn)).toBe(true);
  // Back before it left, and over ranges that hold all of it.
  expect(hasPathLeft(at(0), drawn)).toBe(false);
  expect(hasPathLeft(at(12), { a: [-99, 99], b: [-999, 999], lossHigh: Infinity })).toBe(false);
  // Above the height at which a surface is cut it is not drawn either.
  expect(hasPathLeft(at(12), { a: [-99, 99], b: [-999, 999], lossHigh: 1 })).toBe(true);
});

test('of a branch it is known whether the path had left by then, and not read again', () => {
  const drawn = drawnFor(BOUNCE);
  const run = runOfAll(BOUNCE, 12);
  expect(hasPathLeft(run, drawn)).toBe(true);
  const branch = (row: number) => {
    const trace = branchTrace(run.trace, row);
    const { a } = trace.columns;
    const read: number[] = [];
    const forEachBlock: typeof a.forEachBlock = (from, to, visit) => {
      read.push(from);
      a.forEachBlock(from, to, visit);
    };
    const counted = {
      ...trace,
      rows: trace.rows,
      columns: { ...trace.columns, a: { ...a, forEachBlock } },
    };
    return { run: { ...run, trace: counted, cursor: { row, from: row, glide: 1 } }, read };
  };
  // It leaves with the first step.
  const [before, after] = [branch(0), branch(3)];
  expect(hasPathLeft(before.run, drawn)).toBe(false);
  expect(hasPathLeft(after.run, drawn)).toBe(true);
  expect([...before.read, ...after.read]).toEqual([]);
});
