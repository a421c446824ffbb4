import { describe, expect, test, vi } from 'vitest';
import {
  pause,
  play,
  seek,
  seekRow,
  setSpeed,
  stepBy,
  toEnd,
  toStart,
} from '../../src/store/intents/transport.ts';
import { activeRun } from '../../src/store/runs.ts';
import { showingNow } from '../../src/store/showing.ts';
import { useTransport } from '../../src/store/transport.ts';
import {
  clock,
  falling,
  finishedRun,
  passFrames,
  playByHand,
  receive,
  row,
} from '../support/played.ts';
import { beginRun, say } from '../support/store.ts';
import { problemOf } from '../support/train.ts';

playByHand(30);

describe('Play', () => {
  test.each([
    [1, 10],
    [4, 40],
  ] as const)('at %d steps a second shows %d steps in ten seconds', (speed, steps) => {
    finishedRun();
    setSpeed(speed);
    play();
    passFrames(1);
    passFrames(1000, 10);
    expect(row()).toBe(steps);
  });

  test('shows as many steps whatever the rate of the screen', () => {
    for (const ms of [5, 10, 20]) {
      finishedRun();
      passFrames(50, ms);
      play();
      passFrames(1, ms);
      // Just over a second, so that thirty times a thirtieth is surely due.
      passFrames(Math.ceil(1005 / ms), ms);
      expect(row()).toBe(30);
      pause();
    }
  });

  test('runs to the end, pauses there by itself and lets the clock rest', () => {
    finishedRun();
    setSpeed(Infinity);
    play();
    passFrames(20);
    expect(row()).toBe(60);
    expect(useTransport.getState().isPlaying).toBe(false);
    expect(showingNow(activeRun())).toBe('finished');
    expect(clock.waiting).toHaveLength(0);
  });

  test('pressed at the end starts over', () => {
    finishedRun();
    seekRow(60);
    play();
    expect(row()).toBe(0);
    passFrames(100);
    expect(row()).toBeGreaterThan(10);
  });

  test('waits for the worker where no more rows have come, and goes on with them', () => {
    const trace = beginRun(problemOf({ epochs: 60 }));
    receive(trace, falling(5));
    setSpeed(Infinity);
    play();
    passFrames(20);
    expect(row()).toBe(4);
    expect(showingNow(activeRun())).toBe('running');
    receive(trace, falling(20));
    passFrames(2);
    expect(row()).toBe(24);
  });

  test('does not catch up on time in which nothing moved', () => {
    finishedRun();
    vi.advanceTimersByTime(60_000);
    play();
    passFrames(1);
    expect(row()).toBeLessThanOrEqual(1);
  });
});

describe('a run out of bounds', () => {
  const losses = [1, 10, 1e3, 9e5, 2e6, 1e9, 1e12];

  test('pauses Play at the last step within a million times the first loss', () => {
    finishedRun(losses);
    play();
    passFrames(100);
    expect(row()).toBe(3);
    expect(useTransport.getState().isPlaying).toBe(false);
    expect(showingNow(activeRun())).toBe('diverged');
  });

  test('pauses there at every speed', () => {
    for (const speed of [1, 4, 30, Infinity] as const) {
      finishedRun(losses);
      setSpeed(speed);
      play();
      passFrames(700);
      expect(row()).toBe(3);
    }
  });

  test('pauses Play there also where it has waited for the steps beyond', () => {
    const trace = beginRun(problemOf({ epochs: losses.length - 1 }));
    receive(trace, losses.slice(0, 4));
    setSpeed(Infinity);
    play();
    passFrames(5);
    expect([row(), useTransport.getState().isPlaying]).toEqual([3, true]);
    receive(trace, losses.slice(4));
    passFrames(5);
    expect([row(), useTransport.getState().isPlaying]).toEqual([3, false]);
    play();
    passFrames(5);
    expect(row()).toBe(6);
  });

  test('goes on when Play is pressed again', () => {
    finishedRun(losses);
    play();
    passFrames(100);
    play();
    passFrames(100);
    expect(row()).toBe(6);
  });

  test('goes on when Play is pressed again at once, before another frame', () => {
    finishedRun(losses);
    setSpeed(Infinity);
    play();
    while (useTransport.getState().isPlaying) passFrames(1);
    expect(row()).toBe(3);
    play();
    passFrames(3);
    expect(row()).toBe(6);
  });

  test('does not pause when the person asked for the end', () => {
    finishedRun(losses);
    toEnd();
    passFrames(100);
    expect(row()).toBe(6);
    expect(showingNow(activeRun())).toBe('diverged');
  });

  test('nor where the steps beyond come while the end is waited for', () => {
    const trace = beginRun(problemOf({ epochs: losses.length - 1 }));
    toEnd();
    receive(trace, losses);
    passFrames(1);
    expect([row(), useTransport.getState().isPlaying]).toEqual([6, true]);
  });

  test('out of bounds from the first step is idle at its start, and Play pauses after that step', () => {
    finishedRun([1, 5e6, 1e9]);
    expect(showingNow(activeRun())).toBe('idle');
    play();
    passFrames(100);
    expect([row(), showingNow(activeRun())]).toEqual([1, 'diverged']);
    play();
    passFrames(100);
    expect(row()).toBe(2);
  });

  test('is not given away before the person gets there', () => {
    finishedRun(losses);
    expect(showingNow(activeRun())).toBe('idle');
    seekRow(2);
    expect(showingNow(activeRun())).toBe('paused');
  });
});

describe('To end', () => {
  test('follows a worker that is still training, and stays playing until it is done', () => {
    const trace = beginRun(problemOf({ epochs: 60 }));
    receive(trace, falling(5));
    toEnd();
    passFrames(3);
    expect(row()).toBe(4);
    receive(trace, falling(56));
    say({ is: 'finished' });
    passFrames(6);
    expect([row(), useTransport.getState().isPlaying]).toEqual([60, false]);
  });

  test('is at once where the run has ended', () => {
    finishedRun();
    toEnd();
    expect([row(), useTransport.getState().isPlaying]).toEqual([60, false]);
  });
});

describe('steps by hand', () => {
  test('forward and back are exact inverses', () => {
    finishedRun();
    const visited = [0];
    for (let i = 0; i < 17; i++) {
      stepBy(1);
      visited.push(row());
    }
    for (let i = 0; i < 17; i++) {
      expect(row()).toBe(visited.pop());
      stepBy(-1);
    }
    expect(row()).toBe(0);
  });

  test('stay between the start and the last step', () => {
    finishedRun();
    stepBy(-1);
    expect(row()).toBe(0);
    seekRow(999);
    expect(row()).toBe(60);
    stepBy(1);
    expect(row()).toBe(60);
    toStart();
    expect(row()).toBe(0);
  });

  test('pause Play', () => {
    finishedRun();
    play();
    passFrames(10);
    stepBy(1);
    const stoppedAt = row();
    passFrames(100);
    expect([row(), useTransport.getState().isPlaying]).toEqual([stoppedAt, false]);
  });
});

test('going to a step pauses Play', () => {
  finishedRun();
  play();
  passFrames(5);
  seek(30);
  passFrames(50);
  expect([row(), useTransport.getState().isPlaying]).toEqual([30, false]);
});

describe('steps asked for before they are trained', () => {
  test.each([
    { name: 'are taken when they come', next: () => {}, at: 5 },
    { name: 'are forgotten by a step back', next: () => stepBy(-1), at: 2 },
    {
      name: 'are forgotten by Play, and Pause stops it there',
      next: () => (play(), pause()),
      at: 3,
    },
  ])('$name', ({ next, at }) => {
    const trace = beginRun(problemOf({ epochs: 60 }));
    receive(trace, falling(4));
    seekRow(3);
    stepBy(1);
    stepBy(1);
    next();
    receive(trace, falling(10));
    passFrames(3);
    expect(row()).toBe(at);
  });
});

test('a new run starts paused at its start, with the speed as it was', () => {
  finishedRun();
  setSpeed(4);
  play();
  passFrames(100);
  beginRun(problemOf({ epochs: 5 }));
  expect(useTransport.getState()).toMatchObject({ isPlaying: false, speed: 4 });
  expect(activeRun().status).toEqual({ is: 'training' });
  expect(row()).toBe(0);
});
