import { parseExperiment } from '../../engine/parse.ts';
import { isFields, own } from '../../engine/readers.ts';
import type { Fields } from '../../engine/readers.ts';
import { quoteName } from '../../engine/quote.ts';
import { splitEmbed } from '../embedHead.ts';
import { MOST_NAME, MOST_RUNS, OWN, apart, isName, runsFromLink } from '../runsLink.ts';
import type { LinkedRun, LinkedRuns } from '../runsLink.ts';
import { fieldsIn } from '../repeats.ts';
import { viewFromLink } from '../viewLink.ts';
import type { SharedView } from '../viewLink.ts';
import { within } from './fault.ts';
import type { Reporter } from './fault.ts';

// The runs of a scene: of a link, or of an experiment and what each of several has of its own.

const OF_LIST = ['name', 'hidden', 'colour'];
const COLOUR = { min: 1, max: MOST_RUNS, integer: true };

/** A whole number from 1 to so many; null for anything else. */
function countOf(value: unknown, most: number): number | null {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= most
    ? (value as number)
    : null;
}

function readRun(value: unknown, common: Fields, at: number, path: string, report: Reporter) {
  const fields = isFields(value) ? value : {};
  if (!isFields(value)) report.tell(path, value, { is: 'object' });
  report.unknown(fields, [...OWN, ...OF_LIST], path);
  const told = Object.fromEntries(OWN.flatMap((g) => (g in fields ? [[g, fields[g]]] : [])));
  const { experiment, faults } = parseExperiment({ ...common, ...told });
  // What is wrong with what they share is told once, of the experiment.
  const isOwn = (name: string) => Object.hasOwn(told, /^[^.[]*/.exec(name)?.[0] ?? '');
  report.tellAll(
    path,
    faults.filter((fault) => isOwn(fault.path)),
  );
  const name = own(fields, 'name');
  const isNamed = typeof name === 'string' && isName(name);
  if (name !== undefined && !isNamed) {
    report.tell(`${path}.name`, name, { is: 'name', most: MOST_NAME });
  }
  const hidden = own(fields, 'hidden');
  if (hidden !== undefined && typeof hidden !== 'boolean') {
    report.tell(`${path}.hidden`, hidden, { is: 'trueOrFalse' });
  }
  const colour = own(fields, 'colour');
  const slot = countOf(colour ?? at + 1, MOST_RUNS);
  if (slot === null) report.tell(`${path}.colour`, colour, { is: 'number', range: COLOUR });
  const run: LinkedRun = {
    experiment,
    name: isNamed ? name : null,
    isHidden: hidden === true,
    slot: (slot ?? at + 1) - 1,
  };
  return run;
}

/** Of a scene that has an experiment. */
export function readRuns(scene: Fields, path: string, report: Reporter): LinkedRuns {
  const json = own(scene, 'experiment');
  const common: Fields = isFields(json) ? json : {};
  report.tellAll(`${path}.experiment`, parseExperiment(json).faults);
  const given = own(scene, 'runs') ?? [{}];
  const list: readonly unknown[] = Array.isArray(given) ? given : [];
  const isList = list.length >= 1 && list.length <= MOST_RUNS;
  if (!isList) report.tell(`${path}.runs`, given, { is: 'runs', most: MOST_RUNS });
  const runs = (isList ? list : [{}]).map((run, i) =>
    readRun(run, common, i, `${path}.runs[${i}]`, report),
  );
  const told = own(scene, 'active');
  const active = countOf(told ?? 1, runs.length);
  if (active === null) {
    const range = { min: 1, max: runs.length, integer: true };
    report.tell(`${path}.active`, told, { is: 'number', range });
  }
  return { runs: apart(runs), active: (active ?? 1) - 1 };
}

/** How the page is opened is the lecture's business, not that of one of its scenes. */
const NOT_OF_SCENE = new Set(['lesson', 'present', 'scenes']);

interface LinkedScene extends LinkedRuns {
  readonly view: SharedView;
}

/** Of a scene that has a link: what is after its `#`, or the whole address. */
export function readLink(link: string, path: string, report: Reporter): LinkedScene {
  const { embed, rest } = splitEmbed(link.slice(link.indexOf('#') + 1));
  for (const [name, text] of fieldsIn([rest, embed].filter(Boolean).join('&'))) {
    const isElsewhere = NOT_OF_SCENE.has(name) || fieldsIn(embed).some(([of]) => of === name);
    if (isElsewhere) report.tell(within(path, quoteName(name)), text, { is: 'notOfScene' });
  }
  const ofScene = rest
    .split('&')
    .filter((part) => !NOT_OF_SCENE.has(fieldsIn(part)[0]?.[0] ?? ''))
    .join('&');
  const { runs, active, faults } = runsFromLink(ofScene);
  const { view, faults: ofView } = viewFromLink(ofScene);
  report.tellAll(path, [...faults, ...ofView]);
  return { runs, active, view };
}
