import { useCover } from '../cover.ts';
import type { Answer } from '../cover.ts';
import { frames } from '../frames.ts';

function show(covered: ReadonlySet<Answer>) {
  useCover.setState({ covered });
  frames.request();
}

/** Covers these answers, and no others. */
export function cover(answers: Iterable<Answer>) {
  show(new Set(answers));
}

export function uncover(answer: Answer) {
  show(new Set([...useCover.getState().covered].filter((each) => each !== answer)));
}

export function uncoverAll() {
  cover([]);
}
