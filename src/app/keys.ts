import type { ActOf, KeyGroups } from '../i18n/keyMessages.ts';
import { openHelp } from '../store/intents/help.ts';
import { leave, toggleEditing } from '../store/intents/panels.ts';
import { stepBy, toEnd, toStart, togglePlay } from '../store/intents/transport.ts';
import { showView, toggleMap, toggleWheel } from '../store/intents/view.ts';
import { keyReader } from '../ui/keys.ts';

/** A key of the page, whatever has the focus. */
export interface PageKey {
  readonly keys: readonly string[];
  /** What a lecturer's clicker sends: it knows nothing of the focus. */
  readonly clicker?: readonly string[];
  readonly does: () => void;
  /** To whom it is left: to any control that has a use for it, only to what is typed in, or to none. */
  readonly yieldsTo: 'controls' | 'typing' | 'nobody';
  /** It goes on while it is held. */
  readonly repeats?: boolean;
}

type PageGroup = 'run' | 'views' | 'page';

/** Every key of the page: what listens to them reads this table, and so does the help. */
export const PAGE_KEYS: {
  readonly [Group in PageGroup & keyof KeyGroups]: Readonly<Record<ActOf<Group>, PageKey>>;
} = {
  run: {
    play: { keys: ['Space'], does: togglePlay, yieldsTo: 'controls' },
    stepForward: {
      keys: ['ArrowRight'],
      clicker: ['PageDown'],
      does: () => stepBy(1),
      yieldsTo: 'controls',
      repeats: true,
    },
    stepBack: {
      keys: ['ArrowLeft'],
      clicker: ['PageUp'],
      does: () => stepBy(-1),
      yieldsTo: 'controls',
      repeats: true,
    },
    toStart: { keys: ['Home'], does: toStart, yieldsTo: 'controls' },
    toEnd: { keys: ['End'], does: toEnd, yieldsTo: 'controls' },
  },
  // By the place on the keyboard: with a Korean one in use, the key M does not send an m.
  views: {
    '3d': { keys: ['Digit1', 'Digit0'], does: () => showView('3d'), yieldsTo: 'typing' },
    top: { keys: ['Digit2'], does: () => showView('top'), yieldsTo: 'typing' },
    'along-a': { keys: ['Digit3'], does: () => showView('along-a'), yieldsTo: 'typing' },
    'along-b': { keys: ['Digit4'], does: () => showView('along-b'), yieldsTo: 'typing' },
    map: { keys: ['KeyM'], does: toggleMap, yieldsTo: 'typing' },
    wheel: { keys: ['[Shift]+KeyD', '[Shift]+d'], does: toggleWheel, yieldsTo: 'typing' },
  },
  // Its place is another in almost every country.
  page: {
    help: { keys: ['[Shift]+?'], does: openHelp, yieldsTo: 'typing' },
    edit: { keys: ['KeyA'], does: toggleEditing, yieldsTo: 'typing' },
    // From wherever the focus is, also a field of the drawer.
    leave: { keys: ['Escape'], does: leave, yieldsTo: 'nobody' },
  },
};

/** Where a dialog is open, its keys are its own, and the page behind it rests. */
const DIALOG = '[role="dialog"], dialog';

/** Keys belong to the control that has the focus, if it has a use for them. */
function isUsedBy(target: Element, { key }: KeyboardEvent): boolean {
  if (target.closest('canvas') !== null) return key.startsWith('Arrow');
  if (target.closest('[role="tab"], [role="slider"], [data-keys]') !== null) return true;
  if (target.closest('button, a, summary') !== null) return key === ' ';
  return target.closest('input, select, textarea') !== null;
}

/** Letters and digits belong to what is typed in; tiles, sliders and the surface have no use for them. */
function isTypedIn(target: Element): boolean {
  return target.closest('input:not([type="radio"], [type="range"]), select, textarea') !== null;
}

type Yields = PageKey['yieldsTo'];

function isLeftTo(yields: Yields, event: KeyboardEvent): boolean {
  const { target } = event;
  if (event.defaultPrevented) return true;
  if (!(target instanceof Element)) return false;
  if (target.closest(DIALOG) !== null) return true;
  if (yields === 'nobody') return false;
  return yields === 'controls' ? isUsedBy(target, event) : isTypedIn(target);
}

interface Press {
  readonly act: () => void;
  readonly yields: Yields;
  readonly repeats: boolean;
}

function pressesOf({ keys, clicker = [], does: act, yieldsTo, repeats = false }: PageKey) {
  const own: Press = { act, yields: yieldsTo, repeats };
  const fromAfar: Press = { act, yields: 'nobody', repeats };
  return [
    { keys, does: own },
    { keys: clicker, does: fromAfar },
  ];
}

const readKey = keyReader(
  Object.values(PAGE_KEYS).flatMap((group) => Object.values<PageKey>(group).flatMap(pressesOf)),
);

function press(event: KeyboardEvent) {
  const found = readKey(event);
  if (found === null || isLeftTo(found.yields, event)) return;
  event.preventDefault();
  if (found.repeats || !event.repeat) found.act();
}

/** @returns what ends it */
export function startKeys(): () => void {
  window.addEventListener('keydown', press);
  return () => window.removeEventListener('keydown', press);
}
