import { useCover } from '../cover.ts';
import type { Answer } from '../cover.ts';
import { coverBy, uncover } from './cover.ts';
import { unlessGuessing } from './unlessGuessing.ts';

/**
 * How who speaks hides the answer before the question, and shows it again. Where a guess is asked
 * for, all stays as its link has it until the question is put away.
 */

/** Hides these and no others, to be shown again in their order; they are what the hand hides from now on. */
export function hide(answers: readonly Answer[]) {
  coverBy(answers.length > 0 ? { hidden: answers, wanted: answers } : { hidden: [] });
}

/** One press: hides what is wanted; then each shows one thing more, until all is shown. */
export const hideOrShowNext = unlessGuessing(() => {
  const { covered, wanted } = useCover.getState();
  const [next] = covered;
  if (next === undefined) coverBy({ hidden: wanted });
  else uncover(next);
});

/** Shows all that is covered, or hides it again. */
export const hideOrShowAll = unlessGuessing(() => {
  const { covered, wanted } = useCover.getState();
  coverBy(covered.size > 0 ? { hidden: [], asked: [] } : { hidden: wanted });
});

/** This is what the hand hides from now on; what is hidden now stays so. */
export function want(wanted: readonly Answer[]) {
  if (wanted.length > 0) coverBy({ wanted });
}

/** Chooses what the hand hides; where something is hidden now, that follows. */
export const choose = unlessGuessing((answer: Answer, isWanted: boolean) => {
  const { hidden, wanted } = useCover.getState();
  const changed = (list: readonly Answer[]) => {
    const others = list.filter((each) => each !== answer);
    return isWanted ? [...others, answer] : others;
  };
  coverBy({ wanted: changed(wanted), hidden: hidden.length === 0 ? hidden : changed(hidden) });
});
