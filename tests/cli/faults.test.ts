import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { beforeAll, expect, test } from 'vitest';
import { linesOf, PROGRAM, train } from '../support/commandLine.ts';
import type { Answer } from '../support/commandLine.ts';

beforeAll(() => train(['--help']));

/** Sentences alone: where, what is allowed, what was found; nothing of the program's insides. */
function expectSentences({ code, err }: Answer, name: string) {
  expect(code, name).toBe(2);
  const sentences = err.split('\n').slice(0, -1);
  expect(sentences.length, name).toBeGreaterThan(0);
  for (const sentence of sentences) {
    expect(sentence, name).toMatch(/^[^:]+: .{5,}/);
    expect(sentence, name).not.toMatch(/\bat \S+:\d+|\.m?[jt]s\b|node:|undefined/);
  }
}

test('a fault names the experiment, the field, the range and the value; the others still run', async () => {
  const good = { epochs: 2 };
  const bad = { optimizer: { type: 'sgd', lr: -1 }, batch: { size: 0 }, epocs: 3 };
  const answer = await train(['-'], JSON.stringify([good, good, good, bad, good]));
  expect(answer.code).toBe(2);
  expect(answer.err.split('\n').toSorted()).toEqual(
    [
      '',
      'experiment 3: batch.size: must be "full" or a whole number ≥ 1 and ≤ 5000000, got 0',
      'experiment 3: epocs: is not a field here; the fields are version, data, scaling, model, loss, init, optimizer, schedule, batch, epochs, seed, edits, got 3',
      'experiment 3: optimizer.lr: must be > 0 and ≤ 10, got -1',
    ].toSorted(),
  );
  const ends = linesOf(answer).filter(({ kind }) => kind === 'end');
  expect(ends.map(({ experiment, status }) => [experiment, status])).toEqual(
    [0, 1, 2, 4].map((index) => [index, 'finished']),
  );
});

const GARBAGE: Readonly<Record<string, string>> = {
  nothing: '',
  'a space': ' ',
  'a word': 'hello',
  'half an object': '{"epochs": 3',
  'two objects': '{"epochs":1}{"epochs":1}',
  'a trailing comma': '{"epochs": 3,}',
  null: 'null',
  'a number': '3',
  'a text': '"experiment"',
  'a list of nonsense': '[null, 3, "x", [], true]',
  'a list in a list': '[[{"epochs": 1}]]',
  'NaN, which JSON lacks': '{"epochs": NaN}',
  'a number beyond doubles': '{"optimizer": {"lr": 1e999}}',
  'binary bytes': '\u0000\u0001\uFFFD\u0007',
  'a CSV': 'x,y\n1,2\n3,4\n',
  'a page': '<!doctype html><p>404</p>',
  'very deep': `{"data": ${'['.repeat(50_000)}${']'.repeat(50_000)}}`,
  'very deep, at the root': `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  'a prototype': '{"__proto__": {"epochs": 3}, "constructor": 1}',
  'types as prototypes': '{"optimizer": {"type": "__proto__"}, "data": {"preset": "toString"}}',
  'points that are none': '{"data": {"points": [[1], [1, "2"], [1, null], {"x": 1}]}}',
  'no points': '{"data": {"points": []}}',
  'points of a preset that is none': '{"data": {"points": [[1, 2]], "preset": "giraffes"}}',
  'wrong types throughout':
    '{"version": "1", "data": 3, "scaling": [], "model": {}, "loss": "mse", "init": 0, "optimizer": [], "schedule": false, "batch": "all", "epochs": "many", "seed": -1, "edits": {}}',
  'a later version': '{"version": 2}',
  'half a step': '{"batch": {"size": 2.5}, "epochs": 0.1}',
  'edits out of order': '{"edits": [{"at": 5}, {"at": 1}]}',
};

test('garbage of many kinds is answered in sentences, and trains nothing', async () => {
  const answers = await Promise.all(
    Object.entries(GARBAGE).map(async ([name, input]) => ({
      name,
      answer: await train(['-'], input),
    })),
  );
  for (const { name, answer } of answers) {
    expectSentences(answer, name);
    expect(answer.out, name).toBe('');
  }
});

test('a name that stands twice in one object is told with what it was given, and where', async () => {
  const twice =
    '[{"epochs": 1, "seed": 3}, {"epochs": 1, "epochs": 2, "optimizer": {"lr": 0.1, "l\\u0072": 0.2}, "edits": [{"at": 1, "at": {"a": 1}}]}]';
  const answer = await train(['-'], twice);
  expectSentences(answer, 'twice');
  expect(
    answer.err
      .split('\n')
      .filter((line) => line.includes('named once'))
      .toSorted(),
  ).toEqual([
    'experiment 1: edits[0].at: must be named once in its object, got [1,…]',
    'experiment 1: epochs: must be named once in its object, got [1,2]',
    'experiment 1: optimizer.lr: must be named once in its object, got [0.1,0.2]',
  ]);
  expect(linesOf(answer).filter(({ kind }) => kind === 'end')).toMatchObject([{ experiment: 0 }]);
  // The same name in two objects, or as a text, is none of that.
  const fine = '{"epochs": 1, "loss": {"type": "mse"}, "optimizer": {"type": "sgd"}}';
  expect((await train(['-'], fine)).code).toBe(0);
});

test('of a thousand faults ten are told, and how many more there are', async () => {
  const bad = { 'k\n1': 1, k2: 2, [`k${'3'.repeat(100_000)}`]: 3 };
  const answer = await train(['-'], JSON.stringify([{ epochs: 1 }, ...Array(400).fill(bad)]));
  expectSentences(answer, 'many faults');
  const sentences = answer.err.split('\n').slice(0, -1);
  expect(sentences).toHaveLength(11);
  expect(sentences[0]).toContain(String.raw`experiment 1: "k\n1": is not a field here`);
  expect(sentences[10]).toBe('input: has 1190 more faults');
  expect(answer.err.length).toBeLessThan(3000);
  expect(linesOf(answer).at(-1)).toMatchObject({ kind: 'end', experiment: 0 });
});

test('nothing foreign reaches the terminal as it came: no line of its own, no escape', async () => {
  const inputs = [
    '\u001b[31m',
    '{"a\u001b[31m',
    '{"a": \u009b}',
    '"\u202e',
    '{"\\u001b\\n\\u202e": 1}',
  ];
  const args = [
    ['no\u001b[31m\nsuch file'],
    ['-\u001b[31m'],
    ['-', '--every', '\u001b\n'],
    ['x'.repeat(5000)],
  ];
  const answers = await Promise.all([
    ...inputs.map((input) => train(['-'], input)),
    ...args.map((list) => train(list)),
  ]);
  for (const answer of answers) {
    expectSentences(answer, answer.err);
    expect(answer.err).toMatch(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,300}\n$/u);
  }
});

test('a command line that makes no sense is answered too', async () => {
  const wrong = [
    [],
    ['a.json', 'b.json'],
    ['no-such-file.json'],
    ['.'],
    ['-', '--every', '0'],
    ['-', '--every', '1.5'],
    ['-', '--every'],
    ['-', '--every='],
    ['-', '--every=1=2'],
    ['-', '--verbose'],
    ['-x'],
  ];
  const answers = await Promise.all(wrong.map((args) => train(args, '{"epochs": 1}')));
  for (const [i, answer] of answers.entries()) {
    expectSentences(answer, wrong[i].join(' '));
    expect(answer.out).toBe('');
  }
});

test('--help explains, and asks for nothing', async () => {
  const { code, out, err } = await train(['--help']);
  expect([code, err]).toEqual([0, '']);
  for (const word of ['FILE', '--every K', '--csv', '--help']) expect(out).toContain(word);
});

test('a reader that has seen enough ends the program without a word', async () => {
  const child = spawn(process.execPath, [PROGRAM, '-']);
  child.stdin.end('{"epochs": 100000, "optimizer": {"type": "adam"}}');
  child.stdout.once('data', () => child.stdout.destroy());
  const ended = new Promise((resolve) => child.on('close', resolve));
  const [err, code] = await Promise.all([text(child.stderr), ended]);
  expect([code, err]).toEqual([0, '']);
});

test.runIf(existsSync('/dev/full'))('a full disk is said in one sentence', async () => {
  const child = spawn('/bin/sh', ['-c', '"$0" "$1" - > /dev/full', process.execPath, PROGRAM]);
  child.stdin.end('{"epochs": 10}');
  const ended = new Promise((resolve) => child.on('close', resolve));
  const [err, code] = await Promise.all([text(child.stderr), ended]);
  expect(code).toBe(1);
  expect(err).toMatch(/^standard output: can't be written: ENOSPC[^\n]*\n$/);
});
