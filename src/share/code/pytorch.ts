import { differInRateOnly } from '../../engine/edits.ts';
import type { Stretch } from '../../engine/edits.ts';
import { optimizers } from '../../engine/optimizers/index.ts';
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
import { paperOf, torchOptimizer } from './optimizers.ts';
import { factorOf, rateIn } from './plan.ts';
import type { Plan } from './plan.ts';
import { comment, float, indented, withoutUnused } from './python.ts';
import type { Section } from './python.ts';
import { everyOf, movesAfter, torchSchedule } from './schedules.ts';
import type { Asked, Words } from './words.ts';

export const PYTORCH: Library = {
  name: 'PyTorch',
  file: 'downhill-pytorch.py',
  needs: 'needsTorch',
  array: (numbers) => `torch.tensor(${numbers})`,
  fromFile: (file) => `with open("${file}") as file:
    next(file)
    points = torch.tensor([[float(value) for value in line.split(",")] for line in file])
x, y = points.unbind(dim=1)
`,
  root: (of) => `${of}.sqrt()`,
  drawing: (seed) => `torch.manual_seed(${seed})\n`,
  orders: {
    shuffle: 'order = torch.randperm(n)',
    replacement: 'order = torch.randint(n, (n,))',
  },
};

const RATE = 'optimizer.param_groups[0]["lr"]';

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The schedule from that step on, as far along as the run is. */
function newSchedule(plan: Plan, { rules, at }: Stretch, { words }: Asked): string {
  const { made, observes } = torchSchedule(plan, rules.schedule, rules.optimizer.lr, at);
  if (made === null) return 'scheduler = None\n';
  const moves = observes ? 0 : movesAfter(plan, rules.schedule, at);
  const forward = `for _ in range(${moves}):  # ${words.code.sameSchedule(String(moves))}
    scheduler.step()
`;
  return `scheduler = ${made}\n${moves === 0 ? '' : forward}`;
}

function editCode(plan: Plan, stretch: Stretch, asked: Asked): string {
  const { before, at, rules } = stretch;
  const { optimizer, schedule } = rules;
  const { n } = plan.problem.points;
  const lr = rateIn(plan, optimizer.lr);
  const { made, observes } = torchSchedule(plan, schedule, optimizer.lr, at);
  const isNew = !differInRateOnly(optimizer, before.optimizer);
  const isSameScale = factorOf(rules, n) === factorOf(before, n);
  const isSameRate = optimizer.lr === before.optimizer.lr && isSameScale;
  // The run may be another number of steps from here on.
  const old = torchSchedule(plan, schedule, optimizer.lr, Math.max(0, at - 1));
  const isSameSchedule = isSame(schedule, before.schedule) && made === old.made;
  const scale = isSameScale ? '' : scaleCode(plan, rules, asked.words.code);
  if (isSameSchedule && observes) {
    // It has seen what it has seen, and has left the rate where it is.
    const kept = isSameScale ? RATE : `${RATE} * ratio`;
    const left = optimizer.lr === before.optimizer.lr ? kept : lr;
    const measured = isSameScale
      ? ''
      : `ratio = ${scaleOf(plan, rules)} / ${plan.factor}
${scale}scheduler.min_lrs = [least * ratio for least in scheduler.min_lrs]
scheduler.eps *= ratio
`;
    if (isNew)
      return `${measured}optimizer = ${torchOptimizer(optimizer, left)}\nscheduler.optimizer = optimizer\n`;
    return isSameRate ? '' : `${measured}${comment(asked.words.code.newRate)}${RATE} = ${left}\n`;
  }
  if (isSameSchedule && isSameRate && !isNew) return '';
  const goesOn = isSameSchedule && made === null;
  const based = goesOn
    ? `${RATE} = ${lr}\n`
    : `optimizer.param_groups[0].update(lr=${lr}, initial_lr=${lr})\n`;
  const kept = `${isSameRate ? '' : comment(asked.words.code.newRate)}${based}`;
  return [
    scale,
    isNew ? `optimizer = ${torchOptimizer(optimizer, lr)}\n` : kept,
    ...(goesOn ? [] : [newSchedule(plan, stretch, asked), everyCode(plan, stretch.rules)]),
  ].join('');
}

/** All rules of the run, each with the steps after which it is in force. */
function allRules(plan: Plan): readonly Pick<Stretch, 'at' | 'rules'>[] {
  return [{ at: 0, rules: plan.experiment }, ...editsOf(plan)];
}

/** The schedules of the run that change the rate, each with when and how it moves on. */
function movesOf(plan: Plan) {
  const all = allRules(plan);
  const ways = all.flatMap(({ at, rules: { schedule, optimizer } }) => {
    const { made, observes } = torchSchedule(plan, schedule, optimizer.lr, at);
    return made === null ? [] : [{ observes, isPerEpoch: movesPerEpoch(plan, schedule) }];
  });
  return {
    /** One that stands for all, where there is one and all are alike. */
    only: new Set(ways.map((way) => JSON.stringify(way))).size === 1 ? ways[0] : null,
    isNone: ways.length === 0,
    /** Part of the run has none. */
    isPartial: ways.length < all.length,
  };
}

function movesPerEpoch({ visiting }: Plan, schedule: Stretch['rules']['schedule']): boolean {
  return everyOf(schedule) === 'epoch' && visiting !== 'all';
}

/** In a run of schedules of several kinds: after how many steps the one in force moves on. */
function everyCode(plan: Plan, { schedule }: Stretch['rules']): string {
  const { only, isNone } = movesOf(plan);
  if (isNone || only !== null) return '';
  return everyLine(plan, movesPerEpoch(plan, schedule));
}

/** What moves the schedule on, after a step. */
function moveOn(plan: Plan): string {
  const { only, isNone, isPartial } = movesOf(plan);
  if (isNone) return '';
  const told = 'scheduler.step(rows[-1][3])\n';
  const untold = 'scheduler.step()\n';
  const eachAsItNeeds = `if isinstance(scheduler, torch.optim.lr_scheduler.ReduceLROnPlateau):
    ${told}else:
    ${untold}`;
  const move = only === null ? eachAsItNeeds : only.observes ? told : untold;
  const isDue = plan.isRebatched ? '(is_last or not by_epoch)' : 'step % moves_every == 0';
  const conditions = [
    ...(isPartial ? ['scheduler is not None'] : []),
    ...(only === null ? [isDue] : []),
    ...(only?.isPerEpoch === true ? [epochEnds(plan)] : []),
  ];
  return conditions.length === 0 ? move : `if ${conditions.join(' and ')}:\n${indented(move)}`;
}

function loopCode(plan: Plan, asked: Asked): string {
  const { code } = asked.words;
  const edits = editsOf(plan).map((edit) => {
    const lines = editCode(plan, edit, asked);
    return lines === ''
      ? ''
      : `if step == ${edit.at + 1}:  # ${code.edit(String(edit.at))}\n${indented(lines)}`;
  });
  const step = `optimizer.zero_grad()
loss = loss_fn(model(${batchOf(plan, 'x')}), ${batchOf(plan, 'y')})
loss.backward()
optimizer.step()
if not record(step):
    break
${moveOn(plan)}`;
  return `${loopHead(plan)}\n${indented(edits.join('') + step)}`;
}

function optimizerCode(plan: Plan, { words }: Asked): string {
  const { code, catalogue } = words;
  const { optimizer, schedule } = plan.experiment;
  const own = distinct(
    allRules(plan).map(
      ({ at, rules }) => torchSchedule(plan, rules.schedule, rules.optimizer.lr, at).defined,
    ),
  );
  const { made } = torchSchedule(plan, schedule, optimizer.lr, 0);
  const functions = own.map((text) => `${comment(code.beyondTorch)}${text}\n\n`).join('');
  const first = `optimizer = ${torchOptimizer(optimizer, rateIn(plan, optimizer.lr))}\n`;
  const name = catalogue.schedules[schedule.type].name;
  const about = [code.schedule(name), ...(movesPerEpoch(plan, schedule) ? [code.everyEpoch] : [])];
  const none = movesOf(plan).isNone ? '' : 'scheduler = None\n';
  const scheduled = made === null ? none : `${comment(...about)}scheduler = ${made}\n`;
  return `${functions}${first}${scheduled}${everyCode(plan, plan.experiment)}`;
}

/** What is imported, and how numbers are. */
function preamble({ code }: Words, isNotebook: boolean, forwards: boolean): string {
  const modules = ['math', ...(isNotebook ? [] : ['sys']), ...(forwards ? ['warnings'] : [])];
  const quiet = `# ${code.fastForward}
warnings.filterwarnings("ignore", message=".*lr_scheduler.step.*")
`;
  return `${modules.map((name) => `import ${name}\n`).join('')}
import torch

torch.set_default_dtype(torch.float64)  # ${code.float64}
${forwards ? quiet : ''}`;
}

/** Names that some programs do without. */
const LOCAL = ['n', 'steps_per_epoch'];

/** The run in PyTorch, part by part. */
export function pytorchSections(plan: Plan, asked: Asked, isNotebook: boolean): readonly Section[] {
  const { words } = asked;
  const { code, catalogue } = words;
  const { experiment, problem } = plan;
  const { optimizer, loss, model } = experiment;
  const { torch, isSlopeless = false } = MODELS[model];
  const mean = overflowsLate(plan, asked)
    ? `((model(x) - y) / n**0.5).square().sum()  # ${code.lateOverflow}`
    : 'loss_fn(model(x), y)';
  const loop = loopCode(plan, asked);
  const sections = [
    { title: null, code: preamble(words, isNotebook, loop.includes('for _ in range(')) },
    { title: dataTitle(plan, words), code: dataCode(plan, PYTORCH, words) },
    {
      title: startTitle(plan, words),
      code: `a = torch.tensor(${float(problem.start.a)}, requires_grad=True)
b = torch.tensor(${float(problem.start.b)}, requires_grad=True)
`,
    },
    {
      title: modelTitle(plan, words),
      code: `def model(x):
    return ${torch}${isSlopeless ? `  # ${code.noSlope}` : ''}
`,
    },
    { title: code.loss(catalogue.losses[loss.type].name), code: `${lossCode(loss).torch}\n` },
    { title: batchesTitle(plan, words), code: batchesCode(plan, PYTORCH, words) },
    {
      title: code.optimizer(optimizers[optimizer.type].name, paperOf(optimizer)),
      code: optimizerCode(plan, asked),
    },
    {
      title: code.training,
      code: `rows = []


def record(step):
    """${code.record}"""
    with torch.no_grad():
        loss = ${mean}
    row = step, a.item(), b.item(), loss.item()
    if not all(math.isfinite(value) for value in row):
        return False
    rows.append(row)
    return True


record(0)
${loop}`,
    },
  ];
  return withoutUnused(sections, LOCAL);
}
