import { lastStepOf } from '../../engine/editRange.ts';
import { countPoints } from '../../engine/parse.ts';
import { ANSWERS } from '../answers.ts';
import type { Answer } from '../answers.ts';
import type { LinkedRuns } from '../runsLink.ts';
import { reporterInto } from './fault.ts';
import type { LectureFault, Reporter } from './fault.ts';
import { MOST_PRESSES, usualPresses } from './lecture.ts';
import type { Press, Scene } from './lecture.ts';

export function isAnswer(value: unknown): value is Answer {
  return ANSWERS.some((answer) => answer === value);
}

interface Around {
  readonly hides: readonly Answer[];
  readonly hasQuestion: boolean;
  /** Of the run that the controls are about. */
  readonly totalSteps: number;
}

/** Of the active run, with what is changed of it along the way; nothing is trained or drawn. */
export function totalStepsOf({ runs, active }: LinkedRuns): number {
  const { experiment } = runs[active];
  return lastStepOf(experiment, countPoints(experiment.data));
}

/** What one press shows, or null where it is no list of what is hidden there. */
function readShown(value: unknown, path: string, left: readonly Answer[], { tell }: Reporter) {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const isGood = list.length > 0 && list.every((each) => left.some((answer) => answer === each));
  if (!isGood) tell(path, value, { is: 'hiddenThere', options: left });
  return isGood ? ([...new Set(list)] as readonly Answer[]) : null;
}

function readPress(
  value: unknown,
  path: string,
  before: readonly Press[],
  around: Around,
  report: Reporter,
): Press | null {
  const refuse = (allowed: LectureFault['allowed']) => {
    report.tell(path, value, allowed);
    return null;
  };
  if (typeof value === 'number') {
    const isStep = Number.isSafeInteger(value) && value >= 0 && value <= around.totalSteps;
    return isStep ? { is: 'go', to: value } : refuse({ is: 'stepOf', last: around.totalSteps });
  }
  if (value === 'end') return { is: 'go', to: 'end' };
  if (value === 'options' || value === 'answer') {
    if (!around.hasQuestion) return refuse({ is: 'needsQuestion' });
    return before.some(({ is }) => is === value) ? refuse({ is: 'onceInScene' }) : { is: value };
  }
  if (!isAnswer(value) && !Array.isArray(value)) return refuse({ is: 'press' });
  const shown = new Set(before.flatMap((press) => (press.is === 'show' ? press.answers : [])));
  const left = around.hides.filter((answer) => !shown.has(answer));
  const answers = readShown(value, path, left, report);
  return answers === null ? null : { is: 'show', answers };
}

export function readPresses(
  value: unknown,
  path: string,
  around: Around,
  report: Reporter,
): readonly Press[] {
  if (value === undefined) return usualPresses(around.hides, around.hasQuestion);
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  if (!Array.isArray(value) || list.length > MOST_PRESSES) {
    report.tell(path, value, { is: 'pressList', most: MOST_PRESSES });
    return [];
  }
  return list.reduce<readonly Press[]>((presses, each, i) => {
    const press = readPress(each, `${path}[${i}]`, presses, around, report);
    return press === null ? presses : [...presses, press];
  }, []);
}

/** A line as a person types it: `options, 3, minimum, best + floor, end`. */
export function pressesIn(text: string, { hides, question, runs, active }: Scene) {
  const faults: LectureFault[] = [];
  const words = text.split(',').map((part) => part.trim());
  const values = words.filter(Boolean).map((word) => {
    if (Number.isFinite(Number(word))) return Number(word);
    return word.includes('+') ? word.split('+').map((part) => part.trim()) : word;
  });
  const around = {
    hides,
    hasQuestion: question !== null,
    totalSteps: totalStepsOf({ runs, active }),
  };
  const presses = readPresses(values, '', around, reporterInto(faults));
  return { presses, faults };
}

/** The same back. */
export function pressesLine(presses: readonly Press[]): string {
  return presses
    .map((press) => {
      if (press.is === 'go') return String(press.to);
      return press.is === 'show' ? press.answers.join(' + ') : press.is;
    })
    .join(', ');
}
