import { useCover } from '../cover.ts';
import type { Answer, CoverState } from '../cover.ts';
import { frames } from '../frames.ts';

/** What is hidden by hand is shown by hand again, whatever a lesson does meanwhile. */
export function coverBy(change: Partial<Omit<CoverState, 'covered'>>) {
  useCover.setState((now) => {
    const { hidden, asked } = { ...now, ...change };
    return { ...change, covered: new Set([...hidden, ...asked]) };
  });
  frames.request();
}

/** A lesson covers these answers, and no others. */
export function cover(answers: Iterable<Answer>) {
  coverBy({ asked: [...answers] });
}

/** Shows an answer, whoever has covered it. */
export function uncover(answer: Answer) {
  const { hidden, asked } = useCover.getState();
  coverBy({
    hidden: hidden.filter((each) => each !== answer),
    asked: asked.filter((each) => each !== answer),
  });
}

export function uncoverAll() {
  cover([]);
}
