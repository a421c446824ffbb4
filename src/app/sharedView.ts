import type { Fault } from '../engine/fault.ts';
import { quote } from '../engine/quote.ts';
import type { SharedView } from '../share/viewLink.ts';
import { openView } from '../store/intents/view.ts';
import { objectiveNow } from '../store/objective.ts';
import { useView } from '../store/view.ts';

/** What is on the screen now, as a link tells it. */
export function viewNow(): SharedView {
  const {
    picture,
    viewpoint,
    height,
    lossAxis,
    lossScale,
    showsSquares,
    arrows,
    showsBowl,
    showsFan,
  } = useView.getState();
  const { chosen } = objectiveNow();
  return {
    view: picture === 'map' ? 'map' : viewpoint,
    height,
    lossAxis,
    lossScale,
    squares: showsSquares ? 'on' : 'off',
    arrows,
    bowl: showsBowl ? 'on' : 'off',
    fan: showsFan ? 'on' : 'off',
    a: chosen?.a ?? null,
    b: chosen?.b ?? null,
    // Only where the person asks for it: the address itself stays the same while a run goes on.
    step: null,
  };
}

function shortened(limit: number): number {
  return Number(limit.toPrecision(3));
}

/**
 * Shows what a link tells, of the run that is there.
 * @returns what could not be shown
 */
export async function showShared(shared: SharedView): Promise<readonly Fault[]> {
  const { view, height, lossAxis, lossScale, squares, arrows, bowl, fan } = shared;
  const picture = view === 'map' ? 'map' : '3d';
  const viewpoint = view === 'map' ? '3d' : view;
  openView({
    picture,
    viewpoint,
    height,
    lossAxis,
    lossScale,
    showsSquares: squares === 'on',
    arrows,
    showsBowl: bowl === 'on',
    showsFan: fan === 'on',
  });
  if (shared.a === null && shared.b === null && objectiveNow().chosen === null) return [];
  const { openRanges } = await import('../store/intents/framing.ts');
  return openRanges(shared).map(({ axis, limits: { least, low, high } }) => ({
    path: `view.${axis}`,
    got: quote(shared[axis]?.join()),
    allowed: {
      is: 'range',
      limits: { least: shortened(least), low: shortened(low), high: shortened(high) },
    },
  }));
}
