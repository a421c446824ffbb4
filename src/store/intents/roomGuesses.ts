import { codesIn, guessOfCode, optionsIn, subjectOf } from '../../share/guess.ts';
import type { Asked, GuessedOf, NoCode } from '../../share/guess.ts';
import { onChange } from '../effects.ts';
import { useLecture } from '../lecture.ts';
import { useMany } from '../many.ts';
import { objectiveNow, useObjective } from '../objective.ts';
import { usePlayer } from '../player.ts';
import { usePresenter } from '../presenter.ts';
import type { Told } from '../presenter.ts';
import { OF_PAGE, questionNow, tagNow } from '../question.ts';

/** What a room has guessed, by the codes that its phones have given. */

const NONE: readonly Told[] = [];

function guessesNow(): readonly Told[] {
  return usePresenter.getState().guesses[questionNow()] ?? NONE;
}

function set(guesses: readonly Told[]) {
  usePresenter.setState((now) => ({ guesses: { ...now.guesses, [questionNow()]: guesses } }));
}

/** Why a code is not counted: it is none of this question's, or an answer of another kind. */
export type WhyNot = NoCode | 'place' | 'choice' | 'option';

export interface Taken {
  readonly counted: number;
  /** Codes that had been counted before, or stand in the text twice. */
  readonly known: number;
  /** Each once. */
  readonly wrong: readonly { readonly code: string; readonly why: WhyNot }[];
}

/** What a code must be of to count now. */
function askedNow(): GuessedOf {
  const { problem, automatic } = objectiveNow();
  return { frame: automatic, subject: subjectOf(problem.experiment), tag: tagNow() };
}

function readAs(code: string, asked: Asked): Told | WhyNot {
  const guess = guessOfCode(code, askedNow());
  if (typeof guess === 'string') return guess;
  if (guess.is === 'place') return asked === 'place' ? { code, guess } : 'choice';
  if (asked === 'place') return 'place';
  return guess.option < optionsIn(asked) ? { code, guess } : 'option';
}

/** Counts the codes in a text, each once. */
export function takeCodes(text: string, asked: Asked): Taken {
  const guesses = [...guessesNow()];
  const known = new Set(guesses.map(({ code }) => code));
  const wrong = new Map<string, WhyNot>();
  const before = guesses.length;
  let again = 0;
  for (const code of codesIn(text)) {
    const told = readAs(code, asked);
    if (typeof told === 'string') wrong.set(code, told);
    else if (known.has(code)) again++;
    else {
      known.add(code);
      guesses.push(told);
    }
  }
  set(guesses);
  return {
    counted: guesses.length - before,
    known: again,
    wrong: Array.from(wrong, ([code, why]) => ({ code, why })),
  };
}

export function takeBack(code: string) {
  set(guessesNow().filter((told) => told.code !== code));
}

export function takeAllBack() {
  set(NONE);
}

/** The places that were guessed of what is there now: on another surface they would be of nothing. */
function placesNow() {
  const told = guessesNow().filter(({ guess }) => guess.is === 'place');
  if (told.length === 0) return [];
  const of = askedNow();
  return told.flatMap(({ code, guess }) =>
    guess.is === 'place' && typeof guessOfCode(code, of) !== 'string' ? [guess] : [],
  );
}

function showPlaces() {
  const guesses = placesNow();
  const before = useMany.getState().guesses;
  if (guesses.length > 0 || before.length > 0) useMany.setState({ guesses });
}

/** Has the places that the room has guessed in the pictures, as long as their question is open. */
export function startGuesses(): () => void {
  const stops = [
    onChange(usePresenter, (now, before) => {
      if (now.guesses !== before.guesses) showPlaces();
    }),
    onChange(usePlayer, (now, before) => {
      if (now.open !== before.open) showPlaces();
    }),
    onChange(useLecture, (now, before) => {
      if (now.scene !== before.scene || now.lecture !== before.lecture) showPlaces();
    }),
  ];
  showPlaces();
  // Of another objective they are of nothing any more.
  stops.push(
    onChange(useObjective, (now, before) => {
      if (now.problem === before.problem) return;
      const isOther = now.problem.objective !== before.problem.objective;
      if (isOther && questionNow() === OF_PAGE && guessesNow().length > 0) takeAllBack();
      else showPlaces();
    }),
  );
  return () => {
    for (const stop of stops) stop();
    useMany.setState({ guesses: [] });
  };
}
