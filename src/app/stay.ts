import { useCover } from '../store/cover.ts';
import { usePanels } from '../store/panels.ts';
import { speedText, useTransport } from '../store/transport.ts';
import { useView } from '../store/view.ts';
import { isFramed } from '../ui/framed.ts';
import { keepInTab } from './tabStorage.ts';

/** What of the page neither its address nor the experiment's step holds, for a reload. */
export const STAY = 'downhill.stay';

function keepNow() {
  const { speed, loop } = useTransport.getState();
  const { showsWheel } = useView.getState();
  const { panel, isRunsOpen, isStepWhole, wantsNext } = usePanels.getState();
  const panels = { panel, isRunsOpen, isStepWhole, wantsNext };
  const { wanted } = useCover.getState();
  keepInTab(STAY, { speed: speedText(speed), loop, showsWheel, panels, wanted });
}

/** Keeps it from now on; within another page there may be many of this one in one tab. */
export function startStay() {
  if (isFramed()) return;
  window.addEventListener('pagehide', keepNow);
  // A phone may end a page that is not seen without another word.
  document.addEventListener('visibilitychange', keepNow);
}
