import { differInRateOnly } from '../../engine/edits.ts';
import type { Stretch } from '../../engine/edits.ts';
import { optimizers } from '../../engine/optimizers/index.ts';
import type { Experiment } from '../../engine/experiment.ts';
import {
  batchesCode,
  batchesTitle,
  batchOf,
  dataCode,
  dataTitle,
  distinct,
  editsOf,
  loopHead,
  modelTitle,
  overflowsLate,
  startTitle,
} from './common.ts';
import type { Library } from './common.ts';
import { lossCode } from './losses.ts';
import { MODELS } from './models.ts';
import { numpyClass, numpyOptimizer, paperOf } from './optimizers.ts';
import { rateIn } from './plan.ts';
import type { Plan } from './plan.ts';
import { comment, float, indented, withoutUnused } from './python.ts';
import type { Section } from './python.ts';
import { everyOf, isConstant, pythonSchedule } from './schedules.ts';
import type { Asked, Words } from './words.ts';

export const NUMPY: Library = {
  name: 'NumPy',
  file: 'downhill-numpy.py',
  array: (numbers) => `np.array(${numbers})`,
  fromFile: (file) => `x, y = np.loadtxt("${file}", delimiter=",", skiprows=1, unpack=True)\n`,
  root: (of) => `math.sqrt(${of})`,
  drawing: (seed) => `rng = np.random.default_rng(${seed})\n`,
  orders: {
    shuffle: 'order = rng.permutation(n)',
    replacement: 'order = rng.integers(n, size=n)',
  },
};

type OptimizerSpec = Experiment['optimizer'];

/** All rules of the run, in their order. */
function rulesOf(plan: Plan) {
  const { optimizer, schedule } = plan.experiment;
  return [{ optimizer, schedule }, ...editsOf(plan).map(({ rules }) => rules)];
}

/** The classes of all optimizers in the run, one for each type. */
function classesOf(plan: Plan): string {
  const byType = new Map<string, [OptimizerSpec, ...OptimizerSpec[]]>();
  for (const { optimizer } of rulesOf(plan)) {
    const before = byType.get(optimizer.type);
    if (before === undefined) byType.set(optimizer.type, [optimizer]);
    else before.push(optimizer);
  }
  return [...byType.values()].map((all) => `${numpyClass(all)}\n\n`).join('');
}

/** The rate is one number all the way, until a person changes it. */
function isPlainRate(plan: Plan): boolean {
  return rulesOf(plan).every(({ schedule }) => isConstant(schedule));
}

function rateCode(plan: Plan, { optimizer, schedule }: Stretch['rules']): string {
  if (isPlainRate(plan)) return `lr = ${rateIn(plan, optimizer.lr)}\n`;
  return `rate = ${pythonSchedule(plan, schedule, optimizer.lr).made}\n`;
}

function movesPerEpoch(plan: Plan, { schedule }: Stretch['rules']): boolean {
  return everyOf(schedule) === 'epoch' && plan.visiting !== 'all';
}

/** Schedules of the run that move on after steps, and others after epochs. */
function isMixed(plan: Plan): boolean {
  return new Set(rulesOf(plan).map((rules) => movesPerEpoch(plan, rules))).size > 1;
}

function everyCode(plan: Plan, rules: Stretch['rules']): string {
  if (isPlainRate(plan) || !isMixed(plan)) return '';
  return `moves_every = ${movesPerEpoch(plan, rules) ? 'steps_per_epoch' : '1'}\n`;
}

/** How often the schedule has moved on before a step. */
function countIn(plan: Plan): string {
  if (isMixed(plan)) return '(step - 1) // moves_every';
  const [first] = rulesOf(plan);
  return movesPerEpoch(plan, first) ? '(step - 1) // steps_per_epoch' : 'step - 1';
}

function editCode(plan: Plan, { rules, before }: Stretch): string {
  const { optimizer, schedule } = rules;
  const isAnew = !differInRateOnly(optimizer, before.optimizer);
  const made = isAnew ? `optimizer = ${numpyOptimizer(optimizer)}\n` : '';
  const isSameRate = optimizer.lr === before.optimizer.lr;
  const isSameSchedule = JSON.stringify(schedule) === JSON.stringify(before.schedule);
  if (isSameSchedule && isSameRate) return made;
  // A schedule that goes on keeps what it has seen.
  const { observes } = pythonSchedule(plan, schedule, optimizer.lr);
  if (isSameSchedule && observes) return `${made}rate.lr = ${rateIn(plan, optimizer.lr)}\n`;
  return `${made}${rateCode(plan, rules)}${everyCode(plan, rules)}`;
}

/** What tells a schedule the loss, after an epoch. */
function observing(plan: Plan): string {
  const all = rulesOf(plan).map(({ schedule, optimizer }) =>
    pythonSchedule(plan, schedule, optimizer.lr),
  );
  if (!all.some(({ observes }) => observes)) return '';
  const conditions = [
    ...(all.every(({ observes }) => observes) ? [] : ['isinstance(rate, ReduceOnPlateau)']),
    ...(plan.visiting === 'all' ? [] : ['step % steps_per_epoch == 0']),
  ];
  const tell = 'rate.observe(rows[-1][3])\n';
  return conditions.length === 0 ? tell : `if ${conditions.join(' and ')}:\n${indented(tell)}`;
}

function loopCode(plan: Plan, { words }: Asked): string {
  const { code } = words;
  const edits = editsOf(plan).map((edit) => {
    const lines = editCode(plan, edit);
    return lines === ''
      ? ''
      : `if step == ${edit.at + 1}:  # ${code.edit(String(edit.at))}\n${indented(lines)}`;
  });
  const lr = isPlainRate(plan) ? 'lr' : `rate(${countIn(plan)})`;
  const step = `g = gradient(theta, ${batchOf(plan, 'x')}, ${batchOf(plan, 'y')})
theta = optimizer.step(theta, g, ${lr})
if not record(step):
    break
${observing(plan)}`;
  return `${loopHead(plan)}\n${indented(edits.join('') + step)}`;
}

function scheduleSections(plan: Plan, { code, catalogue }: Words): readonly Section[] {
  const [first] = rulesOf(plan);
  const { schedule } = first;
  const defined = distinct(
    rulesOf(plan).map((rules) => pythonSchedule(plan, rules.schedule, rules.optimizer.lr).defined),
  );
  const functions = isPlainRate(plan) ? '' : defined.map((text) => `${text}\n\n`).join('');
  const isPerEpoch = movesPerEpoch(plan, first);
  return [
    {
      title: code.schedule(catalogue.schedules[schedule.type].name),
      code: `${functions}${comment(...(isPerEpoch ? [code.everyEpoch] : []))}${rateCode(plan, first)}${everyCode(plan, first)}`,
    },
  ];
}

/** What is imported, and what NumPy is to be silent about. */
function preamble(plan: Plan, { code }: Words, isNotebook: boolean): string {
  return `import math
${isNotebook ? '' : 'import sys\n'}${isPlainRate(plan) ? '' : 'from functools import partial\n'}
import numpy as np

np.seterr(all="ignore")  # ${code.overflow}
`;
}

function modelCode({ experiment }: Plan, { code }: Words): string {
  const { numpy, before, slopes, isSlopeless = false } = MODELS[experiment.model];
  return `def model(theta, x):
    a, b = theta
    return ${numpy}${isSlopeless ? `  # ${code.noSlope}` : ''}


def model_slopes(theta, x):
    """${code.slopes}"""
    a, b = theta
${before === undefined ? '' : indented(`${before}\n`)}    return ${slopes.join(', ')}
`;
}

function lossSection(plan: Plan, asked: Asked): string {
  const { code } = asked.words;
  const { numpy, slope } = lossCode(plan.experiment.loss);
  const mean = overflowsLate(plan, asked)
    ? `float((((model(theta, x) - y) / math.sqrt(n)) ** 2).sum())  # ${code.lateOverflow}`
    : 'float(np.mean(loss(model(theta, x) - y)))';
  return `def loss(r):
    return ${numpy}


def loss_slope(r):
    """${code.lossSlope}"""
    return ${slope}


def full_loss(theta):
    """${code.fullLoss}"""
    return ${mean}


def gradient(theta, x, y):
    """${code.gradient}"""
    slope = loss_slope(model(theta, x) - y)
    along_a, along_b = model_slopes(theta, x)
    return np.array([np.mean(slope * along_a), np.mean(slope * along_b)])
`;
}

/** Names that some programs do without. */
const LOCAL = ['n', 'steps_per_epoch', 'partial'];

/** The run in NumPy, part by part. */
export function numpySections(plan: Plan, asked: Asked, isNotebook: boolean): readonly Section[] {
  const { words } = asked;
  const { code, catalogue } = words;
  const { experiment, problem } = plan;
  const { optimizer, loss } = experiment;
  const sections = [
    { title: null, code: preamble(plan, words, isNotebook) },
    { title: dataTitle(plan, words), code: dataCode(plan, NUMPY, words) },
    {
      title: startTitle(plan, words),
      code: `theta = np.array([${float(problem.start.a)}, ${float(problem.start.b)}])  # a, b\n`,
    },
    { title: modelTitle(plan, words), code: modelCode(plan, words) },
    {
      title: code.loss(catalogue.losses[loss.type].name),
      code: lossSection(plan, asked),
    },
    { title: batchesTitle(plan, words), code: batchesCode(plan, NUMPY, words) },
    {
      title: code.optimizer(optimizers[optimizer.type].name, paperOf(optimizer)),
      code: `${classesOf(plan)}optimizer = ${numpyOptimizer(optimizer)}\n`,
    },
    ...scheduleSections(plan, words),
    {
      title: code.training,
      code: `rows = []


def record(step):
    """${code.record}"""
    row = step, float(theta[0]), float(theta[1]), full_loss(theta)
    if not all(math.isfinite(value) for value in row):
        return False
    rows.append(row)
    return True


record(0)
${loopCode(plan, asked)}`,
    },
  ];
  return withoutUnused(sections, LOCAL);
}
