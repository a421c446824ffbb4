import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  FloatType,
  RedFormat,
  Sphere,
  Vector3,
} from 'three';

/** Nothing asks where a mesh is: it is always in view, and clicks march along the heights. */
export const EVERYWHERE = new Sphere(new Vector3(), 10);

/**
 * A mesh of n × n corners, row by row. Where they lie is filled in along a valley, else looked up in
 * `Rises` by their number.
 */
export function createSheetGeometry(n: number): BufferGeometry {
  const index = new Uint32Array(6 * (n - 1) * (n - 1));
  let at = 0;
  for (let j = 0; j < n - 1; j++) {
    for (let i = 0; i < n - 1; i++) {
      const k = j * n + i;
      index[at++] = k;
      index[at++] = k + 1;
      index[at++] = k + n;
      index[at++] = k + 1;
      index[at++] = k + n + 1;
      index[at++] = k + n;
    }
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(3 * n * n), 3));
  geometry.setIndex(new BufferAttribute(index, 1));
  geometry.boundingSphere = EVERYWHERE;
  return geometry;
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
