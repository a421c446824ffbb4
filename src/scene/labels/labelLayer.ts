import { Vector3 } from 'three';
import type { Camera } from 'three';
import { grown } from '../../ui/geometry.ts';
import type { Box, Spot } from '../../ui/geometry.ts';
import type { PictureSize } from '../camera/pose.ts';
import type { Place } from '../space/space.ts';
import styles from '../Surface.module.css';
import { arrange, CENTRED, rankOf } from './layout.ts';
import type { LabelKind, Standing } from './layout.ts';

interface Label {
  readonly element: HTMLElement;
  readonly kind: LabelKind;
  place: Place | null;
  standing: Standing;
  width: number;
  height: number;
}

/**
 * Words and marks over the canvas, set by the browser: crisp, in the page's fonts, and never
 * fetched. Who sets a label says of what it is; what is taken down takes its labels along.
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
      // Not every kind has a look of its own.
      element.className = [styles.label, styles[kind] ?? ''].join(' ').trim();
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

  /** Keeps names this far, in pixels, from places where something is drawn. */
  avoid(id: string, places: readonly Place[], pixels: number) {
    this.#obstacles.set(id, { places, pixels });
  }

  /** Keeps names out of these boxes: other words stand there. */
  keepClear(boxes: readonly Box[]) {
    this.#kept = boxes;
  }

  /** Shows all of them or none. */
  show(areShown: boolean) {
    this.#container.hidden = !areShown;
  }

  /** Removes the labels whose id begins so, but for those in `kept`, and what they avoid. */
  prune(prefix: string, kept: ReadonlySet<string>) {
    for (const [id, { element }] of this.#labels) {
      if (!id.startsWith(prefix) || kept.has(id)) continue;
      element.remove();
      this.#labels.delete(id);
    }
    for (const id of this.#obstacles.keys()) {
      if (id.startsWith(prefix) && !kept.has(id)) this.#obstacles.delete(id);
    }
  }

  #measure(label: Label) {
    if (label.width > 0) return;
    label.width = label.element.offsetWidth;
    label.height = label.element.offsetHeight;
  }

  #onScreen({ x, y, z }: Place, camera: Camera, { width, height }: PictureSize): Spot {
    this.#point.set(x, y, z).project(camera);
    return { x: ((this.#point.x + 1) / 2) * width, y: ((1 - this.#point.y) / 2) * height };
  }

  #obstaclesOnScreen(camera: Camera, size: PictureSize): Box[] {
    return [...this.#obstacles.values()].flatMap(({ places, pixels }) =>
      places.map((place) => {
        const { x, y } = this.#onScreen(place, camera, size);
        return grown({ left: x, right: x, top: y, bottom: y }, pixels);
      }),
    );
  }

  /** Puts each label where its place is seen. */
  arrange(camera: Camera, size: PictureSize) {
    const placed: (Label & { readonly place: Place })[] = [];
    for (const label of this.#labels.values()) {
      if (label.place === null) label.element.style.visibility = 'hidden';
      else placed.push(label as Label & { readonly place: Place });
    }
    const inOrder = placed.toSorted((p, q) => rankOf(p.kind) - rankOf(q.kind));
    const seen = inOrder.map((label) => {
      this.#measure(label);
      const { kind, standing, width, height, place } = label;
      const source = 'from' in standing ? standing.from : null;
      const at = this.#onScreen(place, camera, size);
      const from = source === null ? null : this.#onScreen(source, camera, size);
      return { kind, standing, width, height, at, from };
    });
    const boxes = arrange(seen, this.#obstaclesOnScreen(camera, size), this.#kept, size);
    inOrder.forEach(({ element }, k) => {
      const box = boxes[k];
      element.style.visibility = box === undefined ? 'hidden' : 'visible';
      if (box === undefined) return;
      element.style.transform = `translate(${box.left.toFixed(1)}px, ${box.top.toFixed(1)}px)`;
    });
  }
}
