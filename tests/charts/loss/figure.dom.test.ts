import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { drawLossFigure } from '../../../src/charts/loss/figure.ts';
import type { LossLook } from '../../../src/charts/loss/picture.ts';
import { prospectOf } from '../../../src/engine/frame/frame.ts';
import { en } from '../../../src/i18n/en/index.ts';
import { drawnRuns } from '../../../src/store/drawing.ts';
import { createSvgContext } from '../../../src/ui/svg/svgContext.ts';
import { recordingContext } from '../../support/ink.ts';
import { runOfAll } from '../../support/runs.ts';

beforeAll(() => {
  vi.stubGlobal('devicePixelRatio', 1);
  const { context } = recordingContext();
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context);
});
afterAll(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const SIZE = { width: 300, height: 190 };
const COLOUR = '#0072b2';

/** The chart of a run at a row, as the SVG that is taken home. */
function written(json: object, row: number): Document {
  const run = runOfAll(json, row);
  const styles = [{ colour: COLOUR, edge: null, dash: [], name: '#000000', marker: 'circle' }];
  const palette = {
    halo: '#ffffff',
    ink: '#000000',
    muted: '#555555',
    hairline: '#dddddd',
    control: '#999999',
    font: 'sans',
  };
  const look = { axis: 'steps', scale: 'log', messages: en, styles, slot: 0, palette, zoom: 1 };
  const ctx = createSvgContext('loss-');
  drawLossFigure(ctx, SIZE, look as unknown as LossLook, {
    drawn: drawnRuns({ runs: [run], active: run.id }, null),
    best: prospectOf(run.problem).best,
    isPlaying: false,
    nameOf: () => '',
  });
  return new DOMParser().parseFromString(`<svg>${ctx.written()}</svg>`, 'text/xml');
}

/** Of `M x y h … v … h … Z`, the ends of a box in y. */
function heightsOf(path: string): readonly [number, number] {
  const [, top, height] = /^M\S+ (\S+)h\S+v(\S+)h\S+Z$/.exec(path)?.map(Number) ?? [];
  return [top, top + height];
}

test('a batch whose loss is under the axis has no dot under the chart', () => {
  // Of four of the fifteen women the line misses some batches far less than all.
  const few = { batch: { size: 4 }, seed: 23, epochs: 30, optimizer: { type: 'sgd', lr: 0.1 } };
  const svg = written({ data: { preset: 'women' }, scaling: 'x', ...few }, 40);
  const paths = [...svg.querySelectorAll('path')];
  // The lowest line across the chart is its x axis.
  const edges = paths.flatMap((path) => {
    const [, left, y1, right, y2] =
      /^M(\S+) (\S+)L(\S+) (\S+)$/.exec(path.getAttribute('d') ?? '')?.map(Number) ?? [];
    return y1 === y2 && right - left > SIZE.width / 2 ? [y1] : [];
  });
  const bottom = Math.max(...edges);
  const dots = paths.flatMap((path) => {
    const [, y, r] =
      /^M\S+ (\S+)a(2) 2 0 1 0 4 0a2 2 0 1 0 -4 0Z$/.exec(path.getAttribute('d') ?? '') ?? [];
    return r === undefined ? [] : [{ path, y: Number(y) }];
  });
  expect(dots).toHaveLength(40);
  expect(dots.filter(({ y }) => y > bottom)).toHaveLength(3);
  for (const { path } of dots) {
    const cut = /^url\(#(.+)\)$/.exec(path.getAttribute('clip-path') ?? '')?.[1];
    const box = svg.getElementById(cut ?? '')?.querySelector('path');
    const [top, low] = heightsOf(box?.getAttribute('d') ?? '');
    // One that stands on the very edge is whole.
    expect([top, low]).toEqual([16 - 2, bottom + 2]);
  }
});
