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

/** About whatever run, with the answers of this one. */
function general(steps: readonly FirstStep[], t: TakingMessages): readonly Question[] {
  const [first, next] = steps;
  const last = steps[steps.length - 1];
  const { questions: q } = t;
  // A run that diverges at once has taken no step.
  const move: Question[] =
    steps.length < 2
      ? []
      : [
          {
            ask: q.move,
            options: [],
            answer: q.moveAnswer(formatNumber(next.gradA), formatNumber(next.a - first.a)),
          },
        ];
  return [
    ...move,
    {
      ask: q.fall(formatCount(last.step)),
      options: [],
      answer: q.fallAnswer(
        formatNumber(first.loss),
        formatNumber(last.loss),
        formatNumber(first.loss - last.loss),
      ),
    },
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
