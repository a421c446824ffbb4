import {
  Group,
  InstancedMesh,
  LineDashedMaterial,
  LineSegments,
  Matrix4,
  Mesh,
  MeshBasicMaterial,
  SphereGeometry,
  BufferGeometry,
  Float32BufferAttribute,
} from 'three';
import type { PerspectiveCamera } from 'three';
import type { Messages } from '../i18n/index.ts';
import type { Problem } from '../engine/problem.ts';
import { movesOf } from '../store/moves.ts';
import type { RunState } from '../store/run.ts';
import { gliding } from '../trace/playhead.ts';
import { Arrow, drawnFactor } from './arrow.ts';
import { Axes } from './axes.ts';
import { Ball } from './ball.ts';
import { LabelLayer } from './labels.ts';
import type { ScenePalette } from './palette.ts';
import {
  createSheetGeometry,
  createSheetMaterial,
  fillSheet,
  frameSheet,
  paintSheet,
} from './sheet.ts';
import { FLOOR, onSurface } from './space.ts';
import type { Place, Relief } from './space.ts';
import { Trail } from './trail.ts';

const BEAD_RADIUS = 0.022;
const MOST_BEADS = 1500;
const BALL_LIFT = 0.03;
/** Where a name may stand around its mark: above, to the sides, below. */
const AROUND = [
  [0, -22],
  [1, 0],
  [-1, 0],
  [0, 24],
  [1, -20],
  [-1, -20],
] as const;
/** The minimum's name keeps out of the valley: first right below it. */
const BESIDE = [
  [1, 8],
  [-1, 8],
  [0, 24],
] as const;

/** Everything in the box. It reads the run when it is drawn; React never sees a step. */
export class Picture {
  readonly group = new Group();
  readonly labels: LabelLayer;
  readonly #axes: Axes;
  readonly #surfaceMaterial = createSheetMaterial(false);
  readonly #floorMaterial = createSheetMaterial(true);
  readonly #surface = new Mesh(new BufferGeometry(), this.#surfaceMaterial);
  readonly #floor = new Mesh(this.#surface.geometry, this.#floorMaterial);
  readonly #trail = new Trail();
  readonly #ball = new Ball();
  readonly #gradient = new Arrow();
  readonly #step = new Arrow();
  readonly #beadMaterial = new MeshBasicMaterial();
  readonly #beads = new InstancedMesh(
    new SphereGeometry(BEAD_RADIUS, 12, 8),
    this.#beadMaterial,
    MOST_BEADS,
  );
  readonly #plumbMaterial = new LineDashedMaterial({ dashSize: 0.012, gapSize: 0.02 });
  readonly #plumb = new LineSegments(new BufferGeometry(), this.#plumbMaterial);
  #beadsPlaced = 0;
  #firstBead: Place | null = null;
  #relief: Relief | null = null;

  constructor(overlay: HTMLElement) {
    this.labels = new LabelLayer(overlay);
    this.#axes = new Axes(this.labels);
    for (const mesh of [this.#surface, this.#floor, this.#beads, this.#plumb]) {
      mesh.frustumCulled = false;
    }
    this.#plumb.geometry.setAttribute(
      'position',
      new Float32BufferAttribute(new Float32Array(12), 3),
    );
    this.group.add(
      this.#floor,
      this.#surface,
      this.#trail.tube.group,
      this.#trail.tip.group,
      this.#beads,
      this.#gradient.group,
      this.#step.group,
      this.#ball.group,
      this.#plumb,
      this.#axes.lines,
    );
  }

  /** Another surface: its mesh is filled anew, all else follows when it is drawn. */
  shape(relief: Relief, problem: Problem) {
    if (this.#relief?.n !== relief.n) {
      this.#surface.geometry.dispose();
      this.#surface.geometry = createSheetGeometry(relief.n);
      this.#floor.geometry = this.#surface.geometry;
    }
    fillSheet(this.#surface.geometry, relief);
    this.#relief = relief;
    for (const material of [this.#surfaceMaterial, this.#floorMaterial]) {
      frameSheet(material, relief, problem);
    }
  }

  paint(palette: ScenePalette, pixelRatio: number) {
    const { path, halo, shadow, ink, gradient } = palette;
    for (const material of [this.#surfaceMaterial, this.#floorMaterial]) {
      paintSheet(material, palette, pixelRatio);
    }
    this.#trail.tube.paint({ body: path, halo, shadow });
    this.#trail.tip.paint({ body: path, halo, shadow });
    this.#ball.paint(palette);
    this.#gradient.colour(gradient, gradient);
    this.#step.colour(ink, shadow);
    this.#axes.paint(palette);
    this.#beadMaterial.color.copy(path).convertSRGBToLinear();
    this.#plumbMaterial.color.copy(ink).convertSRGBToLinear();
  }

  /**
   * Puts everything where the run is now.
   * @returns whether more is to be drawn in the next frame
   */
  update(
    run: RunState,
    t: Messages['pictures'],
    lossName: string,
    camera: PerspectiveCamera,
    size: { readonly width: number; readonly height: number },
  ): boolean {
    const relief = this.#relief;
    if (relief === null) return false;
    const { trace, playhead, problem } = run;
    const { space } = relief;
    const isEmpty = trace.rows === 0;
    const a = isEmpty ? problem.start.a : gliding(trace.columns.a, playhead);
    const b = isEmpty ? problem.start.b : gliding(trace.columns.b, playhead);
    const head = { x: space.xOf(a), z: space.zOf(b) };
    const shownRow = playhead.glide < 1 ? Math.min(playhead.row, playhead.from) : playhead.row;
    const { beads, isComplete } = this.#trail.show(relief, trace, shownRow, head);
    this.#showBeads(beads);
    const isInView = relief.isDrawn(head.x, head.z);
    const ball = isInView ? onSurface(relief, head.x, head.z, BALL_LIFT) : null;
    this.#ball.show(ball);
    this.#ball.face(camera);
    this.#showMoves(run, relief, t);
    this.#showMarks(run, relief, t, ball);
    this.#axes.update(space, { loss: lossName }, camera);
    this.labels.arrange(camera, size.width, size.height);
    return !isComplete;
  }

  #showBeads(count: number) {
    const places = this.#trail.beads;
    if (places[0] !== this.#firstBead || this.#beadsPlaced > places.length) this.#beadsPlaced = 0;
    this.#firstBead = places[0] ?? null;
    const matrix = new Matrix4();
    if (this.#beadsPlaced < places.length) this.#beads.instanceMatrix.needsUpdate = true;
    for (; this.#beadsPlaced < places.length; this.#beadsPlaced++) {
      const { x, y, z } = places[this.#beadsPlaced];
      this.#beads.setMatrixAt(this.#beadsPlaced, matrix.makeTranslation(x, y, z));
    }
    this.#beads.count = count;
  }

  #showMoves(run: RunState, relief: Relief, t: Messages['pictures']) {
    const moves = movesOf(run);
    const { space } = relief;
    for (const kind of ['gradient', 'step'] as const) {
      const arrow = kind === 'gradient' ? this.#gradient : this.#step;
      const name = kind === 'gradient' ? t.gradient : t.stepArrow;
      if (moves === null) {
        arrow.hide();
        this.labels.set(kind, kind, name, null);
        continue;
      }
      const from = { x: space.xOf(moves.from.a), z: space.zOf(moves.from.b) };
      const move = moves[kind];
      const tip = arrow.show(relief, from, move, drawnFactor(space, move));
      this.labels.set(kind, kind, name, tip, AROUND);
    }
  }

  #showMarks(run: RunState, relief: Relief, t: Messages['pictures'], ball: Place | null) {
    const { space } = relief;
    const { start } = run.problem;
    const at = (a: number, b: number, lift: number) => {
      const x = space.xOf(a);
      const z = space.zOf(b);
      return relief.isDrawn(x, z) ? onSurface(relief, x, z, lift) : null;
    };
    const startPlace = at(start.a, start.b, 0.02);
    // At the start the ball itself is the mark.
    const isAtStart = run.playhead.row === 0 && run.playhead.glide >= 1;
    this.labels.set('start', 'start', '', isAtStart ? null : startPlace);
    this.labels.set('startName', 'name', t.start, startPlace, AROUND);
    const { best } = run;
    const star = best === null ? null : at(best.a, best.b, 0.02);
    const starFloor = star === null ? null : { x: star.x, y: FLOOR, z: star.z };
    this.labels.set('star', 'star', '★', star);
    this.labels.set('floorStar', 'floorStar', '★', starFloor);
    this.labels.set('starName', 'name', run.isExact ? t.minimum : t.bestFound, star, BESIDE);

    const points = [ball, star].flatMap((place) => {
      const { x, y, z } = place ?? { x: 0, y: FLOOR, z: 0 };
      return [x, y, z, x, FLOOR, z];
    });
    const attribute = this.#plumb.geometry.getAttribute('position');
    points.forEach((value, i) => (attribute.array[i] = value));
    attribute.needsUpdate = true;
    this.#plumb.computeLineDistances();
  }

  dispose() {
    this.#axes.dispose();
    this.labels.dispose();
    this.#trail.dispose();
    this.#ball.dispose();
    this.#gradient.dispose();
    this.#step.dispose();
    for (const { geometry } of [this.#surface, this.#beads, this.#plumb]) geometry.dispose();
    this.#beads.dispose();
    for (const material of [
      this.#surfaceMaterial,
      this.#floorMaterial,
      this.#beadMaterial,
      this.#plumbMaterial,
    ]) {
      material.dispose();
    }
  }
}
