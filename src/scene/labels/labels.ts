import { Vector3 } from 'three';
import type { Camera } from 'three';
import type { PictureSize } from '../camera/pose.ts';
import type { Place } from '../space/space.ts';
import styles from '../Surface.module.css';

export type LabelKind =
  | 'tick'
  | 'axis'
  | 'axisNumber'
  | 'lossName'
  | 'name'
  | 'gradient'
  | 'step'
  | 'velocity'
  | 'steepest'
  | 'star'
  | 'start'
  | 'floorStar'
  | 'reading';

/** −1, 0 or 1 across, and pixels down. */
type Offset = readonly [number, number];

/**
 * Where a name may stand about its place, in the order in which it is tried: at given sides, or
 * beyond the tip of what comes from another place; straight on, or where there is room around it.
 */
type Standing = readonly Offset[] | { readonly from: Place | null; readonly isStraight?: boolean };

const CENTRED: Standing = [[0, 0]];
export const AROUND: Standing = [
  [0, -22],
  [1, 0],
  [-1, 0],
  [0, 24],
  [1, -20],
  [-1, -20],
];
/** Out of the valley: first right below. */
export const BELOW: Standing = [
  [1, 8],
  [-1, 8],
  [1, 24],
  [-1, 24],
  [0, 28],
];

interface Label {
  readonly element: HTMLElement;
  readonly kind: LabelKind;
  place: Place | null;
  standing: Standing;
  width: number;
  height: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function overlap(p: Box, q: Box): boolean {
  return p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom;
}

const NAMES: ReadonlySet<LabelKind> = new Set(['name', 'gradient', 'step', 'velocity', 'steepest']);
/** Names of axes: beyond their numbers, however long these are. */
const AXIS_NAMES: ReadonlySet<LabelKind> = new Set(['axis', 'axisNumber', 'lossName']);

function rankOf(kind: LabelKind): number {
  // It comes and goes with the pointer: nothing steps aside for it.
  if (kind === 'reading') return 3;
  if (NAMES.has(kind)) return 2;
  return AXIS_NAMES.has(kind) ? 1 : 0;
}

/** Between a mark and its name at the side, and between an arrow's tip and its name. */
const BESIDE_MARK = 12;
const BEYOND_TIP = 15;
/** Turns from the arrow's own direction, in degrees, in which its name is tried. */
const TURNS = [0, 35, -35, 70, -70, 110, -110, 150, -150];

/** How far straight on from a tick its number and then its axis's name are tried, in pixels. */
const STRAIGHT_ON = [5, 16, 28, 40, 54];

/** Middles of the boxes in which a name may stand. */
function middlesOf(label: Label, at: Point, from: Point | null): readonly Point[] {
  const { standing, width, height } = label;
  if ('from' in standing) {
    const along = from === null ? -Math.PI / 2 : Math.atan2(at.y - from.y, at.x - from.x);
    const beyond = (angle: number, gap: number) => ({
      x: at.x + Math.cos(angle) * (gap + width / 2),
      y: at.y + Math.sin(angle) * (gap + height / 2),
    });
    const around = TURNS.map((turn) => beyond(along + (turn * Math.PI) / 180, BEYOND_TIP));
    if (standing.isStraight !== true) return around;
    return [...STRAIGHT_ON.map((gap) => beyond(along, gap)), ...around];
  }
  return standing.map(([dx, dy]) => ({
    x: at.x + dx * (width / 2 + BESIDE_MARK),
    y: at.y + dy,
  }));
}

/**
 * A tick gives way to words and other ticks, a name to everything; the name of an axis stands rather
 * among ticks than over words, and marks where they must.
 */
function choose(
  kind: LabelKind,
  boxes: readonly Box[],
  beforeTicks: readonly Box[],
  isFree: (box: Box) => boolean,
  isClear: (box: Box) => boolean,
): Box | undefined {
  const [first] = boxes;
  if (kind === 'tick') {
    return beforeTicks.some((other) => overlap(first, other)) ? undefined : first;
  }
  if (NAMES.has(kind)) return boxes.find(isFree);
  if (!AXIS_NAMES.has(kind) && kind !== 'reading') return first;
  return boxes.find(isFree) ?? boxes.find(isClear) ?? first;
}

/**
 * Words and marks over the canvas, set by the browser: crisp, in the page's fonts, and never
 * fetched. Names step aside for each other; a name for which no room is left is not drawn.
 */
export class LabelLayer {
  readonly #container: HTMLElement;
  readonly #labels = new Map<string, Label>();
  readonly #obstacles = new Map<string, { places: readonly Place[]; pixels: number }>();
  readonly #point = new Vector3();
  #kept: readonly Box[] = [];

  constructor(container: HTMLElement) {
    this.#container = container;
  }

  /** Sets a label's text and place; marks are drawn by their style alone and have no text. */
  set(id: string, kind: LabelKind, text: string, place: Place | null, standing = CENTRED) {
    let label = this.#labels.get(id);
    if (label === undefined) {
      const element = document.createElement('span');
      element.className = `${styles.label} ${styles[kind]}`;
      element.dataset.kind = kind;
      this.#container.append(element);
      label = { element, kind, place, standing, width: 0, height: 0 };
      this.#labels.set(id, label);
    }
    if (label.element.textContent !== text) {
      label.element.textContent = text;
      label.width = 0;
    }
    label.place = place;
    label.standing = standing;
  }

  /** What is behind something is drawn fainter. */
  fade(id: string, isFaint: boolean) {
    this.#labels.get(id)?.element.classList.toggle(styles.faint, isFaint);
  }

  /** Keeps names this far from places where something is drawn. */
  avoid(id: string, places: readonly Place[], pixels: number) {
    this.#obstacles.set(id, { places, pixels });
  }

  /** Keeps names out of these boxes, in pixels of the canvas: other words stand there. */
  keepClear(boxes: readonly Box[]) {
    this.#kept = boxes;
  }

  /** Shows all of them or none. */
  show(areShown: boolean) {
    this.#container.hidden = !areShown;
  }

  /** Removes the labels whose id begins so, but for those in `kept`. */
  prune(prefix: string, kept: ReadonlySet<string>) {
    for (const [id, { element }] of this.#labels) {
      if (!id.startsWith(prefix) || kept.has(id)) continue;
      element.remove();
      this.#labels.delete(id);
    }
  }

  #measure(label: Label) {
    if (label.width > 0) return;
    label.width = label.element.offsetWidth;
    label.height = label.element.offsetHeight;
  }

  #onScreen({ x, y, z }: Place, camera: Camera, { width, height }: PictureSize): Point {
    this.#point.set(x, y, z).project(camera);
    return { x: ((this.#point.x + 1) / 2) * width, y: ((1 - this.#point.y) / 2) * height };
  }

  #obstaclesOnScreen(camera: Camera, size: PictureSize): Box[] {
    return [...this.#obstacles.values()].flatMap(({ places, pixels }) =>
      places.map((place) => {
        const { x, y } = this.#onScreen(place, camera, size);
        return { left: x - pixels, right: x + pixels, top: y - pixels, bottom: y + pixels };
      }),
    );
  }

  #boxesOf(label: Label, place: Place, camera: Camera, size: PictureSize): readonly Box[] {
    const { standing, kind, width, height } = label;
    const from = 'from' in standing ? standing.from : null;
    const at = this.#onScreen(place, camera, size);
    const fromOnScreen = from === null ? null : this.#onScreen(from, camera, size);
    return middlesOf(label, at, fromOnScreen).map(({ x, y }) => {
      const wanted = x - width / 2;
      // Ticks at the border stay readable.
      const left = NAMES.has(kind) ? wanted : Math.max(2, Math.min(wanted, size.width - width - 2));
      const top = y - height / 2;
      return { left, top, right: left + width, bottom: top + height };
    });
  }

  /** Puts each label where its place is seen. */
  arrange(camera: Camera, size: PictureSize) {
    // Names step aside for marks, ticks, the ball and the arrows.
    const taken: Box[] = [...this.#kept, ...this.#obstaclesOnScreen(camera, size)];
    const beforeTicks: Box[] = [...this.#kept];
    const isInside = ({ left, right, top, bottom }: Box) =>
      left >= 0 && right <= size.width && top >= 0 && bottom <= size.height;
    const isAmong = (box: Box, others: readonly Box[]) =>
      isInside(box) && !others.some((other) => overlap(box, other));
    const isFree = (box: Box) => isAmong(box, taken);
    const isClear = (box: Box) => isAmong(box, this.#kept);
    const inOrder = [...this.#labels.values()].toSorted((p, q) => rankOf(p.kind) - rankOf(q.kind));
    for (const label of inOrder) {
      const { element, kind, place } = label;
      if (place === null) {
        element.style.visibility = 'hidden';
        continue;
      }
      this.#measure(label);
      const boxes = this.#boxesOf(label, place, camera, size);
      const box = choose(kind, boxes, beforeTicks, isFree, isClear);
      element.style.visibility = box === undefined ? 'hidden' : 'visible';
      if (box === undefined) continue;
      element.style.transform = `translate(${box.left.toFixed(1)}px, ${box.top.toFixed(1)}px)`;
      taken.push(box);
      if (kind === 'tick') beforeTicks.push(box);
    }
  }

  dispose() {
    this.prune('', new Set());
  }
}
