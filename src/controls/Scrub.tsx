import { useMemo } from 'react';
import { endOfEpoch } from '../engine/epochs.ts';
import type { Problem } from '../engine/problem.ts';
import { useActiveFrameValue } from '../store/frameValue.ts';
import { tellFailure } from '../store/intents/notices.ts';
import { seek } from '../store/intents/transport.ts';
import { useMessages } from '../store/preferences.ts';
import { areSeveral, stepShown, useActiveRun, useRuns } from '../store/runs.ts';
import { Extra } from '../ui/Extra.tsx';
import { fetched } from '../ui/fetched.ts';
import { formatCount } from '../ui/format.ts';
import { ScrubBar } from './ScrubBar.tsx';
import type { Scale } from './ScrubBar.tsx';

/** Several runs share a bar, and the places on it. */
const SHARED = fetched(async () => (await import('./ScrubOfAll.tsx')).ScrubOfAll);

const MOST_TICKS = 8;

/** 1, 2 or 5 times a power of ten apart. */
function wholeEpochs(epochs: number): readonly number[] {
  const rough = epochs / MOST_TICKS;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const every = [1, 2, 5, 10].map((k) => k * power).find((step) => step >= rough) ?? power;
  const count = Math.ceil(epochs / every) - 1;
  return Array.from({ length: count }, (_, i) => (i + 1) * every);
}

/** Epochs to write under the bar of a run alone. */
function epochTicks(problem: Problem): Scale['ticks'] {
  const { epochs, totalSteps } = problem.length;
  const all = wholeEpochs(epochs).map((at) => ({
    share: endOfEpoch(problem, at - 1) / totalSteps,
    text: formatCount(at),
  }));
  // Where epochs are of different lengths some are too near to one another to be read.
  return all.filter(({ share }, k) => share - (all[k - 1]?.share ?? 0) >= 0.04);
}

function useScaleOfOne(): Scale {
  const t = useMessages().transport;
  const step = useActiveRun((run) => run.trace.stride);
  const problem = useActiveRun((run) => run.problem);
  const end = problem.length.totalSteps;
  const value = useActiveFrameValue(stepShown);
  const trained = useActiveFrameValue((run) => run.trace.stepAt(Math.max(0, run.trace.rows - 1)));
  const ticks = useMemo(() => epochTicks(problem), [problem]);
  return { end, value, trained, step, seek, said: null, ticks, ticksOf: t.epochTicks };
}

/** The scrub bar: what is played, what is trained ahead, what is still to be trained. */
export function Scrub() {
  const isShared = useRuns(areSeveral);
  return isShared ? (
    <Extra of={SHARED} props={{}} onFailure={tellFailure} instead={<BarOfOne />} />
  ) : (
    <BarOfOne />
  );
}

function BarOfOne() {
  return <ScrubBar scale={useScaleOfOne()} />;
}
