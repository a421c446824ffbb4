import { Vector3 } from 'three';
import type { Camera } from 'three';
import type { Box, Spot } from '../../ui/geometry.ts';
import { markerCorners } from '../../ui/runLooks.ts';
import type { Marker } from '../../ui/runLooks.ts';
import type { PictureSize } from '../camera/pose.ts';
import type { Place } from '../space/space.ts';
import styles from './labels.module.css';
import { Arrangement } from './arrangement.ts';
import type { InTheWay, Obstacle } from './arrangement.ts';
import { CENTRED } from './layout.ts';
import type { LabelKind, SeenLabel, Standing } from './layout.ts';

interface Label {
  readonly element: HTMLElement;
  readonly kind: LabelKind;
  place: Place | null;
  standing: Standing;
  width: number;
  height: number;
}

/** A marker as CSS cuts a square to it. */
function markerShape(marker: Marker): string {
  const corners = markerCorners(marker).map(([x, y]) =>
    [x, y].map((part) => `${(50 + 41 * part).toFixed(1)}%`).join(' '),
  );
  return `polygon(${corners.join(', ')})`;
}

interface InSpace extends InTheWay {
  readonly places: readonly Place[];
}

/**
 * Words and marks over the canvas, set by the browser: crisp, in the page's fonts, and never
 * fetched. Who sets a label says of what it is; what is taken down takes its labels along.
 */
export class LabelLayer {
  readonly #container: HTMLElement;
  readonly #labels = new Map<string, Label>();
  readonly #obstacles = new Map<string, InSpace>();
  readonly #point = new Vector3();
  readonly #arrangement = new Arrangement();
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

  /** In a colour of its own: that of a run. */
  paint(id: string, colour: string) {
    const style = this.#labels.get(id)?.element.style;
    if (style !== undefined && style.color !== colour) style.color = colour;
  }

  /** With a marker before its text. */
  mark(id: string, marker: Marker) {
    const style = this.#labels.get(id)?.element.style;
    const shape = markerShape(marker);
    if (style !== undefined && style.getPropertyValue('--marker') !== shape) {
      style.setProperty('--marker', shape);
    }
  }

  /** Keeps names from places where something is drawn. */
  avoid(id: string, places: readonly Place[], how: InTheWay) {
    this.#obstacles.set(id, { ...how, places });
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
      this.#arrangement.forget(id);
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

  #obstaclesOnScreen(camera: Camera, size: PictureSize): readonly Obstacle[] {
    return [...this.#obstacles.values()].map(({ places, pixels, firmness, isLine }) => ({
      spots: places.map((place) => this.#onScreen(place, camera, size)),
      pixels,
      firmness,
      isLine,
    }));
  }

  /** Puts each label where its place is seen. */
  arrange(camera: Camera, size: PictureSize) {
    const seen: SeenLabel[] = [];
    for (const [id, label] of this.#labels) {
      const { kind, standing, place } = label;
      if (place === null) {
        this.#arrangement.forget(id);
        continue;
      }
      this.#measure(label);
      const { width, height } = label;
      const source = 'from' in standing ? standing.from : null;
      const at = this.#onScreen(place, camera, size);
      const from = source === null ? null : this.#onScreen(source, camera, size);
      seen.push({ id, kind, standing, width, height, at, from });
    }
    const obstacles = this.#obstaclesOnScreen(camera, size);
    const boxes = this.#arrangement.arrange(seen, obstacles, this.#kept, size);
    for (const [id, { element }] of this.#labels) {
      const box = boxes.get(id);
      element.style.visibility = box === undefined ? 'hidden' : 'visible';
      if (box === undefined) continue;
      element.style.transform = `translate(${box.left.toFixed(1)}px, ${box.top.toFixed(1)}px)`;
    }
  }
}
