import type { DataSpec } from '../../engine/experiment.ts';
import { LONGEST_LABEL, shortLabel } from '../../engine/labels.ts';
import { isApart } from '../../share/link.ts';
import { runsFromLink } from '../../share/runsLink.ts';
import { report } from '../../store/effects.ts';
import { changeData } from '../../store/intents/experiment.ts';
import { forgetKept, missKept, nameKept } from '../../store/intents/kept.ts';
import { tell } from '../../store/intents/notices.ts';
import { addLinkFaults } from '../../store/intents/openRuns.ts';
import { areDeleted, keptOf } from '../../store/kept.ts';
import { activeExperiment } from '../../store/runs.ts';
import { getKept, listKept, putKept, removeKept } from './database.ts';
import { printOf } from './print.ts';

/** So many sets are kept for a reload alone: as many as Back goes to. */
const MOST_AUTO = 6;

/** A name with an end of its own, as long as a name may be. */
function ending(name: string, end: string): string {
  const short = shortLabel(name);
  return short.slice(0, LONGEST_LABEL - end.length) + end;
}

/** A name that nothing is kept by: itself, or with a number after it. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  let found = shortLabel(name);
  for (let k = 2; taken.has(found); k++) found = ending(name, ` (${k})`);
  return found;
}

/** What data are called, where they have a name of their own. */
export function ownNameOf(data: DataSpec): string {
  return 'preset' in data ? data.preset : (data.name ?? 'data');
}

/**
 * Has the browser keep the data that are on the page, so that a reload has them, where no address
 * holds them; and lets go of the oldest that were kept so. Where it cannot, that is said.
 */
async function keepForReload(): Promise<void> {
  const { data } = activeExperiment();
  if (!('points' in data) || keptOf({ data }) !== null || areDeleted({ data })) return;
  try {
    const print = await printOf(data.points);
    const sets = await listKept();
    const byWord = sets.filter((set) => !set.isAuto).map((set) => set.name);
    // The same data again have the same name, and no others have it, ever: links may have been sent.
    const name = freeName(ending(ownNameOf(data), ` ${print}`), new Set(byWord));
    if ((await putKept(name, data, true)) === 'taken') return;
    nameKept(data.points, print, name);
    const old = sets.filter((set) => set.isAuto && set.name !== name).slice(MOST_AUTO - 1);
    await Promise.all(old.map((set) => removeKept(set.name)));
    // Where Back comes to them they are kept again.
    for (const set of old) forgetKept(set.name);
  } catch (error) {
    if (error instanceof DOMException) tell('storage');
    else report(error);
  }
}

const waiting = { timer: 0 };
/** A drag has ended by then, and what is brought has been shown. */
const AFTER_MS = 400;

export function keepSoon() {
  window.clearTimeout(waiting.timer);
  waiting.timer = window.setTimeout(() => void keepForReload(), AFTER_MS);
}

/** What is known of a link: its runs, and what of it could not be read. */
export type Told = Pick<ReturnType<typeof runsFromLink>, 'runs' | 'faults'>;

/** @param print null where the link is from before links had it */
async function keptFor(name: string, n: number, print: string | null) {
  try {
    const data = await getKept(name);
    if (data === null || data.points.n !== n) return null;
    const found = await printOf(data.points);
    return print === null || print === found ? { data, points: data.points, print: found } : null;
  } catch (error) {
    if (!(error instanceof DOMException)) report(error);
    // Then the link says that the data are not in it.
    return null;
  }
}

/** The data that a link names, known from now on by their name; null where this browser has them not. */
async function takenFrom(link: string) {
  const fields = new URLSearchParams(link);
  const name = fields.get('data.kept') ?? '';
  const kept = await keptFor(name, Number(fields.get('data.apart')), fields.get('data.print'));
  if (kept === null) return null;
  nameKept(kept.points, kept.print, name);
  return kept.data;
}

/** The runs of a link with the data that it names, where this browser has them. */
export async function withKept(link: string, { runs, faults }: Told): Promise<Told> {
  // It is these that the page is for now.
  missKept(null);
  const data = await takenFrom(link);
  if (data === null) return { runs, faults };
  return {
    runs: runs.map((run) => ({ ...run, experiment: { ...run.experiment, data } })),
    faults: faults.filter((fault) => !isApart(fault)),
  };
}

/** That the data of a link are not there is said, as far as they may be had. */
export async function offerMissed(link: string) {
  if ((await takenFrom(link)) !== null) missKept(link);
  else addLinkFaults(runsFromLink(link).faults.filter(isApart));
}

/** They take the place of the data of the page, in all that it has become. */
export async function bringMissed(link: string) {
  missKept(null);
  const data = await takenFrom(link);
  if (data !== null) changeData(data);
  else addLinkFaults(runsFromLink(link).faults.filter(isApart));
}
