import { contoursOf } from '../../charts/map/contours.ts';
import { groundAtOnce } from '../../charts/map/ground.ts';
import { disc, drawStar } from '../../charts/map/marks.ts';
import { strokePath, styleAlone } from '../../charts/map/pathLayer.ts';
import { paletteOf } from '../../charts/shared/palette.ts';
import type { Experiment } from '../../engine/experiment.ts';
import { prospectOf } from '../../engine/frame/frame.ts';
import { prepare } from '../../engine/problem.ts';
import type { Problem } from '../../engine/problem.ts';
import { isWithin } from '../../engine/range.ts';
import { surfaceGrid } from '../../engine/surface.ts';
import { emptyColumns, startTraining } from '../../engine/trainer.ts';
import { isCovered } from '../../store/cover.ts';
import type { Theme } from '../../store/preferences.ts';
import { dotsFor, zoomOf } from '../../ui/scale.ts';

/** Fine enough for a picture this small; a closed form needs none. */
const GRID = 61;
/** Of a run that goes on for long the picture shows how it begins. */
const MOST_STEPS = 3000;

/** The run's a and b, from its start on. */
function pathOf(problem: Problem) {
  const room = Math.min(MOST_STEPS, problem.length.totalSteps) + 1;
  const columns = emptyColumns(room);
  const rows = startTraining(problem).advance(columns, 0, room);
  return { a: columns.a, b: columns.b, rows };
}

/** Draws the objective of an experiment as a small map, and the run that it gives. */
export function paintThumbnail(canvas: HTMLCanvasElement, experiment: Experiment, theme: Theme) {
  const ctx = canvas.getContext('2d');
  if (ctx === null) return;
  const { clientWidth: width, clientHeight: height } = canvas;
  const ratio = dotsFor(zoomOf(canvas));
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const problem = prepare(experiment);
  const { frame, best } = prospectOf(problem);
  const { objective } = problem;
  const losses = objective.quadratic === null ? surfaceGrid(objective, frame, GRID) : null;
  const surface = losses && { n: GRID, losses, quality: { kind: 'exact' } as const };
  const plot = { frame, width, height };
  const ground = { problem, surface };
  const palette = paletteOf(theme);
  const image = groundAtOnce(ground, plot, contoursOf(ground, plot), theme, ratio);
  if (image !== null) ctx.putImageData(image, 0, 0);

  ctx.setTransform(ratio, 0, 0, ratio, 0, 0);
  const x = (a: number) => ((a - frame.a[0]) / (frame.a[1] - frame.a[0])) * width;
  const y = (b: number) => height - ((b - frame.b[0]) / (frame.b[1] - frame.b[0])) * height;
  const path = pathOf(problem);
  ctx.beginPath();
  ctx.lineJoin = 'round';
  for (let row = 0; row < path.rows; row++) {
    const spot = { x: x(path.a[row]), y: y(path.b[row]) };
    ctx.lineTo(spot.x, spot.y);
    // What comes after it has gone that far would be a scribble.
    if (!isWithin(spot.x, [-width, 2 * width]) || !isWithin(spot.y, [-height, 2 * height])) break;
  }
  if (!isCovered('path')) strokePath(ctx, styleAlone(palette));
  disc(ctx, x(path.a[0]), y(path.b[0]), 4.5, palette.path);
  disc(ctx, x(path.a[0]), y(path.b[0]), 2.5, palette.paper);
  if (best !== null && !isCovered('minimum'))
    drawStar(ctx, { x: x(best.a), y: y(best.b) }, palette);
}
