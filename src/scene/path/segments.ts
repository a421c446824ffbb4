import {
  DynamicDrawUsage,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  PlaneGeometry,
} from 'three';
import type { Place } from '../space/space.ts';

/**
 * Many short segments in one preallocated buffer. Appending writes six numbers; going back is a
 * draw range.
 */
export class Segments {
  readonly geometry = new InstancedBufferGeometry();
  readonly capacity: number;
  /** Segments written so far. */
  length = 0;
  readonly #from: InstancedBufferAttribute;
  readonly #to: InstancedBufferAttribute;

  constructor(capacity: number) {
    this.capacity = capacity;
    const strip = new PlaneGeometry(2, 1);
    this.geometry.setAttribute('position', strip.getAttribute('position'));
    this.geometry.setIndex(strip.getIndex());
    this.#from = new InstancedBufferAttribute(new Float32Array(3 * capacity), 3);
    this.#to = new InstancedBufferAttribute(new Float32Array(3 * capacity), 3);
    for (const attribute of [this.#from, this.#to]) attribute.setUsage(DynamicDrawUsage);
    this.geometry.setAttribute('from', this.#from);
    this.geometry.setAttribute('to', this.#to);
    this.geometry.instanceCount = 0;
    strip.dispose();
  }

  clear() {
    this.length = 0;
    this.show(0);
  }

  /** Appends one segment; false when the buffer is full. */
  append(from: Place, to: Place): boolean {
    if (this.length === this.capacity) return false;
    this.#from.setXYZ(this.length, from.x, from.y, from.z);
    this.#to.setXYZ(this.length, to.x, to.y, to.z);
    this.length += 1;
    return true;
  }

  /** Sends the segments written since `since` to the graphics card. */
  upload(since: number) {
    if (this.length <= since) return;
    for (const attribute of [this.#from, this.#to]) {
      attribute.addUpdateRange(3 * since, 3 * (this.length - since));
      attribute.needsUpdate = true;
    }
  }

  /** Shows the first of them. */
  show(segments: number) {
    this.geometry.instanceCount = segments;
  }

  /** Shows what was written since it was cleared. */
  showAll() {
    this.upload(0);
    this.show(this.length);
  }

  dispose() {
    this.geometry.dispose();
  }
}
