import { differInRateOnly } from '../../engine/edits.ts';
import type { Stretch } from '../../engine/edits.ts';
import { optimizers } from '../../engine/optimizers/index.ts';
import type { Experiment } from '../../engine/experiment.ts';
import {
  batchesCode,
  batchesTitle,
  batchOf,
  epochEnds,
  everyLine,
  loopHead,
  scaleCode,
  scaleOf,
} from './batches.ts';
import {
  dataCode,
  dataTitle,
  distinct,
  editsOf,
  modelTitle,
  overflowsLate,
  startTitle,
} from './common.ts';
import type { Library } from './common.ts';
import { lossCode } from './losses.ts';
import { MODELS } from './models.ts';
import { numpyClass, numpyOptimizer, paperOf } from './optimizers.ts';
import { factorOf, rateIn } from './plan.ts';
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

/** All rules of the run, in their order, each with the steps after which it is in force. */
function allRules(plan: Plan): readonly Pick<Stretch, 'at' | 'rules'>[] {
  return [{ at: 0, rules: plan.experiment }, ...editsOf(plan)];
}

function rulesOf(plan: Plan) {
  return allRules(plan).map(({ rules }) => rules);
}

/** The schedules of the run in Python. */
function schedulesOf(plan: Plan) {
  return allRules(plan).map(({ at, rules }) =>
    pythonSchedule(plan, rules.schedule, rules.optimizer.lr, at),
  );
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

function rateCode(plan: Plan, { optimizer, schedule }: Stretch['rules'], at: number): string {
  if (isPlainRate(plan)) return `lr = ${rateIn(plan, optimizer.lr)}\n`;
  return `rate = ${pythonSchedule(plan, schedule, optimizer.lr, at).made}\n`;
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
  return everyLine(plan, movesPerEpoch(plan, rules));
}

/** How often the schedule has moved on before a step. */
function countIn(plan: Plan): string {
  const { isRebatched } = plan;
  if (isMixed(plan)) {
    return isRebatched ? 'epoch if by_epoch else step - 1' : '(step - 1) // moves_every';
  }
  const [first] = rulesOf(plan);
  if (!movesPerEpoch(plan, first)) return 'step - 1';
  return isRebatched ? 'epoch' : '(step - 1) // steps_per_epoch';
}

function editCode(plan: Plan, { rules, before, at }: Stretch, { code }: Words): string {
  const { optimizer, schedule } = rules;
  const isAnew = !differInRateOnly(optimizer, before.optimizer);
  const made = isAnew ? `optimizer = ${numpyOptimizer(optimizer)}\n` : '';
  const { n } = plan.problem.points;
  const isSameScale = factorOf(rules, n) === factorOf(before, n);
  const isSameRate = optimizer.lr === before.optimizer.lr;
  const now = pythonSchedule(plan, schedule, optimizer.lr, at);
  // The run may be another number of steps from here on.
  const old = pythonSchedule(plan, schedule, optimizer.lr, Math.max(0, at - 1));
  const isSameSpec = JSON.stringify(schedule) === JSON.stringify(before.schedule);
  const isSameSchedule = isSameSpec && now.made === old.made;
  if (isSameSchedule && isSameRate && isSameScale) return made;
  const scale = isSameScale ? '' : scaleCode(plan, rules, code);
  // A schedule that goes on keeps what it has seen.
  if (isSameSchedule && now.observes) {
    const rate = isSameRate ? 'rate.lr *= ratio\n' : `rate.lr = ${rateIn(plan, optimizer.lr)}\n`;
    if (isSameScale) return `${made}${rate}`;
    const ratio = `ratio = ${scaleOf(plan, rules)} / ${plan.factor}\n`;
    return `${made}${ratio}${scale}${rate}rate.min_lr *= ratio\nrate.eps *= ratio\n`;
  }
  return `${made}${scale}${rateCode(plan, rules, at)}${everyCode(plan, rules)}`;
}

/** What tells a schedule the loss, after an epoch. */
function observing(plan: Plan): string {
  const all = schedulesOf(plan);
  if (!all.some(({ observes }) => observes)) return '';
  const conditions = [
    ...(all.every(({ observes }) => observes) ? [] : ['isinstance(rate, ReduceOnPlateau)']),
    ...(plan.visiting === 'all' ? [] : [epochEnds(plan)]),
  ];
  const tell = 'rate.observe(rows[-1][3])\n';
  return conditions.length === 0 ? tell : `if ${conditions.join(' and ')}:\n${indented(tell)}`;
}

function loopCode(plan: Plan, { words }: Asked): string {
  const { code } = words;
  const edits = editsOf(plan).map((edit) => {
    const lines = editCode(plan, edit, words);
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
  const defined = distinct(schedulesOf(plan).map((each) => each.defined));
  const functions = isPlainRate(plan) ? '' : defined.map((text) => `${text}\n\n`).join('');
  const isPerEpoch = movesPerEpoch(plan, first);
  return [
    {
      title: code.schedule(catalogue.schedules[schedule.type].name),
      code: `${functions}${comment(...(isPerEpoch ? [code.everyEpoch] : []))}${rateCode(plan, first, 0)}${everyCode(plan, first)}`,
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
