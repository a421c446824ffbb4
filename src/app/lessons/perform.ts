import type { Act, Told } from '../../lessons/chapter.ts';
import { chooseVariant } from '../../store/intents/lessons.ts';
import { openAt, stepBy, toEnd } from '../../store/intents/transport.ts';
import { countIn, askAt, showSquares, toggleWheel } from '../../store/intents/view.ts';
import { activeRun, stepShown } from '../../store/runs.ts';
import { showingNow } from '../../store/showing.ts';
import { useView } from '../../store/view.ts';
import { runCloud, runSweepOver } from '../../store/intents/many.ts';
import { chooseActivation, chooseWeights } from '../../store/intents/strip.ts';
import { CELLS } from '../../engine/scan/grid.ts';
import { runRace } from '../../store/intents/race.ts';
import { payAt, payRest } from '../../store/intents/scan.ts';
import { useScan } from '../../store/scan.ts';
import { useStrip } from '../../store/strip.ts';
import { isRunning, useMany } from '../../store/many.ts';
import { BATCHES, RATES } from './sweep.ts';

/** So long each act stands, to be seen, where the person has not asked for less motion. */
const PAUSE_MS = 900;
/** Longer than the watch takes to see what has become of it. */
const HURRIED_MS = 250;
const STEP_MS = 350;
const POLL_MS = 60;
/** More steps than this are not shown one by one. */
const MOST_STEPS = 12;

export interface Stage {
  /** Whether what is shown is still to be seen. */
  readonly isWanted: () => boolean;
  /** It may come to be so on the way. */
  readonly isHurried: boolean;
}

class Left extends Error {}

/** Cells here and there, as a hand would press them. */
function placeByHand(k: number): readonly [a: number, b: number] {
  return [-0.6 + 0.7 * k, 2.4 - 0.5 * k];
}

async function wait(ms: number, { isWanted }: Stage) {
  await new Promise((resolve) => setTimeout(resolve, ms));
  if (!isWanted()) throw new Left('the beat was left');
}

async function until(holds: () => boolean, stage: Stage) {
  while (!holds()) await wait(POLL_MS, stage);
}

function isOver(): boolean {
  const shown = showingNow(activeRun());
  return shown === 'finished' || shown === 'diverged' || shown === 'failed';
}

async function goTo(to: number | 'end', stage: Stage) {
  if (to === 'end') {
    toEnd();
    await until(isOver, stage);
    return;
  }
  const left = () => to - stepShown(activeRun());
  while (!stage.isHurried && left() > 0 && left() <= MOST_STEPS) {
    const before = stepShown(activeRun());
    stepBy(1);
    await until(() => stepShown(activeRun()) > before || isOver(), stage);
    if (isOver()) return;
    await wait(STEP_MS, stage);
  }
  if (left() > 0) openAt(to);
  await until(() => left() <= 0 || isOver(), stage);
}

async function perform(act: Act, stage: Stage) {
  switch (act.is) {
    case 'set':
      chooseVariant(act.experiment satisfies Told);
      break;
    case 'go':
      await goTo(act.to, stage);
      break;
    case 'look':
      if (act.squares !== undefined) showSquares(act.squares);
      if (act.wheel !== undefined && useView.getState().showsWheel !== act.wheel) toggleWheel();
      if (act.lossAxis !== undefined) countIn(act.lossAxis);
      break;
    case 'probe':
      askAt(act.x);
      break;
    case 'many':
      // What opens them leaves what was running before.
      await until(() => useMany.getState().isOpen, stage);
      runCloud(act.of, false);
      await until(() => !isRunning(useMany.getState().cloud), stage);
      break;
    case 'sweep':
      await until(() => useMany.getState().isOpen, stage);
      runSweepOver(BATCHES, RATES);
      await until(() => !isRunning(useMany.getState().grid), stage);
      break;
    case 'strip':
      chooseActivation(act.activation);
      chooseWeights(act.weights);
      await until(() => useStrip.getState().status.is !== 'running', stage);
      break;
    case 'scan':
      for (let k = 0; k < act.byHand; k++) {
        payAt(...placeByHand(k));
        await wait(stage.isHurried ? POLL_MS : STEP_MS, stage);
      }
      payRest();
      await until(() => useScan.getState().painted === CELLS, stage);
      break;
    case 'race':
      runRace(act.budget);
      await until(() => useScan.getState().budget >= act.budget, stage);
      break;
  }
}

/**
 * Does one act after the other, so that it can be followed.
 * @returns when all are done, or the beat was left
 */
export async function performAll(acts: readonly Act[], stage: Stage): Promise<void> {
  try {
    for (const act of acts) {
      await perform(act, stage);
      await wait(stage.isHurried ? HURRIED_MS : PAUSE_MS, stage);
    }
  } catch (error) {
    if (!(error instanceof Left)) throw error;
  }
}
