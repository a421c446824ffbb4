import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startSteps, stepLeft } from '../../src/app/steps.ts';
import { changeRate, changeSeed } from '../../src/store/intents/experiment.ts';
import { openLink } from '../../src/store/intents/openRuns.ts';
import { openAt, play, seek } from '../../src/store/intents/transport.ts';
import { activeExperiment, FIRST_VIEW } from '../../src/store/runs.ts';
import { useTransport } from '../../src/store/transport.ts';
import { finishedRun } from '../support/played.ts';

beforeAll(() => {
  vi.stubGlobal('requestAnimationFrame', () => 1);
  startSteps();
});
beforeEach(() => window.sessionStorage.clear());
afterEach(() => vi.restoreAllMocks());

/** A storage of which it is told what is written, and which may refuse it. */
function storageThat(take: (text: string) => string) {
  const writes: string[] = [];
  const storage = {
    getItem: () => writes.at(-1) ?? null,
    setItem: (_: string, text: string) => writes.push(take(text)),
  };
  vi.spyOn(window, 'sessionStorage', 'get').mockReturnValue(storage as never);
  return { writes };
}

const leave = () => window.dispatchEvent(new Event('pagehide'));

test('the step shown is there after the page is left, and only for its experiment', () => {
  finishedRun();
  const experiment = activeExperiment();
  seek(17);
  leave();
  expect(stepLeft(experiment)).toBe(17);
  expect(stepLeft({ ...experiment, seed: experiment.seed + 1 })).toBeNull();
  seek(0);
  leave();
  expect(stepLeft(experiment)).toBeNull();
});

test('a page that is left while it plays stands still', () => {
  finishedRun();
  seek(17);
  play();
  leave();
  expect(useTransport.getState().isPlaying).toBe(false);
  expect(stepLeft(activeExperiment())).toBe(17);
});

test('a step that is still on its way when the page is left again is not lost', () => {
  openLink(FIRST_VIEW, []);
  openAt(17);
  leave();
  expect(stepLeft(FIRST_VIEW)).toBe(17);
});

test('an experiment that is changed is remembered with its step, what a drag passes is not', () => {
  finishedRun();
  const experiment = activeExperiment();
  seek(17);
  const { writes } = storageThat((text) => text);
  for (const lr of [0.1, 0.2, 0.3]) changeRate(lr, 'slider');
  expect(writes).toHaveLength(1);
  changeSeed(3);
  expect(stepLeft(experiment)).toBe(17);
});

describe('it does without', () => {
  test.each(['nonsense', '{}', '[1,null,["v=1"],["v=1",-1],["v=1",1.5]]', '[["a",1]'])(
    'what this page has not written: %s',
    (text) => {
      finishedRun();
      window.sessionStorage.setItem('downhill.steps', text);
      expect(stepLeft(activeExperiment())).toBeNull();
      seek(17);
      leave();
      expect(stepLeft(activeExperiment())).toBe(17);
    },
  );

  const refuse = () => {
    throw new DOMException('no', 'SecurityError');
  };

  test.each([
    [
      'a storage that is forbidden',
      () => vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(refuse),
    ],
    [
      'one that is missing',
      () => vi.spyOn(window, 'sessionStorage', 'get').mockReturnValue(null as never),
    ],
    ['one that is full', () => storageThat(refuse)],
  ])('%s', (_, take) => {
    finishedRun();
    take();
    seek(17);
    expect(leave).not.toThrow();
    expect(stepLeft(activeExperiment())).toBeNull();
  });
});
