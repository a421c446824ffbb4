import { useEffect } from 'react';
import { startGuesses } from '../../store/intents/roomGuesses.ts';
import { useMany } from '../../store/many.ts';
import styles from './AskRoom.module.css';
import { Nearest } from './Nearest.tsx';
import { useGuessWords } from './words.ts';

/** What a room has guessed: its places in the pictures, and how near they have come. */
export function RoomsGuesses() {
  const t = useGuessWords().room;
  const count = useMany(({ guesses }) => guesses.length);
  useEffect(() => startGuesses(), []);
  if (count === 0) return null;
  return (
    <div role="status" className={styles.guesses}>
      <p>{t.all(count)}</p>
      <Nearest />
    </div>
  );
}
