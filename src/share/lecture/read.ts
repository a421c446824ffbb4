import { isFields, own } from '../../engine/readers.ts';
import type { Fields } from '../../engine/readers.ts';
import { repeatedKeys } from '../../engine/repeatedKeys.ts';
import { ANSWERS } from '../answers.ts';
import type { Answer } from '../answers.ts';
import { reporterInto } from './fault.ts';
import type { LectureFault, Reporter } from './fault.ts';
import { MOST_SCENES } from './lecture.ts';
import type { Lecture, Scene } from './lecture.ts';
import { isAnswer, readPresses, totalStepsOf } from './readPresses.ts';
import { readLink, readRuns } from './readRuns.ts';
import { readExam, readLine, readQuestion, readText } from './readTexts.ts';
import { readView } from './readView.ts';

const OF_LECTURE = ['title', 'scenes'];
const OF_EXPERIMENT = ['experiment', 'runs', 'active', 'view', 'opensAt'];
const OF_SCENE = ['title', 'link', 'hides', 'presses', 'question', 'notes', 'exam'];

function readHides(value: unknown, path: string, { tell }: Reporter): readonly Answer[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    tell(path, value, { is: 'list' });
    return [];
  }
  const list: readonly unknown[] = value;
  const good = list.filter((each, i): each is Answer => {
    if (!isAnswer(each)) tell(`${path}[${i}]`, each, { is: 'oneOf', options: ANSWERS });
    return isAnswer(each);
  });
  return [...new Set(good)];
}

function readScene(value: unknown, path: string, report: Reporter): Scene | null {
  if (!isFields(value)) {
    report.tell(path, value, { is: 'object' });
    return null;
  }
  const link = own(value, 'link');
  const isLinked = link !== undefined;
  const isOne = isLinked !== (own(value, 'experiment') !== undefined);
  if (!isOne) report.tell(path, value, { is: 'oneSource' });
  else if (isLinked && typeof link !== 'string') {
    report.tell(`${path}.link`, link, { is: 'oneSource' });
  }
  report.unknown(value, isLinked && isOne ? OF_SCENE : [...OF_EXPERIMENT, ...OF_SCENE], path);
  const linked =
    typeof link === 'string'
      ? readLink(link, `${path}.link`, report)
      : { ...readRuns(value, path, report), view: readView(value, path, report) };
  const question = readQuestion(own(value, 'question'), `${path}.question`, report);
  const hides = readHides(own(value, 'hides'), `${path}.hides`, report);
  const totalSteps = totalStepsOf(linked);
  const { step } = linked.view;
  if (step !== null && step > totalSteps) {
    const at = isLinked ? `${path}.link.step` : `${path}.opensAt`;
    report.tell(at, step, { is: 'stepOf', last: totalSteps });
  }
  const around = { hides, hasQuestion: question !== null, totalSteps };
  return {
    title: readLine(own(value, 'title'), `${path}.title`, report) ?? '–',
    runs: linked.runs,
    active: linked.active,
    view: { ...linked.view, step: step === null ? null : Math.min(step, totalSteps) },
    hides,
    presses: readPresses(own(value, 'presses'), `${path}.presses`, around, report),
    question,
    notes: readText(own(value, 'notes'), `${path}.notes`, report),
    exam: readExam(own(value, 'exam'), `${path}.exam`, report),
  };
}

export interface ReadLecture {
  /** What could be read; null where nothing could. */
  readonly lecture: Lecture | null;
  readonly faults: readonly LectureFault[];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** How a lecture begins whose JSON is broken further on. */
const MEANT = /^\uFEFF?\s*\{[^[]*?"scenes"\s*:/;

/** Whether a text is meant as a lecture: an object with scenes, where data are lists. */
export function isLecture(text: string): boolean {
  const json = jsonOf(text);
  if (json === undefined) return MEANT.test(text);
  return isFields(json) && Object.hasOwn(json, 'scenes');
}

function readFields(fields: Fields, report: Reporter): Lecture | null {
  report.unknown(fields, OF_LECTURE, '');
  const given = own(fields, 'scenes');
  const list: readonly unknown[] = Array.isArray(given) ? given : [];
  if (list.length === 0 || list.length > MOST_SCENES) {
    report.tell('scenes', given, { is: 'scenes', most: MOST_SCENES });
  }
  const scenes = list
    .slice(0, MOST_SCENES)
    .flatMap((scene, i) => readScene(scene, `scenes[${i}]`, report) ?? []);
  const title = readLine(own(fields, 'title'), 'title', report) ?? '–';
  return scenes.length === 0 ? null : { title, scenes };
}

/**
 * Reads a lecture from a file's text. Never throws: what cannot be read is left out or takes its
 * default, and leaves a fault that says where, what, and what is allowed.
 */
export function readLecture(text: string): ReadLecture {
  const faults: LectureFault[] = [];
  const report = reporterInto(faults);
  const json = jsonOf(text);
  if (!isFields(json)) {
    report.tell('', json === undefined ? text.trim() : json, { is: 'lecture' });
    return { lecture: null, faults };
  }
  report.tellAll('', repeatedKeys(text));
  return { lecture: readFields(json, report), faults };
}
