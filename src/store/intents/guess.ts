import { useMany } from '../many.ts';
import { showAs } from './screen.ts';

/** The guess is done with: the page is as it is without its question. */
export function endGuess() {
  useMany.setState({ guesses: [] });
  showAs({ guess: undefined });
}
