import { experimentFromLink, linkOf } from '../share/link.ts';
import { useExperiment } from '../store/experiment.ts';

function openAddress() {
  const fragment = window.location.hash;
  if (fragment.length <= 1) return;
  const { experiment, faults } = experimentFromLink(fragment);
  useExperiment.getState().open(experiment, faults);
}

/**
 * Keeps the address bar and the experiment the same: an opened link sets the experiment, each
 * change is a new entry that Back undoes, and the changes of one gesture share an entry.
 */
export function startAddress(): () => void {
  openAddress();
  const { experiment, linkFaults } = useExperiment.getState();
  // A link with faults stays as it was written until the person goes on from it.
  if (linkFaults.length === 0) window.history.replaceState(null, '', `#${linkOf(experiment)}`);

  const stop = useExperiment.subscribe((now, before) => {
    if (now.experiment === before.experiment || now.isFromAddress) return;
    const address = `#${linkOf(now.experiment)}`;
    const goesOn = now.gesture !== null && now.gesture === before.gesture;
    if (goesOn) window.history.replaceState(null, '', address);
    else window.history.pushState(null, '', address);
  });
  window.addEventListener('popstate', openAddress);
  return () => {
    stop();
    window.removeEventListener('popstate', openAddress);
  };
}
