import type uPlot from 'uplot';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createLossComposer } from '../../../src/charts/loss/composing.ts';
import { createLossPainter } from '../../../src/charts/loss/painter.ts';
import { prospectOf } from '../../../src/engine/frame/frame.ts';
import { en } from '../../../src/i18n/en/index.ts';
import type { LossLook } from '../../../src/charts/loss/picture.ts';
import { drawnRuns } from '../../../src/store/drawing.ts';
import { recordingContext } from '../../support/ink.ts';
import { runOfAll } from '../../support/runs.ts';

beforeAll(() => {
  vi.stubGlobal('devicePixelRatio', 1);
});
afterAll(() => vi.unstubAllGlobals());

const AREA = { left: 40, top: 10, width: 400, height: 200 };

/** The chart of five points, whose floor is 0.0438, as the painter draws it and writes on it. */
function painted(hidesFloor: boolean, row: number, scale: 'log' | 'linear' = 'log') {
  const data = { preset: 'five-points' };
  const init = { type: 'point', a: -1.5, b: 3 };
  const run = runOfAll({ data, init, batch: { size: 'full' }, epochs: 80 }, row);
  const styles = [{ colour: '#000000', edge: null, dash: [], name: '#000000', marker: 'circle' }];
  const palette = { halo: '#ffffff', ink: '#000000', muted: '#555555', font: 'sans' };
  const look = { axis: 'steps', scale, messages: en, styles, slot: 0, palette, zoom: 1 };
  const full = look as unknown as LossLook;
  const shown = {
    drawn: drawnRuns({ runs: [run], active: run.id }, null),
    best: prospectOf(run.problem).best,
    hidesFloor,
    isPlaying: false,
    nameOf: () => '',
  };
  const picture = createLossComposer(full).compose(shown, 80, 300);
  const { context, count, words } = recordingContext();
  const [low, high] = picture.yRange;
  const valToPos = (value: number, axis: string) =>
    axis === 'x' ? (value / 80) * AREA.width : ((high - value) / (high - low)) * AREA.height;
  const plot = { ctx: context, bbox: AREA, valToPos } as unknown as uPlot;
  const painter = createLossPainter(full);
  painter.under(plot, picture);
  const lines = count('stroke');
  painter.over(plot, picture);
  return { picture, lines, words: words().join(' | ') };
}

test.each(['log', 'linear'] as const)('a covered floor is no line and no number: %s', (scale) => {
  const told = painted(false, 0, scale);
  expect(told.lines).toBe(1);
  expect(told.words).toContain('floor 0.0438');
  const covered = painted(true, 0, scale);
  expect(covered.lines).toBe(0);
  expect(covered.words).toContain('floor: hidden for now');
  expect(covered.words).not.toContain('0.0438');
});

test('nor does a logarithmic axis reach down to it before the run does', () => {
  const floor = Math.log10(0.0438);
  expect(painted(false, 0).picture.yRange[0]).toBeLessThan(floor);
  for (const row of [0, 5, 10]) {
    const { yRange, lossNow } = painted(true, row).picture;
    expect(yRange[0], `step ${row}`).toBeGreaterThan(floor);
    expect(yRange[0]).toBeLessThan(Math.log10(lossNow));
  }
});
