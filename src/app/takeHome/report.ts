import { nameOfData } from '../../share/nameOfData.ts';
import { datasets } from '../../engine/datasets/index.ts';
import { editsWithRules } from '../../engine/edits.ts';
import type { Rules } from '../../engine/edits.ts';
import { sizeOf } from '../../engine/epochs.ts';
import type { Experiment } from '../../engine/experiment.ts';
import { initializers } from '../../engine/initializers/index.ts';
import { losses } from '../../engine/losses/index.ts';
import { models } from '../../engine/models/index.ts';
import { optimizers } from '../../engine/optimizers/index.ts';
import type { Problem } from '../../engine/problem.ts';
import { schedules } from '../../engine/schedules/index.ts';
import type { Setting, Settings, SettingValue } from '../../engine/settings.ts';
import type { Messages } from '../../i18n/index.ts';
import { optimizerName } from '../../i18n/optimizerName.ts';
import { printed, settingText } from '../../i18n/settingText.ts';
import type { RunPanelMessages } from '../../i18n/runPanelMessages.ts';
import type { TakeHomeMessages } from '../../i18n/takeHomeMessages.ts';
import { markdownLine, markdownOf, rowsOf } from '../../controls/runs/resultTable.ts';
import { objectiveNow } from '../../store/objective.ts';
import { resultOf } from '../../store/results.ts';
import { activeRun, lastRow } from '../../store/runs.ts';
import type { Run } from '../../store/runs.ts';
import { formatCount } from '../../ui/format.ts';
import { shareableLink } from '../addressText.ts';

interface Words {
  readonly messages: Messages;
  readonly t: TakeHomeMessages;
}

interface Said extends Words {
  readonly runPanel: RunPanelMessages;
}

type Values = Readonly<Record<string, SettingValue>>;

/** Those of its settings that are not at their defaults, but for what is said in words of its own. */
function settingsText(
  settings: Settings,
  values: Values,
  messages: Messages,
  apart = '',
): readonly string[] {
  return Object.entries(settings)
    .filter(
      ([name, { default: usual }]) => name !== apart && String(values[name]) !== String(usual),
    )
    .map(([name, setting]) => settingText(name, setting, values[name], messages));
}

export function ruleText({ optimizer }: Rules, messages: Messages): string {
  const { type, ...values } = optimizer;
  const settings = settingsText(optimizers[type].settings, values, messages, 'lr');
  const name = optimizerName(optimizer, messages.catalogue);
  return [name, `η ${printed(optimizer.lr)}`, ...settings].join(' · ');
}

function scheduleText({ schedule }: Rules, messages: Messages): string {
  const { type, ...values } = schedule;
  const settings = settingsText(schedules[type].settings, values, messages);
  return [messages.catalogue.schedules[type].name, ...settings].join(' · ');
}

/** How many of the points a step looks at. */
export function batchText({ batch }: Rules, n: number, { messages, t }: Words): string {
  const size = sizeOf(batch, n);
  return size === n ? messages.controls.full : t.of(formatCount(size), formatCount(n));
}

/** The same, and how they are picked. */
function batchLine(rules: Rules, n: number, said: Words): string {
  const { catalogue } = said.messages;
  const extras = batchExtras(rules, said.messages);
  return `${batchText(rules, n, said)} · ${catalogue.orders[rules.batch.order]}${extras}`;
}

/** Its name, how many points it has, and what is set of those that are drawn. */
function dataLine({ experiment: { data }, points }: Problem, { messages, t }: Words): string {
  const parts = [nameOfData(data, messages), t.points(formatCount(points.n))];
  if (!('preset' in data)) return parts.join(' · ');
  // Points that were edited ride along with the settings, unread.
  const values = data as unknown as Values;
  const settings = settingsText(datasets[data.preset].settings, values, messages, 'n');
  const seed = data.seed === undefined ? [] : [`${messages.controls.seed} ${data.seed}`];
  return [...parts, ...settings, ...seed].join(' · ');
}

/** With all of its settings: they are few, and each is about where the run starts. */
function startLine({ init }: Experiment, messages: Messages): string {
  const values: Values = init;
  const settings = Object.entries<Setting>(initializers[init.type].settings);
  const texts = settings.map(([name, setting]) =>
    settingText(name, setting, values[name], messages),
  );
  return [messages.catalogue.initializers[init.type].name, ...texts].join(' · ');
}

export function settingLines(run: Run, said: Words): readonly (readonly [string, string])[] {
  const { messages, t } = said;
  const { catalogue, controls } = messages;
  const { experiment, points, length } = run.problem;
  const { model, loss, seed, scaling } = experiment;
  const { type: lossType, ...ofLoss } = loss;
  const hasBatches = experiment.edits.some(({ batch }) => batch !== undefined);
  const edits = editsWithRules(experiment).map(({ at, rules }) => {
    const parts = [
      ruleText(rules, messages),
      scheduleText(rules, messages),
      ...(hasBatches ? [`${controls.batchSize} ${batchLine(rules, points.n, said)}`] : []),
    ];
    return [t.changed(formatCount(at)), parts.join(' · ')] as const;
  });
  return [
    [controls.data, dataLine(run.problem, said)],
    ...(scaling === 'none' ? [] : [[controls.scaling, catalogue.scalings[scaling]] as const]),
    [controls.model, `${catalogue.models[model].name} · ${models[model].formula}`],
    [
      controls.loss,
      [
        catalogue.losses[lossType].name,
        ...settingsText(losses[lossType].settings, ofLoss, messages),
      ].join(' · '),
    ],
    [controls.initializer, startLine(experiment, messages)],
    [controls.optimizer, ruleText(experiment, messages)],
    [controls.schedule, scheduleText(experiment, messages)],
    ...edits,
    [controls.batchSize, batchLine(experiment, points.n, said)],
    [controls.epochs, t.epochsAndSteps(formatCount(length.epochs), formatCount(length.totalSteps))],
    [controls.seed, String(seed)],
  ];
}

function batchExtras({ batch }: Rules, { controls }: Messages): string {
  const { dropLast, lrScaling, base } = batch;
  const scaled =
    lrScaling === 'none'
      ? ''
      : ` · ${controls.lrScaling}: ${controls.lrScalings[lrScaling]}, ${controls.lrScalingBase} ${base}`;
  return `${dropLast ? ` · ${controls.dropLast}` : ''}${scaled}`;
}

function numbersLine(name: string, ...numbers: readonly number[]): readonly string[] {
  return [name, ...numbers.map(String)];
}

/** a, b and the loss at the start, at the end, and at the least loss. */
function numberLines({ problem, trace }: Run, { t }: Said): readonly (readonly string[])[] {
  const { objective, start } = problem;
  const { best, isExact } = objectiveNow();
  const row = trace.rows === 0 ? 0 : lastRow({ trace });
  const { a, b, loss } = trace.columns;
  return [
    numbersLine(t.start, start.a, start.b, objective.loss(start.a, start.b)),
    ...(row === 0
      ? []
      : [
          numbersLine(t.atStep(formatCount(trace.stepAt(row))), a.at(row), b.at(row), loss.at(row)),
        ]),
    ...(best === null
      ? []
      : [numbersLine(isExact ? t.floor.exact : t.floor.found, best.a, best.b, best.loss)]),
  ];
}

function outcomeText(run: Run, { runPanel, t }: Said): string {
  const { outcome, excess, steps } = resultOf(run);
  const row = run.trace.rows === 0 ? 0 : lastRow(run);
  return [
    t.after(
      runPanel.outcomes[outcome],
      formatCount(run.trace.rows === 0 ? 0 : run.trace.stepAt(row)),
    ),
    ...(excess === null ? [] : [t.excess(String(excess))]),
    ...(steps === null ? [] : [t.within(formatCount(steps))]),
  ].join('; ');
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const rule = `| ${head.map((_, k) => (k === 0 ? '---' : '---:')).join(' | ')} |`;
  return [markdownLine(head), rule, ...lines.map(markdownLine)].join('\n');
}

/** The active run, and the results of all where there are several, as Markdown. */
export function reportOf(runs: readonly Run[], said: Said): string {
  const { messages, runPanel, t } = said;
  const run = activeRun();
  const lines = settingLines(run, said);
  const settings = [
    markdownLine([t.setting, t.value]),
    '| --- | --- |',
    ...lines.map(markdownLine),
  ].join('\n');
  const several =
    runs.length > 1
      ? [`## ${t.results}`, markdownOf(rowsOf(runs, runs.map(resultOf), messages), runPanel).trim()]
      : [];
  return `${[
    '# Downhill',
    settings,
    table(['', 'a', 'b', messages.readouts.loss], numberLines(run, said)),
    `${t.outcome}: ${outcomeText(run, said)}`,
    ...several,
    `${t.link}: <${shareableLink(null)}>`,
  ].join('\n\n')}\n`;
}
