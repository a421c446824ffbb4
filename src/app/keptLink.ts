import { areApart } from '../share/link.ts';
import { tell } from '../store/intents/notices.ts';
import { areDeleted, keptOf } from '../store/kept.ts';
import { activeOf } from '../store/runs.ts';
import type { RunsState } from '../store/runs.ts';
import type { Told } from './keep/keeping.ts';

/** While data are fetched that the address only names, it stays as it is: that link. */
export const reopening = { link: null as string | null };

const keeping = () => import('./keep/keeping.ts');

/** Something was changed by hand, and stays: data that are still being read are offered instead. */
export function stopReopening() {
  const { link } = reopening;
  reopening.link = null;
  if (link?.includes('data.kept=') !== true) return;
  keeping().then(
    ({ offerMissed }) => offerMissed(link),
    () => tell('part'),
  );
}

/** What a link that names kept data says, with these where this browser has them. */
export async function reopened(link: string, told: Told): Promise<Told> {
  try {
    return await (await keeping()).withKept(link, told);
  } catch {
    tell('part');
    return told;
  }
}

/** Whether no address holds the data; then they are kept, so that a reload has them. */
export function isKeptApart(state: RunsState): boolean {
  const { experiment } = activeOf(state).problem;
  if (!areApart(experiment.data)) return false;
  if (keptOf(experiment) === null && !areDeleted(experiment)) {
    keeping().then(
      ({ keepSoon }) => keepSoon(),
      () => tell('part'),
    );
  }
  return true;
}

/** What data that are too many for the address are kept by in this browser. */
export function keptLinkOf(state: RunsState): string {
  const { experiment } = activeOf(state).problem;
  const kept = areApart(experiment.data) ? keptOf(experiment) : null;
  return kept === null
    ? ''
    : `&data.kept=${encodeURIComponent(kept.name)}&data.print=${kept.print}`;
}
