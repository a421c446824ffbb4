import type { DataSpec } from '../../engine/experiment.ts';
import { shortLabel } from '../../engine/labels.ts';
import { isApart } from '../../share/link.ts';
import type { runsFromLink } from '../../share/runsLink.ts';
import { nameKept } from '../../store/intents/kept.ts';
import { tell } from '../../store/intents/notices.ts';
import { keptNameOf } from '../../store/kept.ts';
import { activeExperiment } from '../../store/runs.ts';
import { getKept, listKept, putKept, removeKept } from './database.ts';

/** So many sets are kept for a reload alone: as many as Back goes to. */
const MOST_AUTO = 6;

/** A name that nothing is kept by: itself, or with a number after it. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  let found = shortLabel(name);
  for (let k = 2; taken.has(found); k++) {
    const end = ` (${k})`;
    found = `${shortLabel(name).slice(0, 60 - end.length)}${end}`;
  }
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
  if (!('points' in data) || keptNameOf({ data }) !== null) return;
  try {
    const sets = await listKept();
    const name = freeName(ownNameOf(data), new Set(sets.map((set) => set.name)));
    await putKept(name, data, true);
    nameKept(data.points, name);
    const old = sets.filter((set) => set.isAuto).slice(MOST_AUTO - 1);
    await Promise.all(old.map((set) => removeKept(set.name)));
  } catch {
    tell('storage');
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

async function keptFor(name: string, n: number): Promise<DataSpec | null> {
  try {
    const data = await getKept(name);
    return data !== null && 'points' in data && data.points.n === n ? data : null;
  } catch {
    // Then the link says that the data are not in it.
    return null;
  }
}

/** The runs of a link with the data that it names, where this browser has them. */
export async function withKept(link: string, { runs, faults }: Told): Promise<Told> {
  const fields = new URLSearchParams(link);
  const name = fields.get('data.kept') ?? '';
  const data = await keptFor(name, Number(fields.get('data.apart')));
  if (data === null || !('points' in data)) return { runs, faults };
  nameKept(data.points, name);
  return {
    runs: runs.map((run) => ({ ...run, experiment: { ...run.experiment, data } })),
    faults: faults.filter((fault) => !isApart(fault)),
  };
}
