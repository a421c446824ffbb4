import { afterEach, beforeAll, expect, test } from 'vitest';
import { mapFrame } from '../../../src/charts/map/frame.ts';
import { blockMarks, drawMarks, marksOf, placeNames } from '../../../src/charts/map/marks.ts';
import { withoutLowest } from '../../../src/charts/map/marks.ts';
import type { Marks } from '../../../src/charts/map/marks.ts';
import { createMapPaths } from '../../../src/charts/map/path.ts';
import type { Palette } from '../../../src/charts/shared/palette.ts';
import type { RunStyle } from '../../../src/charts/shared/runStyle.ts';
import { prospectOf } from '../../../src/engine/frame/frame.ts';
import { en } from '../../../src/i18n/en/index.ts';
import { drawnRuns } from '../../../src/store/drawing.ts';
import { cover, uncoverAll } from '../../../src/store/intents/cover.ts';
import { boxOf } from '../../../src/ui/geometry.ts';
import { Room, Steadiness } from '../../../src/ui/placing.ts';
import { furnish } from '../../support/dom.ts';
import { recordingContext } from '../../support/ink.ts';
import { runOfAll } from '../../support/runs.ts';

beforeAll(furnish);
afterEach(uncoverAll);

const palette = { halo: '#ffffff', ink: '#000000', path: '#0000ff', font: 'sans' } as Palette;
const measure = (text: string) => 7 * text.length;

/** tanh of two layers has two equal minima. */
const TWO = { data: { preset: 'saturating' }, model: 'two-layer-tanh', epochs: 2 };
const ONE = { data: { preset: 'five-points' }, epochs: 20 };

function mapOf(json: object) {
  const run = runOfAll(json, 2);
  const { frame, best, isExact } = prospectOf(run.problem);
  const map = mapFrame(frame, { width: 500, height: 400 }, true, false, measure);
  const shown = { problem: run.problem, best, isExact };
  const marks = marksOf(shown, map, en.pictures, { name: measure, number: measure });
  return { run, map, marks };
}

function wordsOf(marks: Marks, { left, top, width, height }: ReturnType<typeof mapOf>['map']) {
  const room = new Room(boxOf(left, top, width, height), 2);
  blockMarks(room, marks);
  const { context, words } = recordingContext();
  drawMarks(context, marks, placeNames(marks, room, new Steadiness()), palette);
  return words();
}

test.each([
  ['one minimum', ONE, 1],
  ['two equal ones', TWO, 2],
])('a covered minimum has neither a star nor a name: %s', (_, json, stars) => {
  const { map, marks } = mapOf(json);
  const told = wordsOf(marks, map);
  expect(told.filter((word) => word === '★')).toHaveLength(stars);
  expect(told.filter((word) => word === marks.best?.name)).toHaveLength(1);
  expect(wordsOf(withoutLowest(marks), map)).toEqual([en.pictures.start]);
});

test('a covered path is not drawn, found by no pointer, and there again', () => {
  const { run, map } = mapOf(ONE);
  const style = { path: '#0000ff', edge: null, dash: [], marker: 'circle' } as unknown as RunStyle;
  const paths = createMapPaths(map, 1, palette, [style]);
  const drawn = drawnRuns({ runs: [run], active: run.id }, null);
  const draw = () => {
    const { context, count } = recordingContext();
    const { active } = paths.draw(context, drawn);
    return { images: count('drawImage'), isSeen: active.points > 0 };
  };
  expect(draw()).toEqual({ images: 1, isSeen: true });
  cover(['path']);
  expect(draw()).toEqual({ images: 0, isSeen: false });
  uncoverAll();
  expect(draw()).toEqual({ images: 1, isSeen: true });
});
