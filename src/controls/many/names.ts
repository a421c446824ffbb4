import type { Schedule } from '../../engine/definitions.ts';
import type { Experiment } from '../../engine/experiment.ts';
import type { AxisSetting } from '../../engine/many/axis.ts';
import type { Share } from '../../engine/many/tally.ts';
import { schedules } from '../../engine/schedules/index.ts';
import type { Messages } from '../../i18n/index.ts';
import type { ManyMessages, ShareWords } from '../../i18n/manyMessages.ts';
import { optimizerName } from '../../i18n/optimizerName.ts';
import { formatShort } from '../../ui/format.ts';

/** What a run is, in a few words: `SGD, batch 1, η 0.1`. */
export function runName(
  { optimizer, schedule, batch }: Experiment,
  batchSize: number,
  points: number,
  { catalogue }: Messages,
  t: ManyMessages,
): string {
  const isPlain = optimizer.type === 'sgd' && optimizer.momentum === 0;
  const isFull = batchSize === points && batch.order !== 'replacement';
  const { setsRate }: Pick<Schedule, 'setsRate'> = schedules[schedule.type];
  const rate = setsRate === true ? null : formatShort(optimizer.lr, 3);
  if (isPlain) {
    return isFull ? t.runName('GD', null, rate) : t.runName('SGD', String(batchSize), rate);
  }
  return t.runName(optimizerName(optimizer, catalogue), String(batchSize), rate);
}

/** Per cent, as few digits as an interval deserves. */
export function percent(part: number): string {
  const value = 100 * part;
  return formatShort(Number(value.toFixed(value > 0 && value < 10 ? 1 : 0)));
}

export function shareWords({ count, of, interval }: Share): ShareWords {
  return { share: percent(count / of), low: percent(interval[0]), high: percent(interval[1]) };
}

/** The name of a setting that an axis can be of. */
export function axisName({ of, name }: AxisSetting, { catalogue, controls }: Messages): string {
  if (of === 'batch') return controls.batchSize;
  if (of === 'run') return controls.epochs;
  const words: Readonly<Record<string, string>> = catalogue.settings;
  return of === 'schedule' ? `${controls.schedule}: ${words[name]}` : words[name];
}
