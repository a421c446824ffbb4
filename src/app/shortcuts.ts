import { tinykeys } from 'tinykeys';
import { pause, play, stepBy, toEnd, toStart, useRun } from '../store/run.ts';

/** Keys belong to the control that has the focus, if it has a use for them. */
function isTaken(event: KeyboardEvent): boolean {
  const { target } = event;
  if (event.defaultPrevented || !(target instanceof Element)) return event.defaultPrevented;
  if (target.closest('[role="tab"], [role="slider"], canvas, [data-keys]') !== null) return true;
  if (target.closest('button, a, summary') !== null) return event.key === ' ';
  return target.closest('input, select, textarea') !== null;
}

function unlessTaken(act: () => void) {
  return (event: KeyboardEvent) => {
    if (isTaken(event)) return;
    event.preventDefault();
    act();
  };
}

/** Space plays, arrows step; Page Up and Page Down are what a lecturer's clicker sends. */
export function startShortcuts(): () => void {
  return tinykeys(window, {
    Space: unlessTaken(() => (useRun.getState().isPlaying ? pause() : play())),
    ArrowRight: unlessTaken(() => stepBy(1)),
    ArrowLeft: unlessTaken(() => stepBy(-1)),
    PageDown: unlessTaken(() => stepBy(1)),
    PageUp: unlessTaken(() => stepBy(-1)),
    Home: unlessTaken(toStart),
    End: unlessTaken(toEnd),
  });
}
