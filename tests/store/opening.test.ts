import { expect, test } from 'vitest';
import { frames } from '../../src/store/frames.ts';
import { changeSeed } from '../../src/store/intents/experiment.ts';
import { openAt, pause, play, seek, stepBy, toEnd } from '../../src/store/intents/transport.ts';
import { useTransport } from '../../src/store/transport.ts';
import type { Trace } from '../../src/trace/trace.ts';
import { clockByHand, falling, finishedRun, passFrames, receive, row } from '../support/played.ts';
import { beginRun, say } from '../support/store.ts';
import { problemOf } from '../support/train.ts';

const opening = () => useTransport.getState().opening;

clockByHand();

/** Rows as the worker sends them, with which a frame is asked for. */
function come(trace: Trace, rows: number) {
  receive(trace, falling(rows));
  frames.request();
}

/** A run of 60 steps, of which as many rows as given have come. */
function runWith(rows: number) {
  const trace = beginRun(problemOf({ epochs: 60 }));
  come(trace, rows);
  return trace;
}

test('a run opens at a step once it is trained as far, in one jump and at rest', () => {
  const trace = runWith(10);
  openAt(17);
  const seen = new Set<number>();
  const look = (times: number) => {
    for (let i = 0; i < times; i++) {
      passFrames(1);
      seen.add(row());
    }
  };
  look(5);
  come(trace, 30);
  look(5);
  expect([...seen]).toEqual([0, 17]);
  expect(opening()).toBeNull();
  expect(useTransport.getState().isPlaying).toBe(false);
});

test('a run that is shorter is opened at its end, and it is known that it was to go further', () => {
  runWith(41);
  openAt(99);
  passFrames(5);
  // It may still get there.
  expect(row()).toBe(0);
  say({ is: 'diverged' });
  passFrames(5);
  expect(row()).toBe(40);
  expect(opening()).toEqual({ is: 'beyond', step: 99 });
  passFrames(5);
  seek(3);
  expect(row()).toBe(3);
  expect(opening()).toBeNull();
});

test('a run whose training failed says that alone', () => {
  runWith(5);
  openAt(17);
  say({ is: 'failed', failure: 'died' });
  passFrames(5);
  expect(opening()).toBeNull();
});

test.each([
  ['Play', play, 0],
  ['a step', () => stepBy(1), 1],
  ['a place on the bar', () => seek(5), 5],
  ['the way to the end', toEnd, 9],
  ['another experiment', () => changeSeed(99), 0],
])('%s goes before the step that the link told', (_, go, at) => {
  const trace = runWith(10);
  openAt(17);
  passFrames(2);
  go();
  passFrames(2);
  pause();
  come(trace, 30);
  passFrames(3);
  expect(row()).toBe(at);
  expect(opening()).toBeNull();
});

test('a run that is there already is opened at a step at once', () => {
  finishedRun();
  passFrames(5);
  openAt(60);
  passFrames(1);
  expect(row()).toBe(60);
  expect(opening()).toBeNull();
});
