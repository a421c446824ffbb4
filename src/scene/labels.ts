import { Vector3 } from 'three';
import type { Camera } from 'three';
import type { Place } from './space.ts';
import styles from './Surface.module.css';

export type LabelKind =
  | 'tick'
  | 'axis'
  | 'name'
  | 'gradient'
  | 'step'
  | 'star'
  | 'start'
  | 'floorStar';

interface Label {
  readonly element: HTMLElement;
  readonly kind: LabelKind;
  place: Place | null;
  /**
   * Sides of the place on which the label may stand, in the order in which they are tried: −1, 0
   * or 1 across, and pixels down.
   */
  offsets: readonly (readonly [number, number])[];
  width: number;
  height: number;
}

interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function overlap(p: Rectangle, q: Rectangle): boolean {
  return p.left < q.right && q.left < p.right && p.top < q.bottom && q.top < p.bottom;
}

const NAMES: ReadonlySet<LabelKind> = new Set(['name', 'gradient', 'step']);

function rankOf(kind: LabelKind): number {
  return NAMES.has(kind) ? 1 : 0;
}

const CENTRED = [[0, 0]] as const;
/** Between a mark and its name at the side. */
const BESIDE_MARK = 12;

/**
 * Words and marks over the canvas, set by the browser: crisp, in the page's fonts, and never
 * fetched. Names step aside for each other; a name for which no room is left is not drawn.
 */
export class LabelLayer {
  readonly #container: HTMLElement;
  readonly #labels = new Map<string, Label>();
  readonly #point = new Vector3();

  constructor(container: HTMLElement) {
    this.#container = container;
  }

  /** Sets a label's text and place; marks are drawn by their style alone and have no text. */
  set(
    id: string,
    kind: LabelKind,
    text: string,
    place: Place | null,
    offsets: readonly (readonly [number, number])[] = CENTRED,
  ) {
    let label = this.#labels.get(id);
    if (label === undefined) {
      const element = document.createElement('span');
      element.className = `${styles.label} ${styles[kind]}`;
      this.#container.append(element);
      label = { element, kind, place, offsets, width: 0, height: 0 };
      this.#labels.set(id, label);
    }
    if (label.element.textContent !== text) {
      label.element.textContent = text;
      label.width = 0;
    }
    label.place = place;
    label.offsets = offsets;
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

  /** Puts each label where its place is seen. */
  arrange(camera: Camera, width: number, height: number) {
    const taken: Rectangle[] = [];
    // Marks and ticks stand where they must; names step aside for them.
    const inOrder = [...this.#labels.values()].toSorted((p, q) => rankOf(p.kind) - rankOf(q.kind));
    for (const label of inOrder) {
      const { element, kind, place, offsets } = label;
      if (place === null) {
        element.style.visibility = 'hidden';
        continue;
      }
      this.#measure(label);
      this.#point.set(place.x, place.y, place.z).project(camera);
      const x = ((this.#point.x + 1) / 2) * width;
      const y = ((1 - this.#point.y) / 2) * height;
      const isName = NAMES.has(kind);
      const boxes = offsets.map(([dx, dy]) => {
        const across = dx * (label.width / 2 + BESIDE_MARK);
        const wanted = x + across - label.width / 2;
        // Ticks at the border stay readable.
        const left = isName ? wanted : Math.max(2, Math.min(wanted, width - label.width - 2));
        const top = y + dy - label.height / 2;
        return { left, top, right: left + label.width, bottom: top + label.height };
      });
      const isFree = (box: Rectangle) =>
        box.left >= 0 && box.right <= width && !taken.some((other) => overlap(box, other));
      const box = isName ? boxes.find(isFree) : boxes[0];
      element.style.visibility = box === undefined ? 'hidden' : 'visible';
      if (box === undefined) continue;
      element.style.transform = `translate(${box.left.toFixed(1)}px, ${box.top.toFixed(1)}px)`;
      taken.push(box);
    }
  }

  dispose() {
    this.prune('', new Set());
  }
}
