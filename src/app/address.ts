import type { Experiment } from '../engine/experiment.ts';
import { experimentFromLink, linkOf } from '../share/link.ts';
import { useExperiment } from '../store/experiment.ts';

function openAddress() {
  const fragment = window.location.hash;
  if (fragment.length <= 1) return;
  const { experiment, faults } = experimentFromLink(fragment);
  useExperiment.getState().open(experiment, faults);
}

const WRITE_EVERY_MS = 300;

function addressOf(experiment: Experiment): string {
  return `#${linkOf(experiment)}`;
}

function addressNow(): string {
  return addressOf(useExperiment.getState().experiment);
}

/** The whole link to the experiment as it is now, also while a drag goes on. */
export function shareableLink(): string {
  return new URL(addressNow(), window.location.href).href;
}

/**
 * Keeps the address bar and the experiment the same: an opened link sets the experiment, each
 * change is a new entry that Back undoes, and the changes of one gesture share an entry.
 */
export function startAddress(): () => void {
  openAddress();
  const { linkFaults } = useExperiment.getState();
  // A link with faults stays as it was written until the person goes on from it.
  if (linkFaults.length === 0) window.history.replaceState(null, '', addressNow());

  const pending = { timer: 0 };
  const write = () => {
    window.clearTimeout(pending.timer);
    pending.timer = 0;
    window.history.replaceState(null, '', addressNow());
  };
  const stop = useExperiment.subscribe((now, before) => {
    const hasMoved = now.experiment !== before.experiment && !now.isFromAddress;
    if (hasMoved && now.gesture !== null && now.gesture === before.gesture) {
      // Browsers refuse more than some ten writes a second, and a drag makes sixty.
      if (pending.timer === 0) pending.timer = window.setTimeout(write, WRITE_EVERY_MS);
      return;
    }
    // The last change of the gesture before is written where it belongs: in its own entry.
    if (pending.timer !== 0) window.history.replaceState(null, '', addressOf(before.experiment));
    window.clearTimeout(pending.timer);
    pending.timer = 0;
    if (hasMoved) window.history.pushState(null, '', addressOf(now.experiment));
  });
  window.addEventListener('popstate', openAddress);
  return () => {
    stop();
    window.clearTimeout(pending.timer);
    window.removeEventListener('popstate', openAddress);
  };
}
