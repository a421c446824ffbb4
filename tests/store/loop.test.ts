import { describe, expect, test } from 'vitest';
import { stepEpoch } from '../../src/store/intents/stepEpoch.ts';
import { markLoop, play, seekRow, setSpeed } from '../../src/store/intents/transport.ts';
import { useTransport } from '../../src/store/transport.ts';
import { falling, finishedRun, passFrames, playByHand, receive, row } from '../support/played.ts';
import { beginRun, say } from '../support/store.ts';
import { problemOf } from '../support/train.ts';

playByHand(30);

describe('a stretch', () => {
  test('is played again and again, from its beginning to its end, until it is no more', () => {
    finishedRun();
    seekRow(10);
    markLoop();
    seekRow(14);
    markLoop();
    setSpeed(30);
    play();
    expect(row()).toBe(10);
    const seen = Array.from({ length: 20 }, () => {
      passFrames(1, 34);
      return row();
    });
    expect(new Set(seen)).toEqual(new Set([10, 11, 12, 13, 14]));
    expect(seen.filter((at) => at === 10).length).toBeGreaterThan(2);
    markLoop();
    passFrames(20, 34);
    expect(row()).toBeGreaterThan(14);
  });

  test('up to the end of the run is no end of it', () => {
    finishedRun();
    seekRow(58);
    markLoop();
    seekRow(60);
    markLoop();
    play();
    passFrames(200, 17);
    expect(useTransport.getState().isPlaying).toBe(true);
  });

  test('is marked from either side', () => {
    finishedRun();
    seekRow(14);
    markLoop();
    seekRow(10);
    markLoop();
    expect(useTransport.getState().loop).toEqual({ from: 10, to: 14 });
    markLoop();
    expect(useTransport.getState().loop).toBeNull();
  });
});

test('an epoch on or back, also from within one', () => {
  const trace = beginRun(
    problemOf({ epochs: 4, batch: { size: 2 }, data: { preset: 'five-points' } }),
  );
  receive(trace, falling(13));
  say({ is: 'finished' });
  seekRow(4);
  stepEpoch(1);
  expect(row()).toBe(6);
  stepEpoch(1);
  expect(row()).toBe(9);
  seekRow(4);
  stepEpoch(-1);
  expect(row()).toBe(3);
  stepEpoch(-1);
  stepEpoch(-1);
  expect(row()).toBe(0);
});
