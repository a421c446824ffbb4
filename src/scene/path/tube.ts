import {
  DoubleSide,
  DynamicDrawUsage,
  Group,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  PlaneGeometry,
  ShaderMaterial,
} from 'three';
import type { Color } from 'three';
import { ghostOf, ORDER } from '../marks/ghost.ts';
import { DEPTH_BIAS } from '../marks/depthBias.ts';
import { FLOOR } from '../space/space.ts';
import type { Place } from '../space/space.ts';

/**
 * A segment is a strip that faces the eye, or lies on the floor: two triangles, shaded across, look
 * like a tube that would take many. It is drawn a little longer than it is, so that neighbours join
 * without a gap.
 */
const VERTEX = /* glsl */ `
  ${DEPTH_BIAS}
  attribute vec3 from;
  attribute vec3 to;
  uniform float uRadius, uFlat, uPull;
  varying float vAcross;
  varying vec2 vUp;
  void main() {
    vec3 start = from;
    vec3 end = to;
    bool isFlat = uFlat < 0.0;
    if (isFlat) { start.y = uFlat; end.y = uFlat; }
    vec3 along = end - start;
    float size = length(along);
    vec3 direction = size > 1e-7 ? along / size : vec3(1.0, 0.0, 0.0);
    vec3 toEye = isFlat ? vec3(0.0, 1.0, 0.0) : normalize(cameraPosition - (start + end) / 2.0);
    vec3 across = cross(direction, toEye);
    // Seen from its end it has no side of its own.
    vec3 side = dot(across, across) > 1e-8 ? normalize(across) : vec3(1.0, 0.0, 0.0);
    vAcross = position.x;
    vUp = vec2(side.y, toEye.y);
    vec3 place = start + along * (position.y + 0.5) + direction * position.y * uRadius;
    place += side * position.x * uRadius;
    gl_Position = pulled(modelViewMatrix * vec4(place, 1.0), uPull);
  }`;

const FRAGMENT = /* glsl */ `
  uniform vec3 uColour;
  uniform float uShading;
  varying float vAcross;
  varying vec2 vUp;
  void main() {
    float up = vUp.x * vAcross + vUp.y * sqrt(max(0.0, 1.0 - vAcross * vAcross));
    gl_FragColor = vec4(uColour * mix(1.0, 0.86 + 0.14 * up, uShading), 1.0);
  }`;

interface TubeLook {
  readonly radius: number;
  /** 1 for a tube that is lit, 0 for one of a single colour. */
  readonly shading: number;
  /** The height to which a shadow is pressed; 0 for none. */
  readonly flat: number;
  readonly pull: number;
}

function material({ radius, shading, flat, pull }: TubeLook): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    side: DoubleSide,
    uniforms: {
      uRadius: { value: radius },
      uFlat: { value: flat },
      uPull: { value: pull },
      uShading: { value: shading },
      uColour: { value: null },
    },
  });
}

export interface TubeColours {
  readonly body: Color;
  readonly halo: Color | null;
  readonly shadow: Color;
}

/** Half above the floor's own depth, so that shadows lie on the map and not in it. */
const SHADOW_HEIGHT = FLOOR + 0.004;
export interface TubeShape {
  readonly capacity: number;
  readonly radius: number;
  /** How much wider than the tube its halo is; null for none. */
  readonly halo: number | null;
  /** How much nearer to the eye it counts when something might cover it. */
  readonly pull: number;
}

/**
 * A tube of many short segments in one preallocated buffer, its halo behind it and its shadow on
 * the floor from the same buffer. Appending writes six numbers; going back is a draw range.
 */
export class Tube {
  readonly group = new Group();
  readonly capacity: number;
  /** Segments written so far. */
  length = 0;
  readonly #geometry = new InstancedBufferGeometry();
  readonly #from: InstancedBufferAttribute;
  readonly #to: InstancedBufferAttribute;
  readonly #body: ShaderMaterial;
  readonly #halo: ShaderMaterial | null;
  readonly #shadow: ShaderMaterial;
  readonly #ghost: ShaderMaterial;

  constructor({ capacity, radius, halo, pull }: TubeShape) {
    this.capacity = capacity;
    const strip = new PlaneGeometry(2, 1);
    this.#geometry.setAttribute('position', strip.getAttribute('position'));
    this.#geometry.setIndex(strip.getIndex());
    this.#from = new InstancedBufferAttribute(new Float32Array(3 * capacity), 3);
    this.#to = new InstancedBufferAttribute(new Float32Array(3 * capacity), 3);
    for (const attribute of [this.#from, this.#to]) attribute.setUsage(DynamicDrawUsage);
    this.#geometry.setAttribute('from', this.#from);
    this.#geometry.setAttribute('to', this.#to);
    this.#geometry.instanceCount = 0;
    // As deep as the tube would be, so that no halo lies over another segment's body.
    this.#body = material({ radius, shading: 1, flat: 0, pull: pull + radius });
    const behind = { shading: 0, flat: 0, pull: pull - radius };
    this.#halo = halo === null ? null : material({ ...behind, radius: radius * halo });
    const flat = SHADOW_HEIGHT;
    this.#shadow = material({ radius: radius * 1.1, shading: 0, flat, pull: 0 });
    this.#ghost = ghostOf(this.#body);
    for (const each of [this.#shadow, this.#halo, this.#body, this.#ghost]) {
      if (each === null) continue;
      const mesh = new Mesh(this.#geometry, each);
      if (each === this.#ghost) mesh.renderOrder = ORDER.ghost;
      // The box around the instances is not known to three; the whole scene is in view anyway.
      mesh.frustumCulled = false;
      this.group.add(mesh);
    }
    strip.dispose();
  }

  paint({ body, halo, shadow }: TubeColours) {
    this.#body.uniforms.uColour.value = body;
    if (this.#halo !== null) this.#halo.uniforms.uColour.value = halo;
    this.#shadow.uniforms.uColour.value = shadow;
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

  show(segments: number) {
    this.#geometry.instanceCount = segments;
  }

  dispose() {
    this.#geometry.dispose();
    this.#body.dispose();
    this.#halo?.dispose();
    this.#shadow.dispose();
    this.#ghost.dispose();
  }
}
