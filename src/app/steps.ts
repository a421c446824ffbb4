import type { Experiment } from '../engine/experiment.ts';
import { linkOf } from '../share/link.ts';
import { pause } from '../store/intents/transport.ts';
import { onChange } from '../store/effects.ts';
import { activeOf, activeRun, stepWanted, useRuns } from '../store/runs.ts';
import { keepInTab, keptInTab } from './tabStorage.ts';

/**
 * The step at which each experiment of this tab was left, so that a reload (and a clicker has a
 * button for it) and Back come to where the person was. By the experiment: another one begins at its
 * start. Without a storage, as in some frames, the page just does not remember.
 */
const KEY = 'downhill.steps';

/** The last ones, the latest first: as far as anyone goes back, and forward again. */
const MOST = 200;

type Steps = readonly (readonly [link: string, step: number])[];

function isEntry(entry: unknown): entry is Steps[number] {
  if (!Array.isArray(entry)) return false;
  const [link, step]: readonly unknown[] = entry;
  return typeof link === 'string' && Number.isSafeInteger(step) && (step as number) >= 0;
}

function stepsNow(): Steps {
  const kept = keptInTab(KEY);
  return Array.isArray(kept) ? kept.filter(isEntry) : [];
}

function remember(experiment: Experiment, step: number) {
  const link = linkOf(experiment);
  const others = stepsNow().filter(([other]) => other !== link);
  const own: Steps = step === 0 ? [] : [[link, step]];
  keepInTab(KEY, [...own, ...others].slice(0, MOST));
}

/** @returns null for an experiment that was left at its start, or was not here before */
export function stepLeft(experiment: Experiment): number | null {
  const link = linkOf(experiment);
  return stepsNow().find(([other]) => other === link)?.[1] ?? null;
}

/** Whether this page is the one before, loaded once more. */
export function isReloaded(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  return (entry as PerformanceNavigationTiming | undefined)?.type === 'reload';
}

function rememberNow() {
  const run = activeRun();
  remember(run.problem.experiment, stepWanted(run));
}

/** Remembers from now on where each experiment is left. */
export function startSteps() {
  onChange(useRuns, (now, before) => {
    const { experiment } = activeOf(before).problem;
    if (activeOf(now).problem.experiment === experiment) return;
    const { gesture, leftAt } = now.change;
    // Nobody comes back to what a drag only passed.
    if (gesture === null || gesture !== before.change.gesture) remember(experiment, leftAt);
  });
  // A phone may end a page that is not seen without another word.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') rememberNow();
  });
  window.addEventListener('pagehide', () => {
    // The browser may keep the page for Back: it then stands still where it was left.
    pause();
    rememberNow();
  });
}
