import { jsonOf } from '../../engine/json.ts';
import { OWN } from '../runsLink.ts';
import type { LinkedRun } from '../runsLink.ts';
import { LETTERS, usualPresses } from './lecture.ts';
import type { Lecture, Press, Question, Scene } from './lecture.ts';
import { viewJson } from './readView.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Those of the fields that are not as they would be if they were left out. */
function told(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** What a run has of its own beside what they share. */
function runJson({ experiment, name, isHidden, slot }: LinkedRun, common: Fields, at: number) {
  const json = jsonOf(experiment) as Fields;
  const own = OWN.filter((group) => JSON.stringify(json[group]) !== JSON.stringify(common[group]));
  return told({
    ...Object.fromEntries(own.map((group) => [group, json[group]])),
    name: name ?? undefined,
    hidden: isHidden || undefined,
    colour: slot === at ? undefined : slot + 1,
  });
}

function pressJson(press: Press): unknown {
  if (press.is === 'go') return press.to;
  if (press.is !== 'show') return press.is;
  return press.answers.length === 1 ? press.answers[0] : press.answers;
}

function questionJson({ ask, options, answer, explain, misconception }: Question): Fields {
  return told({
    ask,
    options,
    answer: LETTERS[answer],
    explain: explain ?? undefined,
    misconception: misconception ?? undefined,
  });
}

function sceneJson(scene: Scene): Fields {
  const { title, runs, active, view, hides, presses, question, notes, exam } = scene;
  const common = jsonOf(runs[0].experiment) as Fields;
  const listed = runs.map((run, at) => runJson(run, common, at));
  const isPlain = runs.length === 1 && Object.keys(listed[0]).length === 0;
  const usual = usualPresses(hides, question !== null).map(pressJson);
  const own = presses.map(pressJson);
  return told({
    title,
    experiment: common,
    runs: isPlain ? undefined : listed,
    active: active === 0 ? undefined : active + 1,
    ...viewJson(view),
    hides: hides.length === 0 ? undefined : hides,
    presses: JSON.stringify(own) === JSON.stringify(usual) ? undefined : own,
    question: question === null ? undefined : questionJson(question),
    notes: notes ?? undefined,
    exam: exam ?? undefined,
  });
}

/** A lecture as a file holds it: JSON that `readLecture` gives back the same. */
export function lectureText({ title, scenes }: Lecture): string {
  return `${JSON.stringify({ title, scenes: scenes.map(sceneJson) }, null, 2)}\n`;
}
