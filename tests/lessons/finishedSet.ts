import { jsonOf } from '../../src/engine/json.ts';
import { orderOf } from '../../src/engine/many/plan.ts';
import { withPointsFixed } from '../../src/engine/many/plan.ts';
import { createTally } from '../../src/engine/many/tally.ts';
import { casesWork, medianOf } from '../../src/engine/many/work.ts';
import type { CaseEnd } from '../../src/engine/many/work.ts';
import { prepare } from '../../src/engine/problem.ts';
import type { Problem } from '../../src/engine/problem.ts';
import type { FinishedSet } from '../../src/lessons/moment.ts';
import { drained } from '../support/train.ts';

const COUNT = 200;

const sets = new Map<string, FinishedSet>();

/** Runs 200 seeds, as the page's clouds do, and counts what they end in; each set once. */
export function finishedSet(problem: Problem, of: FinishedSet['of']): FinishedSet {
  const key = `${of} ${JSON.stringify(jsonOf(problem.experiment))}`;
  const known = sets.get(key);
  if (known !== undefined) return known;
  const set = run(problem, of);
  sets.set(key, set);
  return set;
}

function run(problem: Problem, of: FinishedSet['of']): FinishedSet {
  const base = prepare(withPointsFixed(problem), problem);
  const plan = { is: of, count: COUNT } as const;
  const tally = createTally(base);
  const ends: CaseEnd[] = [];
  const work = casesWork(plan, base, orderOf(plan), (end) => {
    tally.add(end);
    ends.push(end);
  });
  drained(work);
  const { basins, counts, left } = tally;
  const lowest = basins.map(({ loss }) => loss).reduce((p, q) => Math.min(p, q), Infinity);
  const best = basins.findIndex(({ loss }) => loss === lowest);
  return {
    experiment: problem.experiment,
    of,
    counted: tally.counted,
    left: left?.count ?? null,
    inBest: best === -1 ? null : (counts[best] ?? 0),
    medianLoss: medianOf(ends.map(({ loss }) => loss)),
  };
}
