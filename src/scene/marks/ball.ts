import {
  BackSide,
  CylinderGeometry,
  Group,
  Mesh,
  MeshBasicMaterial,
  ShaderMaterial,
  SphereGeometry,
  Vector3,
} from 'three';
import type { Camera, Color } from 'three';
import { ghostOf, ORDER } from './ghost.ts';
import type { ScenePalette } from '../palette.ts';
import { FLOOR } from '../space/space.ts';
import type { Place } from '../space/space.ts';

export const BALL_RADIUS = 0.054;
const RIM = 1.2;
const HALO = 1.42;
/** Towards the eye, so that the narrow valley does not bite the ball. */
const PULL = 0.16;
/** The ball more than its path: it must not be lost. */
const SEEN_THROUGH = 0.65;

function managed(material: MeshBasicMaterial, colour: Color) {
  material.color.copy(colour).convertSRGBToLinear();
}

function shaded(): ShaderMaterial {
  return new ShaderMaterial({
    uniforms: { uColour: { value: null } },
    vertexShader: /* glsl */ `
      varying vec3 vNormalView;
      void main() {
        vNormalView = normalMatrix * normal;
        gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
      }`,
    fragmentShader: /* glsl */ `
      uniform vec3 uColour;
      varying vec3 vNormalView;
      void main() {
        float lit = dot(normalize(vNormalView), normalize(vec3(-0.4, 0.65, 0.65)));
        vec3 colour = uColour * (0.78 + 0.3 * max(lit, 0.0));
        colour += 0.5 * pow(max(lit, 0.0), 18.0);
        gl_FragColor = vec4(colour, 1.0);
      }`,
  });
}

/** The ball with a dark rim and a pale halo, and its shadow straight below it. */
export class Ball {
  readonly group = new Group();
  readonly #sphere = new SphereGeometry(BALL_RADIUS, 32, 20);
  readonly #disc = new CylinderGeometry(BALL_RADIUS * 1.1, BALL_RADIUS * 1.1, 0, 32);
  readonly #body = shaded();
  readonly #rim = new MeshBasicMaterial({ side: BackSide });
  readonly #halo = new MeshBasicMaterial({ side: BackSide });
  readonly #shade = new MeshBasicMaterial();
  readonly #ghosts = [this.#halo, this.#rim, this.#body].map((part) => ghostOf(part, SEEN_THROUGH));
  readonly #place = new Vector3();
  readonly #ball = new Group();
  readonly #shadow = new Mesh(this.#disc, this.#shade);

  constructor() {
    const body = new Mesh(this.#sphere, this.#body);
    const rim = new Mesh(this.#sphere, this.#rim);
    const halo = new Mesh(this.#sphere, this.#halo);
    rim.scale.setScalar(RIM);
    halo.scale.setScalar(HALO);
    [halo, rim, body].forEach((part, i) => {
      const ghost = new Mesh(this.#sphere, this.#ghosts[i]);
      // One over the other as the parts are, and over the ghost of the path.
      ghost.renderOrder = ORDER.ghost + (i + 1) / 10;
      ghost.scale.copy(part.scale);
      this.#ball.add(part, ghost);
    });
    this.group.add(this.#ball, this.#shadow);
  }

  paint(palette: ScenePalette) {
    this.#body.uniforms.uColour.value = palette.ball;
    managed(this.#rim, palette.rim);
    managed(this.#halo, palette.halo);
    managed(this.#shade, palette.shadow);
  }

  show(place: Place | null) {
    this.group.visible = place !== null;
    if (place === null) return;
    this.#place.set(place.x, place.y, place.z);
    this.#shadow.position.set(place.x, FLOOR + 0.006, place.z);
  }

  /** Puts the ball on its line of sight, a little nearer, and as much smaller. */
  face(camera: Camera) {
    const toEye = camera.position.clone().sub(this.#place);
    const distance = toEye.length();
    this.#ball.position.copy(this.#place).addScaledVector(toEye, PULL / distance);
    this.#ball.scale.setScalar((distance - PULL) / distance);
  }

  dispose() {
    for (const each of [this.#sphere, this.#disc, ...this.#ghosts]) each.dispose();
    for (const each of [this.#body, this.#rim, this.#halo, this.#shade]) each.dispose();
  }
}
