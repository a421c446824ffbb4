import fc from 'fast-check';
import { jsonOf } from '../../src/engine/json.ts';
import { prepare } from '../../src/engine/problem.ts';
import { ANSWERS } from '../../src/share/answers.ts';
import type { Answer } from '../../src/share/answers.ts';
import type { Lecture, Press, Said, Scene } from '../../src/share/lecture/lecture.ts';
import type { LinkedRun } from '../../src/share/runsLink.ts';
import { viewFromLink } from '../../src/share/viewLink.ts';
import { anyBatch, anyExperiment } from './arbitrary.ts';
import { experimentOf } from './train.ts';

const line = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter((text) => {
  return text.trim() !== '' && !/\p{Cc}/u.test(text);
});
const text = fc
  .string({ minLength: 1, maxLength: 200, unit: 'grapheme' })
  .filter((each) => each.trim() !== '');

function said(of: fc.Arbitrary<string>): fc.Arbitrary<Said> {
  const both = fc.record({ ko: of, en: of }, { requiredKeys: ['en'] });
  return fc.oneof(of, both as fc.Arbitrary<Said>);
}

const question = fc.array(said(text), { minLength: 2, maxLength: 4 }).chain((options) =>
  fc.record({
    ask: said(text),
    options: fc.constant(options),
    answer: fc.nat(options.length - 1),
    explain: fc.option(said(text)),
    misconception: fc.option(said(text)),
  }),
);

const views = fc.constantFrom(
  '',
  'view=top&view.height=linear',
  'view=12.5,30,1.25&view.a=-1.5,2&view.b=0.001,3',
  'view=map&view.lossAxis=samples&view.lossScale=linear&view.squares=on',
  'view.arrows=step&view.bowl=on&view.fan=on',
);

/** Other batches from some step on: a run is then of other steps than its epochs alone say. */
const edits = fc
  .uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 2 })
  .chain((steps) =>
    fc.tuple(
      ...steps.toSorted((p, q) => p - q).map((at) => anyBatch.map((batch) => ({ at, batch }))),
    ),
  );

/** Several runs have what they may have of their own, and the objective of the first. */
const runs = fc
  .array(fc.tuple(anyExperiment, fc.option(line), fc.boolean(), edits), {
    minLength: 1,
    maxLength: 4,
  })
  .map((list): readonly LinkedRun[] => {
    const [[first]] = list;
    return list.map(([own, name, isHidden, changed], slot) => ({
      experiment: experimentOf({
        ...jsonOf(first),
        init: own.init,
        optimizer: own.optimizer,
        schedule: own.schedule,
        epochs: own.epochs,
        seed: own.seed,
        edits: changed,
      }),
      name,
      isHidden,
      slot: list.length - 1 - slot,
    }));
  });

/** Presses that this scene can have, by random numbers. */
function pressesFor(
  hides: readonly Answer[],
  hasQuestion: boolean,
  last: number,
  dice: readonly number[],
): readonly Press[] {
  const left = [...hides];
  const asks: Press[] = hasQuestion ? [{ is: 'options' }, { is: 'answer' }] : [];
  return dice.map((die): Press => {
    const many = left.splice(0, die % 3);
    if (many.length > 0) return { is: 'show', answers: many };
    const next = die % 2 === 0 ? asks.shift() : undefined;
    return next ?? { is: 'go', to: die % 5 === 0 ? 'end' : die % (last + 1) };
  });
}

const scene: fc.Arbitrary<Scene> = fc
  .record({
    title: said(line),
    runs,
    active: fc.nat(3),
    view: views,
    step: fc.option(fc.nat(1000)),
    hides: fc.subarray([...ANSWERS]),
    dice: fc.array(fc.nat(1000), { maxLength: 6 }),
    question: fc.option(question),
    notes: fc.option(said(text)),
    exam: fc.option(fc.record({ ask: said(text), answer: said(text) })),
  })
  .map(({ dice, step, view, active: chosen, ...rest }) => {
    const active = chosen % rest.runs.length;
    const { totalSteps } = prepare(rest.runs[active].experiment).length;
    return {
      ...rest,
      active,
      view: { ...viewFromLink(view).view, step: step === null ? null : step % (totalSteps + 1) },
      presses: pressesFor(rest.hides, rest.question !== null, totalSteps, dice),
    };
  });

/** Any lecture that a file can hold. */
export const anyLecture: fc.Arbitrary<Lecture> = fc.record({
  title: said(line),
  scenes: fc.array(scene, { minLength: 1, maxLength: 3 }),
});
