import { isFields, own } from '../../engine/readers.ts';
import type { Fields } from '../../engine/readers.ts';
import { linkText } from '../link.ts';
import { fieldsIn } from '../repeats.ts';
import { VIEW_FIELDS, viewFromLink, viewLinkOf } from '../viewLink.ts';
import type { SharedView } from '../viewLink.ts';
import type { Reporter } from './fault.ts';

// A view as the fields of a link have it, without their dots: `{ "from": "top", "a": [-1, 2] }`.

/** The view itself, which in a link is `view`. */
const FROM = 'from';
const KNOWN = [FROM, ...VIEW_FIELDS];

function textOf(value: unknown): string {
  const isList = Array.isArray(value) && value.every((each) => typeof each === 'number');
  if (isList) return value.join();
  // What is no text and no number is none of what is allowed either.
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** @param scene with `view`, and `opensAt` beside it */
export function readView(scene: Fields, path: string, report: Reporter): SharedView {
  const given = own(scene, 'view') ?? {};
  const told = isFields(given) ? given : {};
  if (!isFields(given)) report.tell(`${path}.view`, given, { is: 'object' });
  report.unknown(told, KNOWN, `${path}.view`);
  const known = Object.entries(told).filter(([name]) => KNOWN.includes(name));
  const fields = known.map(([name, value]) => {
    return [name === FROM ? 'view' : `view.${name}`, textOf(value)] as const;
  });
  const opensAt = own(scene, 'opensAt');
  const step = opensAt === undefined ? [] : [['step', textOf(opensAt)] as const];
  const { view, faults } = viewFromLink(linkText([...fields, ...step]));
  for (const { path: at, allowed } of faults) {
    const name = at === 'view' ? FROM : at.replace(/^view\./, '');
    if (at === 'step') report.tell(`${path}.opensAt`, opensAt, allowed);
    else report.tell(`${path}.view.${name}`, told[name], allowed);
  }
  return view;
}

/** The same for a file; nothing of what is usual. */
export function viewJson(view: SharedView): { readonly view?: Fields; readonly opensAt?: number } {
  const fields = fieldsIn(viewLinkOf({ ...view, step: null })).map(([path, text]) => {
    const name = path === 'view' ? FROM : path.replace(/^view\./, '');
    const isRange = name === 'a' || name === 'b';
    return [name, isRange ? text.split(',').map(Number) : text] as const;
  });
  return {
    ...(fields.length === 0 ? {} : { view: Object.fromEntries(fields) }),
    ...(view.step === null ? {} : { opensAt: view.step }),
  };
}
