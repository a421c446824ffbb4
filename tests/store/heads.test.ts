import { expect, test } from 'vitest';
import { chooseFrame } from '../../src/engine/frame/frame.ts';
import { roomOn } from '../../src/scene/marks/arrowScale.ts';
import { arrowsNow, factorOf } from '../../src/store/arrows.ts';
import { headsOf } from '../../src/store/heads.ts';
import { runOfAll } from '../support/runs.ts';

/** The experiment of the first view. */
const FIRST = {
  data: { preset: 'five-points' },
  optimizer: { type: 'sgd', lr: 0.05 },
  batch: { size: 2 },
  seed: 23,
};

function at(json: object, row: number) {
  const run = runOfAll(json, row);
  const room = roomOn(chooseFrame(run.problem));
  const now = arrowsNow(run, room) ?? expect.fail('there are arrows');
  return { now, room, heads: headsOf(now, run, room) };
}

test('of an arrow that the ball covers the head alone points its way, of another none', () => {
  for (const row of [0, 1, 3, 6, 17, 60]) {
    const { now, room, heads } = at(FIRST, row);
    for (const when of ['taken', 'next'] as const) {
      for (const kind of ['gradient', 'step'] as const) {
        const move = now[when]?.[kind];
        if (move === undefined) continue;
        const head = heads.find((one) => one.when === when && one.kind === kind);
        const length = room.lengthOf(move);
        const isCovered = length * factorOf(now.factors, kind) <= room.least;
        expect(head !== undefined, `${when} ${kind} at ${row}`).toBe(isCovered);
        if (head === undefined) continue;
        expect(room.lengthOf(head.way)).toBeCloseTo(1, 9);
        expect(head.way.a * length).toBeCloseTo(move.a, 9);
        expect(head.way.b * length).toBeCloseTo(move.b, 9);
      }
    }
  }
  expect(at(FIRST, 6).heads).toHaveLength(4);
});

test('heads that point the same way stand one behind the other', () => {
  const { heads } = at({ ...FIRST, batch: { size: 'full' }, epochs: 200 }, 40);
  const steps = heads.filter(({ kind }) => kind === 'step');
  expect(steps.map(({ when, ring }) => `${when} ${ring}`)).toEqual(['taken 0', 'next 1']);
});

test('what has vanished has no head', () => {
  const long = { ...FIRST, optimizer: { type: 'sgd', lr: 0.2 }, batch: { size: 'full' } };
  expect(at({ ...long, epochs: 400 }, 400).heads).toEqual([]);
});
