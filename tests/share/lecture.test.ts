import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ANSWERS } from '../../src/share/answers.ts';
import { momentOf } from '../../src/share/lecture/lecture.ts';
import { isLecture, readLecture } from '../../src/share/lecture/read.ts';
import { lectureText } from '../../src/share/lecture/write.ts';
import { anyLecture } from '../support/anyLecture.ts';

const experiment = { data: { preset: 'five-points' }, batch: { size: 2 }, epochs: 4 };
const scene = { title: 'One', experiment };
const question = { ask: 'Where?', options: ['here', 'there'], answer: 'B' };

function read(json: unknown) {
  return readLecture(JSON.stringify(json));
}

function faultsOf(own: object) {
  const { faults } = read({ title: 'T', scenes: [{ ...scene, ...own }] });
  return faults.map(({ path, got, allowed }) => ({ path, got, ...allowed }));
}

test('any lecture comes back from its file as it was', () => {
  fc.assert(
    fc.property(anyLecture, (lecture) => {
      const text = lectureText(lecture);
      expect(isLecture(text)).toBe(true);
      expect(readLecture(text)).toEqual({ lecture, faults: [] });
    }),
    { numRuns: 30 },
  );
});

test('whatever a file holds, it is read without an error, and only a faultless one without a word', () => {
  const json = fc.json({ maxDepth: 5 });
  const odd = fc.record(
    { title: fc.jsonValue(), scenes: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())) },
    { requiredKeys: [] },
  );
  const names = ['title', 'experiment', 'runs', 'active', 'view', 'opensAt', 'link', 'hides'];
  const more = ['presses', 'question', 'notes', 'exam'];
  const fields = fc.dictionary(fc.constantFrom(...names, ...more), fc.jsonValue());
  const scenes = fc.record({ title: fc.constant('T'), scenes: fc.array(fields) });
  const texts = fc.oneof(
    fc.string(),
    json,
    odd.map((each) => JSON.stringify(each)),
    scenes.map((each) => JSON.stringify(each)),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const { lecture, faults } = readLecture(text);
      if (lecture === null) expect(faults).not.toEqual([]);
      else if (faults.length === 0) {
        expect(readLecture(lectureText(lecture))).toEqual({ lecture, faults: [] });
      }
    }),
    { numRuns: 200 },
  );
});

test('one thing spoilt in a good file is named by its place, and only that', () => {
  const whole = lectureText(
    read({
      title: 'T',
      scenes: [
        { ...scene, question, notes: 'N', exam: { ask: 'A', answer: 'B' }, hides: ['best'] },
      ],
    }).lecture ?? { title: '', scenes: [] },
  );
  const fields = Object.keys((JSON.parse(whole) as { scenes: object[] }).scenes[0]);
  for (const field of [...fields, 'presses', 'runs', 'active', 'view', 'opensAt']) {
    const json = JSON.parse(whole) as { scenes: Record<string, unknown>[] };
    json.scenes[0][field] = 1e9;
    const { faults } = read(json);
    expect(faults.length, field).toBeGreaterThan(0);
    for (const { path } of faults) expect(path).toMatch(new RegExp(`^scenes\\[0\\]\\.${field}`));
  }
});

describe('every bad place is named, with what is allowed there', () => {
  const cases: readonly (readonly [string, object, object])[] = [
    ['an unknown field', { titel: 'x' }, { path: 'scenes[0].titel', is: 'knownField' }],
    ['a title of two lines', { title: 'a\nb' }, { path: 'scenes[0].title', is: 'saidLine' }],
    [
      'a language that is none',
      { notes: { en: 'a', 1: 'b' } },
      { path: 'scenes[0].notes.1', is: 'said' },
    ],
    ['an experiment and a link', { link: 'seed=7' }, { path: 'scenes[0]', is: 'oneSource' }],
    [
      'a setting of its experiment',
      { experiment: { ...experiment, optimizer: { type: 'sgd', lr: -1 } } },
      { path: 'scenes[0].experiment.optimizer.lr', got: '-1', is: 'number' },
    ],
    ['runs that are none', { runs: [] }, { path: 'scenes[0].runs', is: 'runs' }],
    [
      'another run’s data',
      { runs: [{}, { data: { preset: 'women' } }] },
      { path: 'scenes[0].runs[1].data', is: 'knownField' },
    ],
    [
      'another run’s rate',
      { runs: [{}, { optimizer: { type: 'adam', lr: 0 } }] },
      { path: 'scenes[0].runs[1].optimizer.lr', got: '0', is: 'number' },
    ],
    [
      'a run that is not there',
      { active: 2 },
      { path: 'scenes[0].active', got: '2', is: 'number' },
    ],
    [
      'a view that is none',
      { view: { from: 'below' } },
      { path: 'scenes[0].view.from', got: '"below"', is: 'oneOf' },
    ],
    [
      'a range upside down',
      { view: { a: [2, 1] } },
      { path: 'scenes[0].view.a', got: '[2,1]', is: 'range' },
    ],
    ['half a step', { opensAt: 0.5 }, { path: 'scenes[0].opensAt', got: '0.5', is: 'number' }],
    [
      'a start beyond the end',
      { opensAt: 13 },
      { path: 'scenes[0].opensAt', is: 'stepOf', last: 12 },
    ],
    [
      'a stop beyond the end',
      { presses: [12, 13] },
      { path: 'scenes[0].presses[1]', got: '13', is: 'stepOf', last: 12 },
    ],
    ['a press that is none', { presses: ['stop'] }, { path: 'scenes[0].presses[0]', is: 'press' }],
    [
      'what is not hidden',
      { presses: ['best'] },
      { path: 'scenes[0].presses[0]', is: 'hiddenThere', options: [] },
    ],
    [
      'what is shown already',
      { hides: ['best', 'floor'], presses: ['best', ['best']] },
      { path: 'scenes[0].presses[1]', is: 'hiddenThere', options: ['floor'] },
    ],
    [
      'nothing that is shown',
      { hides: ['best'], presses: [[]] },
      { path: 'scenes[0].presses[0]', is: 'hiddenThere' },
    ],
    [
      'options of no question',
      { presses: ['options'] },
      { path: 'scenes[0].presses[0]', is: 'needsQuestion' },
    ],
    [
      'the answer twice',
      { question, presses: ['answer', 'answer'] },
      { path: 'scenes[0].presses[1]', is: 'onceInScene' },
    ],
    [
      'what cannot be hidden',
      { hides: ['bowl'] },
      { path: 'scenes[0].hides[0]', got: '"bowl"', is: 'oneOf' },
    ],
    [
      'one option',
      { question: { ...question, options: ['a'] } },
      { path: 'scenes[0].question.options', is: 'optionList' },
    ],
    [
      'a right answer that is no option',
      { question: { ...question, answer: 'C' } },
      { path: 'scenes[0].question.answer', got: '"C"', is: 'oneOf', options: ['A', 'B'] },
    ],
    [
      'an exam without an answer',
      { exam: { ask: 'x' } },
      { path: 'scenes[0].exam.answer', got: 'nothing', is: 'said' },
    ],
  ];
  test.each(cases)('%s', (_, own, fault) => {
    const faults = faultsOf(own);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject(fault);
  });

  test('a link’s own faults, and what in it has no place in a scene', () => {
    const link = 'https://x.org/#v=1&optimizer.lr=-1&view=below&lesson=stride.1&embed&panels=fit';
    const { lecture, faults } = read({ title: 'T', scenes: [{ title: 'L', link }] });
    expect(faults.map(({ path, allowed }) => [path, allowed.is])).toEqual([
      ['scenes[0].link.lesson', 'notOfScene'],
      ['scenes[0].link.embed', 'notOfScene'],
      ['scenes[0].link.panels', 'notOfScene'],
      ['scenes[0].link.optimizer.lr', 'number'],
      ['scenes[0].link.view', 'oneOf'],
    ]);
    expect(lecture?.scenes[0].runs).toHaveLength(1);
  });

  test('a name that stands twice, a file that is no JSON, none with scenes', () => {
    const twice = readLecture('{"title":"T","title":"U","scenes":[{"title":"S","experiment":{}}]}');
    expect(twice.faults.map(({ path }) => path)).toEqual(['title']);
    for (const text of ['', '{', '[]', '3', 'x,y\n1,2']) {
      const { lecture, faults } = readLecture(text);
      expect(lecture).toBeNull();
      expect(faults.map(({ path, allowed }) => [path, allowed.is])).toEqual([['', 'lecture']]);
    }
    expect(read({ title: 'T', scenes: [] }).faults[0]).toMatchObject({ path: 'scenes', got: '[]' });
    expect(isLecture('[[1,2],[3,4]]')).toBe(false);
    expect(isLecture('{"x":[1],"y":[2]}')).toBe(false);
  });
});

test('a step of a run whose batches change is one of the run as it has become', () => {
  // Epochs of 2 · 2 · 1 of five points: the fourth is cut short after step 10, and 5 · 1 follows.
  const changed = { ...experiment, edits: [{ at: 10, batch: { size: 1 } }] };
  expect(faultsOf({ experiment: changed, opensAt: 15, presses: [15] })).toEqual([]);
  expect(faultsOf({ experiment: changed, opensAt: 16 })).toMatchObject([
    { path: 'scenes[0].opensAt', is: 'stepOf', last: 15 },
  ]);
});

test('a link of several runs, with its view and its step, is a scene', () => {
  const link =
    '#v=1&data=five-points&optimizer=sgd&seed=7&run2.optimizer=adam&run2.name=Adam&active=2&view=top&step=3';
  const { lecture, faults } = read({ title: 'T', scenes: [{ title: 'L', link }] });
  expect(faults).toEqual([]);
  const [{ runs, active, view }] = lecture?.scenes ?? [];
  expect(runs.map(({ name, experiment: { optimizer } }) => [name, optimizer.type])).toEqual([
    [null, 'sgd'],
    ['Adam', 'adam'],
  ]);
  expect([active, view.view, view.step]).toEqual([1, 'top', 3]);
});

test('a stop may stand anywhere in a run whose batches change along the way', () => {
  const own = { ...experiment, edits: [{ at: 6, batch: { size: 1 } }] };
  const faults = (steps: object) => faultsOf({ experiment: own, ...steps });
  // Two epochs of three steps, and two of five: a step for each of the five points.
  expect(faults({ opensAt: 16, presses: [12, 13, 16] })).toEqual([]);
  expect(faults({ presses: [17] })).toMatchObject([{ is: 'stepOf', last: 16 }]);
  const few = { ...experiment, edits: [{ at: 3, batch: { size: 'full' } }] };
  expect(faultsOf({ experiment: few, presses: [7] })).toMatchObject([{ last: 6 }]);
});

test('where a scene stands follows from its presses alone', () => {
  const presses = ['options', 1, 'minimum', 'answer', 'end', ['best', 'floor']];
  const { lecture } = read({
    title: 'T',
    scenes: [{ ...scene, question, hides: ['minimum', 'best', 'floor', 'zones'], presses }],
  });
  const [told] = lecture?.scenes ?? [];
  const seen = [0, 1, 2, 3, 4, 5, 6].map((pressed) => {
    const { step, hidden, asks } = momentOf(told, pressed);
    return [step, [...hidden].join(), asks];
  });
  const all = 'minimum,best,floor,zones';
  expect(seen).toEqual([
    [0, all, 'question'],
    [0, all, 'options'],
    [1, all, 'options'],
    [1, 'best,floor,zones', 'options'],
    [1, 'best,floor,zones', 'answer'],
    ['end', 'best,floor,zones', 'answer'],
    ['end', 'zones', 'answer'],
  ]);
});

test('a scene that tells no presses has the usual ones', () => {
  const { lecture } = read({
    title: 'T',
    scenes: [{ ...scene, question, hides: ['best', 'floor'] }],
  });
  expect(lecture?.scenes[0].presses).toEqual([
    { is: 'options' },
    { is: 'show', answers: ['best'] },
    { is: 'show', answers: ['floor'] },
    { is: 'answer' },
  ]);
});

test('the example of the documentation has no fault, and its tables name every field and answer', () => {
  const page = readFileSync('docs/lecture.md', 'utf8');
  const [, json] = /```json\n(.*?)```/s.exec(page) ?? [];
  expect(readLecture(json).faults).toEqual([]);
  const unknown = read({ title: 'T', scenes: [{ ...scene, x: 1 }] }).faults[0].allowed;
  const ofView = read({ title: 'T', scenes: [{ ...scene, view: { x: 1 } }] }).faults[0].allowed;
  const named = [unknown, ofView].flatMap((allowed) =>
    'options' in allowed ? allowed.options : [],
  );
  expect(named.length).toBeGreaterThan(20);
  for (const name of [...named, ...ANSWERS]) expect(page).toContain(`\`${name}\``);
});
