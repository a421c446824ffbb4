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
  /** Of its start along the whole, which dashes are counted by. */
  readonly #along: InstancedBufferAttribute;

  constructor(capacity: number) {
    this.capacity = capacity;
    const strip = new PlaneGeometry(2, 1);
    this.geometry.setAttribute('position', strip.getAttribute('position'));
    this.geometry.setIndex(strip.getIndex());
    this.#from = new InstancedBufferAttribute(new Float32Array(3 * capacity), 3);
    this.#to = new InstancedBufferAttribute(new Float32Array(3 * capacity), 3);
    this.#along = new InstancedBufferAttribute(new Float32Array(capacity), 1);
    for (const attribute of this.#attributes()) attribute.setUsage(DynamicDrawUsage);
    this.geometry.setAttribute('from', this.#from);
    this.geometry.setAttribute('to', this.#to);
    this.geometry.setAttribute('along', this.#along);
    this.geometry.instanceCount = 0;
    strip.dispose();
  }

  #attributes(): readonly InstancedBufferAttribute[] {
    return [this.#from, this.#to, this.#along];
  }

  clear() {
    this.length = 0;
    this.show(0);
  }

  /**
   * Appends one segment; false when the buffer is full.
   * @param along how far its start is along the whole
   */
  append(from: Place, to: Place, along = this.endOf(this.length)): boolean {
    if (this.length === this.capacity) return false;
    this.#along.setX(this.length, along);
    this.#from.setXYZ(this.length, from.x, from.y, from.z);
    this.#to.setXYZ(this.length, to.x, to.y, to.z);
    this.length += 1;
    return true;
  }

  /** How far along the first so many segments end. */
  endOf(segments: number): number {
    const last = segments - 1;
    return last < 0 ? 0 : this.#along.getX(last) + Math.sqrt(this.#lengthSquared(last));
  }

  #lengthSquared(i: number): number {
    const [from, to] = [this.#from.array, this.#to.array];
    const x = to[3 * i] - from[3 * i];
    const y = to[3 * i + 1] - from[3 * i + 1];
    const z = to[3 * i + 2] - from[3 * i + 2];
    return x * x + y * y + z * z;
  }

  /** How far a place is from the segments that are shown. */
  distanceTo({ x, y, z }: Place): number {
    const [from, to] = [this.#from.array, this.#to.array];
    let least = Infinity;
    for (let i = 0; i < this.geometry.instanceCount; i++) {
      const [px, py, pz] = [x - from[3 * i], y - from[3 * i + 1], z - from[3 * i + 2]];
      const [dx, dy, dz] = [
        to[3 * i] - from[3 * i],
        to[3 * i + 1] - from[3 * i + 1],
        to[3 * i + 2] - from[3 * i + 2],
      ];
      const whole = dx * dx + dy * dy + dz * dz || 1;
      const t = Math.min(1, Math.max(0, (px * dx + py * dy + pz * dz) / whole));
      const [qx, qy, qz] = [px - t * dx, py - t * dy, pz - t * dz];
      const squared = qx * qx + qy * qy + qz * qz;
      if (squared < least) least = squared;
    }
    return Math.sqrt(least);
  }

  /** Sends the segments written since `since` to the graphics card. */
  upload(since: number) {
    if (this.length <= since) return;
    for (const attribute of this.#attributes()) {
      const { itemSize } = attribute;
      attribute.addUpdateRange(itemSize * since, itemSize * (this.length - since));
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
