import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { cellBeside, cellNear, placeOfCell } from '../../engine/scan/grid.ts';
import { payAt } from '../../store/intents/scan.ts';
import { pointAt } from '../../store/intents/view.ts';
import { parametersNow } from '../../store/parameters.ts';
import { activeRun } from '../../store/runs.ts';
import { useView } from '../../store/view.ts';
import { ARROWS, tableReader } from '../../ui/keys.ts';
import { SURFACE_KEYS } from '../keys.ts';

const readKey = tableReader(SURFACE_KEYS);

/** While the surface has the focus, its keys that read go from cell to cell; Enter pays for one. */
export function useCellKeys() {
  const canvas = useThree((state) => state.gl.domElement);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { candidate } = useView.getState();
      const act = readKey(event);
      if (act === 'read') {
        const from = candidate ?? parametersNow(activeRun());
        pointAt(placeOfCell(cellBeside(cellNear(from.a, from.b), ...ARROWS[event.key])));
      } else if (act === 'leave' && candidate !== null) pointAt(null);
      else if (act === 'start' && candidate !== null) payAt(candidate.a, candidate.b);
      else return;
      event.preventDefault();
      // Without Shift the arrow keys turn the surface.
      event.stopImmediatePropagation();
    };
    canvas.addEventListener('keydown', onKey, { capture: true });
    return () => canvas.removeEventListener('keydown', onKey, { capture: true });
  }, [canvas]);
}
