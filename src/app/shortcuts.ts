import { stepBy, toEnd, toStart, togglePlay } from '../store/intents/transport.ts';
import { showView, toggleMap } from '../store/intents/view.ts';

/** Keys belong to the control that has the focus, if it has a use for them. */
function isTaken(event: KeyboardEvent): boolean {
  const { target } = event;
  if (event.defaultPrevented || !(target instanceof Element)) return event.defaultPrevented;
  // A clicker knows nothing of the focus: its keys step, whatever was touched last.
  if (event.key.startsWith('Page')) return false;
  if (target.closest('canvas') !== null) return event.key.startsWith('Arrow');
  if (target.closest('[role="tab"], [role="slider"], [data-keys]') !== null) return true;
  if (target.closest('button, a, summary') !== null) return event.key === ' ';
  return target.closest('input, select, textarea') !== null;
}

/** Letters and digits belong to what is typed in; tiles, sliders and the surface have no use for them. */
function isTyped(event: KeyboardEvent): boolean {
  const { target } = event;
  if (event.defaultPrevented || !(target instanceof Element)) return event.defaultPrevented;
  return target.closest('input:not([type="radio"], [type="range"]), select, textarea') !== null;
}

type Acts = Readonly<Record<string, () => void>>;

/** Page Up and Page Down are what a lecturer's clicker sends. */
const TRANSPORT: Acts = {
  ' ': togglePlay,
  ArrowRight: () => stepBy(1),
  ArrowLeft: () => stepBy(-1),
  PageDown: () => stepBy(1),
  PageUp: () => stepBy(-1),
  Home: toStart,
  End: toEnd,
};

/** By the place on the keyboard: with a Korean one in use, the key M does not send an m. */
const VIEWS: Acts = {
  Digit0: () => showView('3d'),
  Digit1: () => showView('3d'),
  Digit2: () => showView('top'),
  Digit3: () => showView('along-a'),
  Digit4: () => showView('along-b'),
  KeyM: toggleMap,
};

/** Space plays, arrows step, digits and M choose the view. */
export function startShortcuts() {
  window.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const isView = Object.hasOwn(VIEWS, event.code);
    const isTransport = Object.hasOwn(TRANSPORT, event.key);
    if (!isView && !isTransport) return;
    if (isView ? isTyped(event) : isTaken(event)) return;
    event.preventDefault();
    if (isView) VIEWS[event.code]();
    else TRANSPORT[event.key]();
  });
}
