import { expect, test } from 'vitest';
import { advanced } from '../../src/store/intents/playback.ts';
import { play, setSpeed } from '../../src/store/intents/transport.ts';
import { activeRun } from '../../src/store/runs.ts';
import { useTransport } from '../../src/store/transport.ts';
import { falling, passFrames, playByHand, receive, row } from '../support/played.ts';
import { beginRun } from '../support/store.ts';
import { problemOf } from '../support/train.ts';

playByHand(30);

test('a step that is due is shown in the first frame in which it is trained, and those after it in time', () => {
  const trace = beginRun(problemOf({ epochs: 50 }));
  receive(trace, falling(3));
  setSpeed(4);
  play();
  passFrames(190, 10);
  expect(row()).toBe(2);
  receive(trace, falling(9));
  passFrames(1, 10);
  expect(row()).toBe(3);
  passFrames(23, 10);
  expect(row()).toBe(3);
  passFrames(3, 10);
  expect(row()).toBe(4);
});

test('a thinned trace plays at the speed of its steps, not of its rows', () => {
  const trace = beginRun(
    problemOf({ epochs: 100_000, data: { preset: 'davis' }, batch: { size: 10 } }),
  );
  expect(trace.stride).toBe(2);
  receive(trace, falling(100));
  const { place, rest } = advanced(activeRun(), useTransport.getState(), 1000, 0);
  expect(place / 2 + rest).toBeCloseTo(15, 10);
});
