import type { Language, Messages } from '../../../i18n/index.ts';
import type { TakingMessages } from '../../../i18n/takingMessages.ts';
import { useLesson } from '../../../store/lesson.ts';
import { beatsOf, usePlayer } from '../../../store/player.ts';
import type { OpenBeat } from '../../../store/player.ts';
import { formatCount, formatNumber, formatParameter } from '../../../ui/format.ts';
import { chapterWords, saidOf } from '../../lessons/words.ts';
import type { FirstStep } from './firstSteps.ts';

export interface Question {
  readonly ask: string;
  /** To choose from; none where it is answered in words. */
  readonly options: readonly string[];
  readonly answer: string;
}

const MOST = 3;

/** Those of the lesson from the beat on that is open. */
async function ofLesson(
  { id, chapter, number }: OpenBeat,
  language: Language,
  messages: Messages,
): Promise<readonly Question[]> {
  const { beats } = await chapterWords(language, id);
  return beatsOf(chapter)
    .filter((each) => each >= number)
    .slice(0, MOST)
    .map((each) => {
      const { ask, options } = beats[each];
      const said = (options as readonly Parameters<typeof saidOf>[0][]).map((option) =>
        saidOf(option, messages),
      );
      return {
        ask: saidOf(ask, messages),
        options: said,
        answer: said[chapter.beats[each].answer],
      };
    });
}

const place = ({ a, b }: Pick<FirstStep, 'a' | 'b'>) =>
  `a = ${formatParameter(a)}, b = ${formatParameter(b)}`;

/** By how much the loss falls, or rises where it does. */
function change(first: FirstStep, last: FirstStep, { questions: q }: TakingMessages): Question {
  const by = last.loss - first.loss;
  const [ask, answer] = by > 0 ? [q.rise, q.riseAnswer] : [q.fall, q.fallAnswer];
  return {
    ask: ask(formatCount(last.step)),
    options: [],
    answer: answer(formatNumber(first.loss), formatNumber(last.loss), formatNumber(Math.abs(by))),
  };
}

/** About whatever run, with the answers of this one. */
function general(steps: readonly FirstStep[], t: TakingMessages): readonly Question[] {
  // A run that diverges at once has taken no step to ask about.
  if (steps.length < 2) return [];
  const [first, next] = steps;
  const last = steps[steps.length - 1];
  const { questions: q } = t;
  return [
    {
      ask: q.move,
      options: [],
      answer: q.moveAnswer(formatNumber(next.gradA), formatNumber(next.a - first.a)),
    },
    change(first, last, t),
    {
      ask: q.lines(formatCount(last.step)),
      options: [],
      answer: q.linesAnswer(place(first), formatCount(last.step), place(last)),
    },
  ];
}

/** Of the lesson that is open, else three that may be asked of any run. */
export async function questionsOf(
  steps: readonly FirstStep[],
  language: Language,
  messages: Messages,
  t: TakingMessages,
): Promise<readonly Question[]> {
  const { open } = usePlayer.getState();
  return open === null || !useLesson.getState().isOpen
    ? general(steps, t)
    : ofLesson(open, language, messages);
}
