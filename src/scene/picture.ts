import { Group } from 'three';
import type { PerspectiveCamera } from 'three';
import type { Messages } from '../i18n/index.ts';
import type { Problem } from '../engine/problem.ts';
import type { Run } from '../store/runs.ts';
import type { ViewState } from '../store/view.ts';
import { Axes } from './axes/axes.ts';
import { Ball } from './marks/ball.ts';
import { Beads } from './path/beads.ts';
import { Cross } from './marks/cross.ts';
import { ballPlaceOf } from './marks/ballPlace.ts';
import { LabelLayer } from './labels/labels.ts';
import { Marks } from './marks/marks.ts';
import { MoveArrows } from './marks/moveArrows.ts';
import type { ScenePalette } from './palette.ts';
import { onSurface } from './space/heightField.ts';
import type { HeightField } from './space/heightField.ts';
import { Sheets } from './sheet/sheets.ts';
import { Trail } from './path/trail.ts';
import type { PictureSize } from './camera/pose.ts';

const BALL_LIFT = 0.03;

export interface PictureWords {
  readonly t: Messages;
  /** Name of the loss axis; null where there is no room for the axis. */
  readonly loss: string | null;
}

/** What is in the picture for a while only. */
interface Guest {
  readonly group: Group;
  show(run: Run, heightField: HeightField, t: Messages, camera: PerspectiveCamera): void;
}

function presetOf({ data }: Problem['experiment']): string | null {
  return 'preset' in data ? data.preset : null;
}

/**
 * Whether the surface of one problem may stand for that of another until that is computed: it does
 * while points are moved, and not for another model, loss or data set.
 */
function isOfKind(shaped: Problem | null, now: Problem): boolean {
  if (shaped === null) return false;
  if (shaped.objective === now.objective) return true;
  const { experiment: one } = shaped;
  const { experiment: other } = now;
  return (
    one.model === other.model &&
    one.loss.type === other.loss.type &&
    one.scaling === other.scaling &&
    presetOf(one) === presetOf(other)
  );
}

/** Everything in the box. It reads the run when it is drawn; React never sees a step. */
export class Picture {
  readonly group = new Group();
  readonly labels: LabelLayer;
  readonly #sheets = new Sheets();
  readonly #axes: Axes;
  readonly #marks: Marks;
  readonly #arrows: MoveArrows;
  readonly #cross: Cross;
  readonly #trail = new Trail();
  readonly #beads = new Beads();
  readonly #ball = new Ball();
  readonly #guests = new Set<Guest>();
  #heightField: HeightField | null = null;
  #problem: Problem | null = null;

  constructor(overlay: HTMLElement) {
    this.labels = new LabelLayer(overlay);
    this.#axes = new Axes(this.labels);
    this.#marks = new Marks(this.labels);
    this.#arrows = new MoveArrows(this.labels);
    this.#cross = new Cross(this.labels);
    this.group.add(
      this.#sheets.group,
      this.#trail.tube.group,
      this.#trail.tip.group,
      this.#beads.mesh,
      this.#arrows.group,
      this.#cross.group,
      this.#ball.group,
      this.#marks.plumb,
      this.#axes.lines,
    );
  }

  /** Another surface: the sheets are given it, all else follows when it is drawn. */
  shape(heightField: HeightField, problem: Problem) {
    this.#heightField = heightField;
    this.#problem = problem;
    this.#sheets.shape(heightField, problem);
  }

  paint(palette: ScenePalette, pixelRatio: number) {
    const { path, halo, shadow } = palette;
    this.#sheets.paint(palette, pixelRatio);
    this.#trail.tube.paint({ body: path, halo, shadow });
    this.#trail.tip.paint({ body: path, halo, shadow });
    this.#beads.paint(palette);
    this.#ball.paint(palette);
    this.#marks.paint(palette);
    this.#arrows.paint(palette);
    this.#cross.paint(palette);
    this.#axes.paint(palette);
  }

  admit(guest: Guest) {
    this.#guests.add(guest);
    this.group.add(guest.group);
  }

  dismiss(guest: Guest) {
    this.#guests.delete(guest);
    this.group.remove(guest.group);
  }

  /**
   * Puts everything where the run is now.
   * @returns whether `layOn` has more to do
   */
  update(
    run: Run,
    candidate: ViewState['candidate'],
    words: PictureWords,
    camera: PerspectiveCamera,
    size: PictureSize,
  ): boolean {
    const heightField = this.#heightField;
    this.group.visible = heightField !== null && isOfKind(this.#problem, run.problem);
    this.labels.show(this.group.visible);
    if (heightField === null || !this.group.visible) return false;
    const { trace, cursor } = run;
    const { space } = heightField;
    const { a, b } = ballPlaceOf(run);
    const head = { x: space.xOf(a), z: space.zOf(b) };
    const shownRow = cursor.glide < 1 ? Math.min(cursor.row, cursor.from) : cursor.row;
    const { beads, isComplete } = this.#trail.show(heightField, trace, shownRow, head);
    this.#beads.show(this.#trail.beads, beads);
    const isInView = heightField.isDrawn(head.x, head.z);
    const ball = isInView ? onSurface(heightField, head.x, head.z, BALL_LIFT) : null;
    this.#ball.show(ball);
    this.#ball.face(camera);
    const reading = this.#cross.show(candidate, run, heightField, words.t);
    this.#marks.show(run, heightField, words.t.pictures, { ball, reading }, camera);
    this.#arrows.show(run, heightField, words.t, camera);
    this.#axes.update(space, words, camera);
    for (const guest of this.#guests) guest.show(run, heightField, words.t, camera);
    this.labels.arrange(camera, size);
    return !isComplete;
  }

  /** Lays more of a long path, to be drawn in the next frame; whether there is still more. */
  layOn(): boolean {
    return !this.#trail.layOn();
  }

  dispose() {
    this.#sheets.dispose();
    this.#axes.dispose();
    this.#marks.dispose();
    this.#arrows.dispose();
    this.#cross.dispose();
    this.labels.dispose();
    this.#trail.dispose();
    this.#beads.dispose();
    this.#ball.dispose();
  }
}
