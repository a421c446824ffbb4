import { useEmbed } from '../store/embed.ts';
import type { ActOf, KeyGroups } from '../i18n/keyMessages.ts';
import { printHandout } from '../store/intents/handout.ts';
import { openHelp } from '../store/intents/help.ts';
import { leave, toggleEditing, toggleWholeStep } from '../store/intents/panels.ts';
import {
  darken,
  toggleCode,
  togglePresenting,
  toggleRoomStep,
  wantNotes,
} from '../store/intents/screen.ts';
import { useLecture } from '../store/lecture.ts';
import { useLesson } from '../store/lesson.ts';
import { redo, undo } from '../store/intents/past.ts';
import { stepEpoch } from '../store/intents/stepEpoch.ts';
import { isAnythingOpen } from '../store/panels.ts';
import { useScreen } from '../store/screen.ts';
import { markLoop, stepBy, toEnd, toStart, togglePlay } from '../store/intents/transport.ts';
import { showView, toggleBowl, toggleFan, toggleMap, toggleWheel } from '../store/intents/view.ts';
import { followHand } from '../ui/hand.ts';
import { keyReader } from '../ui/keys.ts';
import { DIALOG, isEntered, isLeftByPointer, isLeftTo, wouldChange } from './keyFocus.ts';
import type { Yields } from './keyFocus.ts';
import { room } from './room.ts';

/** A key of the page, whatever has the focus. */
export interface PageKey {
  readonly keys: readonly string[];
  /** What a lecturer's clicker sends: it knows nothing of the focus. */
  readonly clicker?: readonly string[];
  readonly does: () => void;
  readonly yieldsTo: Exclude<Yields, 'scrolled'>;
  /** Whether there is anything to be done; else the key is left alone. Always, when left out. */
  readonly isOfUse?: () => boolean;
  /** It goes on while it is held. */
  readonly repeats?: boolean;
  /** Also while a dialog is open, whose keys are else its own. */
  readonly worksInDialogs?: boolean;
}

type PageGroup = 'room' | 'run' | 'views' | 'page';

/** Within another page there is nothing to be seen of what fills a screen or a sheet of paper. */
function isWhole(): boolean {
  return useEmbed.getState().embed === null;
}

function isPresenting(): boolean {
  return useScreen.getState().isPresenting;
}

/** A clicker goes through the lesson or the lecture that a room is shown. */
function isGiving(): boolean {
  const isGiven = useLesson.getState().isOpen || useLecture.getState().lecture !== null;
  return isPresenting() && isGiven;
}

async function goThrough(way: 'forward' | 'back') {
  (await room())[way]();
}

/** The step in numbers: in the place of a chart, over the charts of a room, or a tab of a phone. */
function showStep() {
  if (isPresenting()) toggleRoomStep();
  else toggleWholeStep();
}

async function leaveRoom() {
  (await room()).escapeRoom();
}

async function hiding(act: 'hideOrShowNext' | 'hideOrShowAll') {
  (await import('../store/intents/hiding.ts'))[act]();
}

/** A text undoes its own; where there is no way to go none is gone. */
function pastKey(keys: readonly string[], does: () => void): PageKey {
  return { keys, does, yieldsTo: 'text', repeats: true };
}

/** Every key of the page: what listens to them reads this table, and so does the help. */
export const PAGE_KEYS: {
  readonly [Group in PageGroup & keyof KeyGroups]: Readonly<Record<ActOf<Group>, PageKey>>;
} = {
  // Before those of the run: while a lesson is given a clicker's keys are its own.
  room: {
    forward: {
      keys: [],
      clicker: ['PageDown'],
      does: () => void goThrough('forward'),
      isOfUse: isGiving,
      yieldsTo: 'nobody',
    },
    back: {
      keys: [],
      clicker: ['PageUp'],
      does: () => void goThrough('back'),
      isOfUse: isGiving,
      yieldsTo: 'nobody',
    },
    notes: {
      keys: ['KeyN'],
      does: () => wantNotes(!useScreen.getState().wantsNotes),
      isOfUse: isPresenting,
      yieldsTo: 'typing',
    },
    // What a clicker sends for it; before a room it is no step of a run.
    darken: { keys: ['.'], does: () => darken(true), isOfUse: isPresenting, yieldsTo: 'typing' },
  },
  run: {
    play: { keys: ['Space'], does: togglePlay, yieldsTo: 'controls' },
    stepForward: {
      keys: ['ArrowRight', '.'],
      clicker: ['PageDown'],
      does: () => stepBy(1),
      yieldsTo: 'controls',
      repeats: true,
    },
    stepBack: {
      keys: ['ArrowLeft', ','],
      clicker: ['PageUp'],
      does: () => stepBy(-1),
      yieldsTo: 'controls',
      repeats: true,
    },
    epochForward: {
      keys: ['Shift+ArrowRight'],
      does: () => stepEpoch(1),
      yieldsTo: 'controls',
      repeats: true,
    },
    epochBack: {
      keys: ['Shift+ArrowLeft'],
      does: () => stepEpoch(-1),
      yieldsTo: 'controls',
      repeats: true,
    },
    toStart: { keys: ['Home'], does: toStart, yieldsTo: 'controls' },
    toEnd: { keys: ['End'], does: toEnd, yieldsTo: 'controls' },
    loop: { keys: ['KeyL'], does: markLoop, yieldsTo: 'typing' },
  },
  // By the place on the keyboard: with a Korean one in use, the key M does not send an m.
  views: {
    '3d': { keys: ['Digit1', 'Digit0'], does: () => showView('3d'), yieldsTo: 'typing' },
    top: { keys: ['Digit2'], does: () => showView('top'), yieldsTo: 'typing' },
    'along-a': { keys: ['Digit3'], does: () => showView('along-a'), yieldsTo: 'typing' },
    'along-b': { keys: ['Digit4'], does: () => showView('along-b'), yieldsTo: 'typing' },
    map: { keys: ['KeyM'], does: toggleMap, yieldsTo: 'typing' },
    wheel: { keys: ['[Shift]+KeyD', '[Shift]+d'], does: toggleWheel, yieldsTo: 'typing' },
    bowl: { keys: ['KeyG'], does: toggleBowl, yieldsTo: 'typing' },
    fan: { keys: ['KeyF'], does: toggleFan, yieldsTo: 'typing' },
  },
  // Its place is another in almost every country.
  page: {
    help: { keys: ['[Shift]+?'], does: openHelp, isOfUse: isWhole, yieldsTo: 'text' },
    print: {
      keys: ['Control+KeyP', 'Meta+KeyP'],
      does: printHandout,
      isOfUse: isWhole,
      yieldsTo: 'nobody',
      worksInDialogs: true,
    },
    whole: { keys: ['KeyW'], does: showStep, yieldsTo: 'typing' },
    edit: { keys: ['KeyA'], does: toggleEditing, yieldsTo: 'typing' },
    present: { keys: ['KeyP'], does: togglePresenting, isOfUse: isWhole, yieldsTo: 'typing' },
    code: {
      keys: ['KeyQ'],
      does: toggleCode,
      // It is put away by the same key, and called up over no other dialog.
      isOfUse: () =>
        useScreen.getState().showsCode || (isWhole() && document.querySelector(DIALOG) === null),
      yieldsTo: 'typing',
      worksInDialogs: true,
    },
    hide: { keys: ['KeyH'], does: () => void hiding('hideOrShowNext'), yieldsTo: 'typing' },
    hideAll: { keys: ['Shift+KeyH'], does: () => void hiding('hideOrShowAll'), yieldsTo: 'typing' },
    // Any key lights the screen again.
    darken: { keys: ['KeyB'], does: () => darken(true), isOfUse: isWhole, yieldsTo: 'typing' },
    // From wherever the focus is, also a field of the drawer.
    // Before undo: where Z and Y have changed their places, a letter counts before a place.
    redoToo: pastKey(['$mod+y'], redo),
    redo: pastKey(['$mod+Shift+z', '$mod+Shift+KeyZ'], redo),
    undo: pastKey(['$mod+z', '$mod+KeyZ'], undo),
    leave: {
      keys: ['Escape'],
      does: () => (isPresenting() ? void leaveRoom() : leave()),
      isOfUse: () => isPresenting() || isAnythingOpen(),
      yieldsTo: 'nobody',
    },
  },
};

interface Press {
  readonly act: () => void;
  readonly yields: Yields;
  readonly isOfUse: () => boolean;
  readonly repeats: boolean;
  readonly worksInDialogs: boolean;
}

function pressesOf(key: PageKey) {
  const { keys, clicker = [], does: act, yieldsTo, isOfUse = () => true } = key;
  const { repeats = false, worksInDialogs = false } = key;
  const own: Press = { act, yields: yieldsTo, isOfUse, repeats, worksInDialogs };
  const fromAfar: Press = { act, yields: 'scrolled', isOfUse, repeats, worksInDialogs };
  return [
    { keys, does: own },
    { keys: clicker, does: fromAfar },
  ];
}

const readAny = keyReader(
  Object.values(PAGE_KEYS).flatMap((group) => Object.values<PageKey>(group).flatMap(pressesOf)),
);

function readKey(event: KeyboardEvent): Press | null {
  return readAny(event, ({ isOfUse }) => isOfUse());
}

const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta']);

function take({ act, repeats }: Press, event: KeyboardEvent) {
  event.preventDefault();
  if (repeats || !event.repeat) act();
}

/** Within slides, say, whose keys these are. */
function areLeftAlone(): boolean {
  return useEmbed.getState().embed?.hasKeys === false;
}

/** Before what has the focus hears of it: after a click the key is the run's. */
function pressFirst(event: KeyboardEvent) {
  if (areLeftAlone()) return;
  const { target } = event;
  if (useScreen.getState().isDark && !MODIFIERS.has(event.key)) {
    darken(false);
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  if (!(target instanceof Element) || target.closest(DIALOG) !== null) return;
  if (!isLeftByPointer(target, event)) return;
  const found = readKey(event);
  if (found !== null) take(found, event);
  else if (wouldChange(target, event)) event.preventDefault();
  else return;
  event.stopPropagation();
}

function press(event: KeyboardEvent) {
  if (areLeftAlone()) return;
  const { target: at } = event;
  if (at instanceof HTMLElement && at.closest(DIALOG) === null && isEntered(at, event)) at.blur();
  const found = readKey(event);
  if (found === null || event.defaultPrevented) return;
  const { target } = event;
  if (target instanceof Element) {
    const isOfDialog = target.closest(DIALOG) !== null && !found.worksInDialogs;
    if (isOfDialog || isLeftTo(found.yields, target, event)) return;
  }
  take(found, event);
}

/** @returns what ends it */
export function startKeys(): () => void {
  const stopFollowing = followHand();
  window.addEventListener('keydown', pressFirst, { capture: true });
  window.addEventListener('keydown', press);
  return () => {
    stopFollowing();
    window.removeEventListener('keydown', pressFirst, { capture: true });
    window.removeEventListener('keydown', press);
  };
}
