import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  FloatType,
  RedFormat,
  Sphere,
  Vector3,
} from 'three';
import type { Space } from '../space/space.ts';

/** Nothing asks where a mesh is: it is always in view, and clicks march along the heights. */
export const EVERYWHERE = new Sphere(new Vector3(), 10);

/**
 * Triangles between the corners of an n × n grid, row by row. Where the corners lie is looked up in
 * `Rises` by their number, or said by a position.
 */
export function createSheetGeometry(n: number): BufferGeometry {
  const perSide = n - 1;
  const index = new Uint32Array(6 * perSide * perSide);
  let at = 0;
  for (let j = 0; j < perSide; j++) {
    for (let i = 0; i < perSide; i++) {
      const k = j * n + i;
      const above = k + n;
      index[at++] = k;
      index[at++] = k + 1;
      index[at++] = above;
      index[at++] = k + 1;
      index[at++] = above + 1;
      index[at++] = above;
    }
  }
  const geometry = new BufferGeometry();
  geometry.setIndex(new BufferAttribute(index, 1));
  geometry.boundingSphere = EVERYWHERE;
  return geometry;
}

/** The rectangle of the floor: what is on it is computed at each pixel. */
export class FloorPlate {
  readonly geometry = createSheetGeometry(2);
  readonly #corners = new BufferAttribute(new Float32Array(3 * 4), 3);

  constructor() {
    this.geometry.setAttribute('position', this.#corners);
  }

  fit({ width, depth }: Pick<Space, 'width' | 'depth'>) {
    [-1, 1].forEach((far, j) => {
      [-1, 1].forEach((right, i) => {
        this.#corners.setXYZ(2 * j + i, (right * width) / 2, 0, (-far * depth) / 2);
      });
    });
    this.#corners.needsUpdate = true;
  }
}

/** Neither NaN nor what has overflowed fits a float of the graphics card. */
const MOST = 1e30;

/** The losses of a grid above the bottom of the axis, as a texture: all that a new surface costs. */
export class Rises {
  #texture: DataTexture | null = null;

  /** @param losses n × n, row by row */
  fill(n: number, losses: Float64Array, lossBottom: number): DataTexture {
    const texture = this.#sized(n);
    const { data } = texture.image;
    if (data === null) throw new Error('the texture has lost its data');
    for (let k = 0; k < losses.length; k++) {
      const rise = losses[k] - lossBottom;
      data[k] = rise < MOST ? rise : MOST;
    }
    texture.needsUpdate = true;
    return texture;
  }

  /** A texture has one size for good. */
  #sized(n: number): DataTexture {
    const before = this.#texture;
    if (before?.image.width === n) return before;
    before?.dispose();
    // Read at its texels alone, which needs no filter.
    const texture = new DataTexture(new Float32Array(n * n), n, n, RedFormat, FloatType);
    this.#texture = texture;
    return texture;
  }

  dispose() {
    this.#texture?.dispose();
  }
}
