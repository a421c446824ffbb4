import {
  BufferAttribute,
  BufferGeometry,
  DoubleSide,
  ShaderMaterial,
  Sphere,
  Vector2,
  Vector3,
  Vector4,
} from 'three';
import { exactOptimum } from '../engine/diagnostics.ts';
import type { Problem } from '../engine/problem.ts';
import { CONTOUR_BASE, CONTOUR_LEVELS, VIRIDIS, VIRIDIS_FROM, VIRIDIS_TO } from '../ui/viridis.ts';
import type { ScenePalette } from './palette.ts';
import { FLOOR } from './space.ts';
import type { Relief } from './space.ts';

/** The triangles of an n × n grid; its corners are filled in by `fillSheet`. */
export function createSheetGeometry(n: number): BufferGeometry {
  const count = n * n;
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
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(3 * count), 3));
  geometry.setAttribute('normal', new BufferAttribute(new Float32Array(3 * count), 3));
  geometry.setAttribute('excess', new BufferAttribute(new Float32Array(count), 1));
  geometry.setIndex(new BufferAttribute(index, 1));
  // Nothing asks where the mesh is: it is always in view, and clicks march along the heights.
  geometry.boundingSphere = new Sphere(new Vector3(), 10);
  return geometry;
}

/** Fills in positions, normals, and the loss above the minimum at each corner of the grid. */
export function fillSheet(geometry: BufferGeometry, relief: Relief) {
  const { n, heights, losses, space } = relief;
  const positions = geometry.getAttribute('position').array;
  const normals = geometry.getAttribute('normal').array;
  const excess = geometry.getAttribute('excess').array;
  const stepX = space.width / (n - 1);
  const stepZ = space.depth / (n - 1);
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) {
      const k = j * n + i;
      const left = heights[i > 0 ? k - 1 : k];
      const right = heights[i < n - 1 ? k + 1 : k];
      const near = heights[j > 0 ? k - n : k];
      const far = heights[j < n - 1 ? k + n : k];
      const slopeX = (right - left) / (stepX * (i > 0 && i < n - 1 ? 2 : 1));
      // b grows towards −z.
      const slopeZ = (near - far) / (stepZ * (j > 0 && j < n - 1 ? 2 : 1));
      const length = Math.sqrt(slopeX * slopeX + 1 + slopeZ * slopeZ);
      positions[3 * k] = i * stepX - space.width / 2;
      positions[3 * k + 1] = heights[k];
      positions[3 * k + 2] = space.depth / 2 - j * stepZ;
      normals[3 * k] = -slopeX / length;
      normals[3 * k + 1] = 1 / length;
      normals[3 * k + 2] = -slopeZ / length;
      const above = losses[k] - space.frame.lossLow;
      excess[k] = Number.isFinite(above) ? Math.max(0, above) : 1e30;
    }
  }
  for (const name of ['position', 'normal', 'excess']) {
    geometry.getAttribute(name).needsUpdate = true;
  }
}

const VERTEX = /* glsl */ `
  attribute float excess;
  uniform float uFloor;
  uniform vec2 uBox;
  varying vec2 vPart;
  varying vec3 vNormalBox;
  varying vec3 vToEye;
  varying float vExcess;
  void main() {
    vPart = vec2(position.x / uBox.x + 0.5, 0.5 - position.z / uBox.y);
    vNormalBox = normal;
    vExcess = excess;
    vec3 place = vec3(position.x, uFloor < 0.0 ? uFloor : position.y, position.z);
    vToEye = cameraPosition - place;
    gl_Position = projectionMatrix * modelViewMatrix * vec4(place, 1.0);
  }`;

const FRAGMENT = /* glsl */ `
  uniform vec3 uStops[11];
  uniform vec4 uQuadratic; // 1 where there is a closed form, variance of x, mean of x, scale
  uniform vec4 uOffset;    // a − a*, b − b* at the low corner; sizes of the ranges
  uniform float uHigh, uBase, uLevels, uFloor, uGrey, uContour, uPixel;
  uniform vec2 uViridis, uWash;
  uniform vec3 uWashColour, uShade, uLight, uContourColour, uLightFrom;
  varying vec2 vPart;
  varying vec3 vNormalBox;
  varying vec3 vToEye;
  varying float vExcess;

  vec3 viridis(float t) {
    float at = clamp(t, 0.0, 1.0) * 10.0;
    vec3 colour = uStops[0];
    for (int k = 0; k < 10; k++) colour = mix(colour, uStops[k + 1], clamp(at - float(k), 0.0, 1.0));
    return colour;
  }

  void main() {
    bool isFloor = uFloor < 0.0;
    float excess = vExcess;
    if (uQuadratic.x > 0.5) {
      // Exact at each pixel, so that contours stay smooth in a valley narrower than the mesh.
      float da = uOffset.x + vPart.x * uOffset.z;
      float atMean = da * uQuadratic.z + uOffset.y + vPart.y * uOffset.w;
      excess = uQuadratic.y * da * da + atMean * atMean;
    }
    if (!isFloor && excess > uHigh) discard;

    float level = log2(max(excess, 1e-30) / uBase);
    float t = clamp((level + 1.0) / (uLevels + 1.0), 0.0, 1.0);
    vec3 colour = viridis(mix(uViridis.x, uViridis.y, t));
    colour = mix(colour, uWashColour, mix(uWash.x, uWash.y, t));
    float luminance = dot(colour, vec3(0.2126, 0.7152, 0.0722));
    colour = mix(colour, luminance * vec3(0.86, 1.02, 1.1), isFloor ? 0.0 : uGrey);

    if (!isFloor) {
      vec3 normal = normalize(vNormalBox);
      float half_ = 0.5 + 0.5 * dot(normal, uLightFrom);
      colour *= mix(uShade, uLight, half_ * half_);
      vec3 middle = normalize(uLightFrom + normalize(vToEye));
      colour += 0.05 * pow(max(dot(normal, middle), 0.0), 24.0);
      if (!gl_FrontFacing) colour = mix(colour, uWashColour, 0.35);
    }

    float width = fwidth(level);
    float pixels = abs(fract(level - 0.5) - 0.5) / max(width, 1e-6);
    float stroke = 0.6 * uPixel;
    float line = 1.0 - smoothstep(stroke - 0.5, stroke + 0.5, pixels);
    line *= 1.0 - smoothstep(0.25, 0.6, width);
    line *= step(-0.5, level);
    colour = mix(colour, uContourColour, uContour * line);

    vec2 edge = min(vPart, 1.0 - vPart) / max(fwidth(vPart), vec2(1e-6));
    float rim = min(edge.x, edge.y);
    if (!isFloor) rim = min(rim, (uHigh - excess) / max(fwidth(excess), 1e-30));
    float rimLine = 1.0 - smoothstep(uPixel - 0.5, uPixel + 0.5, rim);
    colour = mix(colour, uContourColour, (isFloor ? 0.0 : 0.55) * rimLine);
    gl_FragColor = vec4(colour, 1.0);
  }`;

const LIGHT_FROM = new Vector3(-0.45, 0.86, 0.38).normalize();

/** The surface, or its map on the floor, from the same grid. */
export function createSheetMaterial(isFloor: boolean): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    side: DoubleSide,
    polygonOffset: true,
    polygonOffsetFactor: 1,
    polygonOffsetUnits: 1,
    uniforms: {
      uStops: { value: VIRIDIS.map(([r, g, b]) => new Vector3(r, g, b)) },
      uViridis: { value: new Vector2(VIRIDIS_FROM, VIRIDIS_TO) },
      uLevels: { value: CONTOUR_LEVELS },
      uFloor: { value: isFloor ? FLOOR : 0 },
      uLightFrom: { value: LIGHT_FROM },
      uQuadratic: { value: new Vector4() },
      uOffset: { value: new Vector4() },
      uBox: { value: new Vector2() },
      uWash: { value: new Vector2() },
      uHigh: { value: 1 },
      uBase: { value: 1 },
      uGrey: { value: 0 },
      uContour: { value: 0 },
      uPixel: { value: 1 },
      uWashColour: { value: null },
      uShade: { value: null },
      uLight: { value: null },
      uContourColour: { value: null },
    },
  });
}

/** Hands the material the frame and the closed form it draws. */
export function frameSheet(material: ShaderMaterial, relief: Relief, problem: Problem) {
  const { frame, width, depth } = relief.space;
  const { quadratic } = problem.objective;
  const optimum = quadratic === null ? null : exactOptimum(quadratic);
  const u = material.uniforms;
  if (quadratic === null || optimum === null) u.uQuadratic.value.set(0, 0, 0, 0);
  else {
    u.uQuadratic.value.set(1, quadratic.xVariance, quadratic.xMean, 0);
    u.uOffset.value.set(
      frame.a[0] - optimum.a,
      frame.b[0] - optimum.b,
      frame.a[1] - frame.a[0],
      frame.b[1] - frame.b[0],
    );
  }
  u.uBox.value.set(width, depth);
  u.uHigh.value = frame.lossHigh - frame.lossLow;
  u.uBase.value = (frame.lossHigh - frame.lossLow) * CONTOUR_BASE;
}

/** Hands the material the theme, and the size of a CSS pixel. */
export function paintSheet(material: ShaderMaterial, palette: ScenePalette, pixelRatio: number) {
  const u = material.uniforms;
  const isFloor = u.uFloor.value < 0;
  u.uPixel.value = pixelRatio;
  u.uGrey.value = palette.grey;
  u.uContour.value = isFloor ? palette.floorContourStrength : palette.contourStrength;
  if (isFloor) u.uWash.value.set(palette.floorWashValley, palette.floorWashRim);
  else u.uWash.value.set(palette.washValley, palette.washRim);
  u.uWashColour.value = palette.wash;
  u.uShade.value = palette.shade;
  u.uLight.value = palette.light;
  u.uContourColour.value = palette.contour;
}
