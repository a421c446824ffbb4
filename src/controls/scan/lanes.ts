import { MOST_PAID } from '../../engine/scan/race.ts';
import type { Lane, Race } from '../../engine/scan/race.ts';
import type { LaneName } from '../../i18n/scanMessages.ts';
import { formatShort } from '../../ui/format.ts';

/** As many losses the race is run to, and its table tells of. */
export const BUDGETS = [20, 50, MOST_PAID] as const;

export interface NamedLane {
  readonly name: LaneName;
  readonly best: Lane;
}

/** The lanes that are run, what is typical of chance beside this seed's. */
export function lanesOf({ rows, random, typical, descent }: Race): readonly NamedLane[] {
  return [
    { name: 'rows', best: rows },
    { name: 'random', best: random },
    ...(typical === null ? [] : [{ name: 'typical' as const, best: typical }]),
    { name: 'descent', best: descent },
  ];
}

/** A loss of a lane in print: what is typical has fewer digits that say something. */
export function printedBest({ name, best }: NamedLane, paid: number): string {
  return formatShort(best[paid], name === 'typical' ? 2 : 3);
}
