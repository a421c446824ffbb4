import { CircleGeometry, InstancedMesh, Matrix4, ShaderMaterial } from 'three';
import type { ScenePalette } from '../palette.ts';
import { DEPTH_BIAS } from '../marks/depthBias.ts';
import type { Place } from '../space/space.ts';

const RADIUS = 0.022;
/** More than there is room for on the largest floor. */
const MOST_BEADS = 2600;

/** Beads of the path: discs that face the eye. */
export class Beads {
  readonly #material = new ShaderMaterial({
    // A little before the path, which is pulled too.
    uniforms: { uColour: { value: null }, uPull: { value: 0.05 } },
    vertexShader: /* glsl */ `
      ${DEPTH_BIAS}
      uniform float uPull;
      void main() {
        vec4 middle = modelViewMatrix * instanceMatrix * vec4(0.0, 0.0, 0.0, 1.0);
        gl_Position = pulled(middle + vec4(position.xy, 0.0, 0.0), uPull);
      }`,
    fragmentShader: /* glsl */ `
      uniform vec3 uColour;
      void main() { gl_FragColor = vec4(uColour, 1.0); }`,
  });
  readonly mesh = new InstancedMesh(new CircleGeometry(RADIUS, 14), this.#material, MOST_BEADS);
  #placed = 0;
  #first: Place | null = null;

  constructor() {
    this.mesh.frustumCulled = false;
  }

  paint({ path }: ScenePalette) {
    this.#material.uniforms.uColour.value = path;
  }

  /** Shows the first `count` of the places; those placed before are not placed again. */
  show(places: readonly Place[], count: number) {
    if (places[0] !== this.#first || this.#placed > places.length) this.#placed = 0;
    this.#first = places[0] ?? null;
    const matrix = new Matrix4();
    if (this.#placed < places.length) this.mesh.instanceMatrix.needsUpdate = true;
    for (; this.#placed < places.length; this.#placed++) {
      const { x, y, z } = places[this.#placed];
      this.mesh.setMatrixAt(this.#placed, matrix.makeTranslation(x, y, z));
    }
    this.mesh.count = count;
  }

  dispose() {
    this.mesh.geometry.dispose();
    this.mesh.dispose();
    this.#material.dispose();
  }
}
