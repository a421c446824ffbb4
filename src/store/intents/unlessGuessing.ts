import { isGuessAsked } from '../screen.ts';

/**
 * Something that a hand does, and that does nothing while the page asks for a guess: what would come
 * of it, and what its link hides, is not to be had until the question is put away.
 */
export function unlessGuessing<A extends readonly unknown[]>(act: (...args: A) => void) {
  return (...args: A) => {
    if (!isGuessAsked()) act(...args);
  };
}
