import { flushSync } from 'react-dom';
import { drawLossFigure } from '../../../charts/loss/figure.ts';
import { paletteOf } from '../../../charts/shared/palette.ts';
import { runStyles } from '../../../charts/shared/runStyle.ts';
import type { Messages } from '../../../i18n/index.ts';
import { isCovered } from '../../../store/cover.ts';
import { drawnRuns } from '../../../store/drawing.ts';
import { setTheme } from '../../../store/intents/preferences.ts';
import { objectiveNow } from '../../../store/objective.ts';
import { usePreferences } from '../../../store/preferences.ts';
import type { Theme } from '../../../store/preferences.ts';
import { nameOfRun } from '../../../store/runNames.ts';
import { activeRun, useRuns } from '../../../store/runs.ts';
import { stillOf } from '../../../store/stills.ts';
import { useTransport } from '../../../store/transport.ts';
import { useView } from '../../../store/view.ts';
import { createSvgContext } from '../../../ui/svg/svgContext.ts';
import { elementOf } from './stage.ts';
import type { LaidOut, Stage } from './stage.ts';
import { panelOf } from './vector.ts';
import type { Panel } from './vector.ts';

/**
 * Does something while the page has another look; nobody sees it, for it has its own again before
 * the task ends.
 */
export function inTheme<T>(theme: Theme, make: () => T): T {
  const before = usePreferences.getState().theme;
  if (theme === before) return make();
  const { dataset } = document.documentElement;
  dataset.still = '';
  try {
    flushSync(() => setTheme(theme));
    return make();
  } finally {
    flushSync(() => setTheme(before));
    // Read once, the styles of before are there without a glide.
    document.documentElement.getBoundingClientRect();
    delete dataset.still;
  }
}

function lossPanel({ name, sizes: { loss: size } }: Stage, messages: Messages): Panel {
  const { theme } = usePreferences.getState();
  const { lossAxis, lossScale, lifted } = useView.getState();
  const ctx = createSvgContext(`${name}-loss-`);
  const look = {
    axis: lossAxis,
    scale: lossScale,
    palette: paletteOf(theme),
    messages,
    styles: runStyles(theme),
    slot: activeRun().slot,
    zoom: 1,
  };
  const drawn = drawnRuns(useRuns.getState(), lifted).filter(
    ({ isGhost }) => !(isGhost && isCovered('path')),
  );
  drawLossFigure(ctx, size, look, {
    drawn,
    best: objectiveNow().best,
    hidesFloor: isCovered('floor'),
    isPlaying: useTransport.getState().isPlaying,
    nameOf: (run) => nameOfRun(run, messages),
  });
  return { ...size, body: ctx.written() };
}

/**
 * A part of the page as it is now.
 * @throws where it is not laid out
 */
export function panelNow(
  part: LaidOut | 'loss',
  stage: Stage,
  dotsPerPixel: number,
  messages: Messages,
): Panel {
  if (part === 'loss') return lossPanel(stage, messages);
  const element = elementOf(part, stage);
  if (element === null) throw new Error(`${part}: must be laid out before it is a picture`);
  return panelOf(
    element,
    `${stage.name}-${part}-`,
    (canvas) => stillOf(canvas)?.(dotsPerPixel) ?? canvas.toDataURL(),
  );
}
