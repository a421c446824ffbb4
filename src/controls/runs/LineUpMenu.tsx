import { useEffect, useRef, useState } from 'react';
import { RATES_TRIED, tryRates } from '../../engine/bestRate.ts';
import type { Experiment } from '../../engine/experiment.ts';
import { prepare } from '../../engine/problem.ts';
import { optimizerName } from '../../i18n/optimizerName.ts';
import type { LineUpId } from '../../i18n/runPanelMessages.ts';
import { useIsCovered } from '../../store/cover.ts';
import { inSlices } from '../../store/inSlices.ts';
import { lineUp } from '../../store/intents/runs.ts';
import { countIn } from '../../store/intents/view.ts';
import {
  batchPatches,
  comparedOptimizers,
  ratePatches,
  ratesLinedUp,
  seedPatches,
  startHere,
  startPatches,
} from '../../store/lineUps.ts';
import type { Patch } from '../../store/lineUps.ts';
import { useMessages } from '../../store/preferences.ts';
import { activeRun, useActiveRun } from '../../store/runs.ts';
import type { Run } from '../../store/runs.ts';
import { formatShort } from '../../ui/format.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { useAsides } from '../asides.ts';
import styles from './RunsPanel.module.css';

/** Those that choose the rates by what is known of them. */
const OF_RATES: ReadonlySet<LineUpId> = new Set(['rates', 'bestRates']);
const IDS: readonly LineUpId[] = ['batches', 'rates', 'optimizers', 'bestRates', 'starts', 'seeds'];

/** Rates are compared after no more steps than that. */
const MOST_STEPS = 1000;

/** The best rate of each optimizer, tried out in slices. @returns what ends it */
function tryAll(
  run: Run,
  optimizers: readonly Experiment['optimizer'][],
  onDone: (rates: readonly number[]) => void,
): () => void {
  const problem = prepare({ ...run.problem.experiment, ...startHere(run), edits: [] }, run.problem);
  const steps = Math.min(MOST_STEPS, problem.length.totalSteps);
  function* rates(): Generator<unknown, readonly number[]> {
    const found: number[] = [];
    for (const optimizer of optimizers) found.push(yield* tryRates(problem, optimizer, steps));
    return found;
  }
  return inSlices(rates(), onDone);
}

function withRate(optimizer: Experiment['optimizer'], lr: number): Experiment['optimizer'] {
  return { ...optimizer, lr };
}

/** Lists of runs at one press, each an ordinary list afterwards. */
export function LineUpMenu() {
  const { catalogue } = useMessages();
  const t = useAsides().runPanel;
  const hidesRates = useIsCovered('zones');
  const problem = useActiveRun((run) => run.problem);
  const [isTrying, setTrying] = useState(false);
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);

  function lineUpBest() {
    const run = activeRun();
    const optimizers = comparedOptimizers();
    setTrying(true);
    stop.current = tryAll(run, optimizers, (rates) => {
      setTrying(false);
      // The person has gone on to something else meanwhile.
      if (activeRun().problem !== run.problem) return;
      const patches = optimizers.map((optimizer, k): Patch => {
        const name = optimizerName(optimizer, catalogue);
        const tried = String(RATES_TRIED.length);
        return {
          optimizer: withRate(optimizer, rates[k]),
          name: t.bestOf(name, formatShort(rates[k]), tried),
        };
      });
      lineUp(patches, startHere(run));
    });
  }

  const makers: Readonly<Record<LineUpId, () => void>> = {
    batches: () => {
      lineUp(batchPatches(activeRun().problem));
      countIn('samples');
    },
    rates: () => lineUp(ratePatches(activeRun().problem)),
    optimizers: () => {
      const patches = comparedOptimizers().map((optimizer): Patch => ({ optimizer }));
      lineUp(patches, startHere(activeRun()));
    },
    bestRates: lineUpBest,
    starts: () => lineUp(startPatches()),
    seeds: () => lineUp(seedPatches(activeRun().problem)),
  };
  const aboutOf = (id: LineUpId): string => {
    if (id !== 'rates') return t.lineUps[id].about;
    const { rates, areOfZones } = ratesLinedUp(problem);
    const listed = rates.map((rate) => formatShort(rate)).join(', ');
    return areOfZones ? t.lineUps.rates.about : t.theseRates(listed);
  };
  if (isTrying) {
    return (
      <p className={styles.trying} role="status">
        {t.trying}
      </p>
    );
  }
  return (
    <MenuButton
      entries={IDS.filter((id) => !hidesRates || !OF_RATES.has(id)).map((id) => ({
        key: id,
        label: t.lineUps[id].name,
        about: aboutOf(id),
        onChoose: makers[id],
      }))}
    >
      {t.lineUp}
    </MenuButton>
  );
}
