import type { Experiment } from '../../engine/experiment.ts';
import { faultSentence } from '../../engine/fault.ts';
import type { Fault } from '../../engine/fault.ts';
import { jsonOf } from '../../engine/json.ts';
import { parseExperiment } from '../../engine/parse.ts';
import { LANGUAGES } from '../../i18n/index.ts';
import type { Embed } from '../../share/embedLink.ts';
import { onChange } from '../../store/effects.ts';
import { frames } from '../../store/frames.ts';
import { changeSettings } from '../../store/intents/experiment.ts';
import { openAt, pause, play, stepBy } from '../../store/intents/transport.ts';
import { usePreferences } from '../../store/preferences.ts';
import { activeExperiment, activeRun, stepShown, useRuns } from '../../store/runs.ts';
import { showingNow } from '../../store/showing.ts';
import { useTransport } from '../../store/transport.ts';
import { askLesson, followLessons } from './lessonEvents.ts';

/**
 * The page around drives this one by messages, and is told how the run stands: docs/embed.md has the
 * protocol. What is asked by other pages than those that the address names is not heard.
 */

interface Asked {
  readonly downhill: string;
  readonly id?: unknown;
  readonly experiment?: unknown;
  readonly to?: unknown;
  readonly by?: unknown;
  readonly lesson?: unknown;
  readonly beat?: unknown;
}

function isAsked(data: unknown): data is Asked {
  return typeof data === 'object' && data !== null && 'downhill' in data;
}

/** A number of the run that is not finite has no place in JSON, and is null. */
function stateNow() {
  const run = activeRun();
  const { problem, trace, cursor } = run;
  const { row } = cursor;
  const { a, b, loss } = trace.columns;
  const { start, objective } = problem;
  const isThere = trace.rows > 0;
  const numbers = {
    a: isThere ? a.at(row) : start.a,
    b: isThere ? b.at(row) : start.b,
    loss: isThere ? loss.at(row) : objective.loss(start.a, start.b),
  };
  return {
    downhill: 'state',
    step: stepShown(run),
    steps: problem.length.totalSteps,
    ...numbers,
    status: showingNow(run),
    isPlaying: useTransport.getState().isPlaying,
  };
}

/** In the person's language, or where that does not arrive in English: the page around is answered. */
async function faultWords(): Promise<(fault: Fault) => string> {
  try {
    return (await LANGUAGES[usePreferences.getState().language].loadAsides()).fault;
  } catch {
    return faultSentence;
  }
}

/** What was asked and can't be done, in sentences; none where it is done. */
async function set(told: unknown): Promise<readonly string[]> {
  const { experiment, faults } = parseExperiment(told);
  if (faults.length > 0) {
    return faults.map(await faultWords());
  }
  changeSettings(experiment satisfies Experiment);
  return [];
}

function step({ to, by = 1 }: Asked): readonly string[] {
  if (to !== undefined) {
    if (!Number.isSafeInteger(to) || (to as number) < 0) return ['to: a whole number from 0 on'];
    openAt(to as number);
    frames.request();
    return [];
  }
  if (by !== 1 && by !== -1) return ['by: 1 or −1'];
  stepBy(by);
  return [];
}

async function answer(asked: Asked): Promise<object> {
  const { downhill, id } = asked;
  const done = (faults: readonly string[]) =>
    faults.length > 0 ? { downhill: 'faults', id, faults } : { downhill: 'done', id };
  switch (downhill) {
    case 'get':
      return { downhill: 'experiment', id, experiment: jsonOf(activeExperiment()) };
    case 'set':
      return done(await set(asked.experiment));
    case 'step':
      return done(step(asked));
    case 'play':
      play();
      return done([]);
    case 'pause':
      pause();
      return done([]);
    case 'lesson':
      return done(askLesson(asked));
    default:
      return done(['downhill: get, set, step, play, pause or lesson']);
  }
}

/** The page around, by its origin, if it is one of those; null while that is not known. */
function parentAmong(origins: readonly string[]): string | null {
  if (origins.includes('*')) return '*';
  const { ancestorOrigins } = window.location as Partial<Location>;
  const [parent = origins.length === 1 ? origins[0] : ''] = ancestorOrigins ?? [];
  return origins.includes(parent) ? parent : null;
}

/** @returns what ends it */
export function followParent({ origins }: Embed): () => void {
  const { parent } = window;
  // By itself it has nobody to tell, and would hear what it says.
  if (parent === window) return () => {};
  const to = { origin: parentAmong(origins) };
  const tell = (message: object) => {
    if (to.origin !== null) parent.postMessage(message, to.origin);
  };
  const told = { state: '' };
  const tellState = () => {
    const state = stateNow();
    const text = JSON.stringify(state);
    if (text === told.state) return;
    told.state = text;
    tell(state);
  };
  const hear = async ({ source, origin, data }: MessageEvent<unknown>) => {
    const isAllowed = origins.includes('*') || origins.includes(origin);
    if (source !== parent || !isAllowed || !isAsked(data)) return;
    if (to.origin !== '*') to.origin = origin;
    tell(await answer(data));
  };
  const onMessage = (event: MessageEvent<unknown>) => void hear(event);
  window.addEventListener('message', onMessage);
  const stops = [
    frames.subscribe(tellState),
    onChange(useTransport, tellState),
    onChange(useRuns, tellState),
    () => window.removeEventListener('message', onMessage),
  ];
  tell({ downhill: 'ready' });
  tellState();
  stops.push(followLessons(tell));
  return () => {
    for (const stop of stops) stop();
  };
}
