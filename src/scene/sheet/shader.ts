import { DEPTH_BIAS } from '../space/depthBias.ts';

/**
 * - uRises: of a grid, the losses above the bottom of the axis; uGrid: nodes along its side, 0 where
 *   the mesh lies where it is drawn: terraces have normals and excesses of their own, those of a
 *   closed form, and the excesses on the floor, are computed at each pixel. uHeight: see below. uBottom: heights of
 *   the bottom of the axis and of what is as good as endless.
 * - The normal is that of the heights to either side, at an edge of one side only.
 */
export const SHEET_VERTEX = /* glsl */ `
  ${DEPTH_BIAS}
  attribute float excess;
  uniform highp sampler2D uRises;
  uniform int uGrid;
  uniform float uFloor, uPull, uVeil;
  uniform vec2 uBox, uBottom;
  uniform vec4 uHeight;
  varying vec2 vPart;
  varying vec3 vNormalBox;
  varying vec3 vToEye;
  varying float vExcess;

  // ln(1 + x): near 0 the sum would lose its digits.
  float logOfOneMore(float x) {
    return x < 0.01 ? x * (1.0 - x * (0.5 - x / 3.0)) : log(1.0 + x);
  }

  float heightOf(float rise) {
    float above = max(rise, 0.0);
    float height = uHeight.x * (uHeight.y > 0.5 ? logOfOneMore(above / uHeight.w) : above);
    return min(uBottom.x + height, uBottom.y);
  }

  float riseAt(ivec2 node) {
    return texelFetch(uRises, node, 0).r;
  }

  void main() {
    bool isFloor = uFloor < 0.0;
    vec3 place = position;
    vNormalBox = vec3(0.0, 1.0, 0.0);
    if (uGrid > 0 && !isFloor) {
      int last = uGrid - 1;
      ivec2 node = ivec2(gl_VertexID % uGrid, gl_VertexID / uGrid);
      vPart = vec2(node) / float(last);
      place = vec3((vPart.x - 0.5) * uBox.x, 0.0, (0.5 - vPart.y) * uBox.y);
      float rise = riseAt(node);
      vExcess = max(rise + (uHeight.w - uHeight.z), 0.0);
      place.y = heightOf(rise);
      if (uVeil == 1.0) {
        ivec2 low = max(node - 1, 0);
        ivec2 high = min(node + 1, last);
        vec2 apart = vec2(high - low) / float(last) * uBox;
        float alongX = heightOf(riseAt(ivec2(high.x, node.y))) - heightOf(riseAt(ivec2(low.x, node.y)));
        float alongZ = heightOf(riseAt(ivec2(node.x, low.y))) - heightOf(riseAt(ivec2(node.x, high.y)));
        vNormalBox = normalize(vec3(-alongX / apart.x, 1.0, -alongZ / apart.y));
      }
    } else {
      vPart = vec2(position.x / uBox.x + 0.5, 0.5 - position.z / uBox.y);
      vNormalBox = normal;
      vExcess = excess;
    }
    if (isFloor) place.y = uFloor;
    vToEye = cameraPosition - place;
    gl_Position = pulled(modelViewMatrix * vec4(place, 1.0), uPull);
  }`;

/**
 * What is said here need not be shipped in the string.
 * - uQuadratic: 1 where there is a closed form, variance of x, mean of x; of a product of weights
 *   2, the slope, and the root of the mean of x². uOffset: a − a*, b − b* at the low corner, of a
 *   product a and b; sizes of the ranges. uHeight: box units per unit (of the logarithm) of the
 *   loss; 1 if logarithmic; the least loss; the loss at the bottom of the axis.
 * - The closed form is exact at each pixel, so that contours stay smooth in a valley narrower than
 *   the mesh. `width` is how far the level changes from this pixel to the next; `spread` how far
 *   the loss bends within one pixel, so that the colour is the pixel's mean.
 * - uEven: where too few levels double in view, contours lie in even steps of the loss: the step,
 *   0 for none, and the loss above the minimum of one of them. uFiner: fainter contours to each
 *   doubling, 0 for none, and the levels between which.
 * - uDrapeBox: low corner and size, in parts of the frame, of what uDrape lays over it; 0 for none.
 * - Seen from below the sheet is a pale veil: it must not hide the path on its other side.
 */
export const SHEET_FRAGMENT = /* glsl */ `
  uniform highp sampler2D uRises;
  uniform sampler2D uDrape;
  uniform vec4 uDrapeBox;
  uniform int uGrid;
  uniform vec3 uStops[11];
  uniform vec3 uQuadratic;
  uniform vec4 uOffset;
  uniform vec4 uHeight;
  uniform vec2 uBox;
  uniform float uHigh, uBase, uLevels, uFloor, uGrey, uContour, uRim, uPixel, uVeil;
  uniform vec2 uViridis, uWash, uEven;
  uniform vec3 uFiner;
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

  // How strongly a whole number passes through this pixel: 1 on it, and none where they crowd.
  float lineAt(float at, float width) {
    float pixels = abs(fract(at - 0.5) - 0.5) / max(width, 1e-6);
    float stroke = 0.6 * uPixel;
    float line = 1.0 - smoothstep(stroke - 0.5, stroke + 0.5, pixels);
    return line * (1.0 - smoothstep(0.25, 0.6, width));
  }

  float excessOfGrid() {
    vec2 at = clamp(vPart, 0.0, 1.0) * float(uGrid - 1);
    ivec2 node = min(ivec2(at), uGrid - 2);
    vec2 part = at - vec2(node);
    float low = mix(texelFetch(uRises, node, 0).r, texelFetch(uRises, node + ivec2(1, 0), 0).r, part.x);
    float high = mix(
      texelFetch(uRises, node + ivec2(0, 1), 0).r, texelFetch(uRises, node + 1, 0).r, part.x);
    return max(mix(low, high, part.y) + (uHeight.w - uHeight.z), 0.0);
  }

  void main() {
    bool isFloor = uFloor < 0.0;
    bool isUnder = uVeil < 1.0;
    float excess = isFloor && uGrid > 0 ? excessOfGrid() : vExcess;
    vec3 normal = vNormalBox;
    float width = fwidth(log2(max(excess, 1e-30)));
    float innermost = -0.5;
    if (uQuadratic.x > 0.5) {
      bool isProduct = uQuadratic.x > 1.5;
      float variance = isProduct ? 0.0 : uQuadratic.y;
      float da = uOffset.x + vPart.x * uOffset.z;
      float db = uOffset.y + vPart.y * uOffset.w;
      float m = isProduct ? (da * db - uQuadratic.y) * uQuadratic.z : da * uQuadratic.z + db;
      vec2 mSlope = isProduct ? vec2(db, da) * uQuadratic.z : vec2(uQuadratic.z, 1.0);
      vec2 daStep = vec2(dFdx(da), dFdy(da));
      vec2 mStep = vec2(dFdx(m), dFdy(m));
      float spread = variance * dot(daStep, daStep) + dot(mStep, mStep);
      excess = variance * da * da + m * m;
      width = (2.0 * length(variance * da * daStep + m * mStep) + spread)
        / (max(excess, 1e-30) * 0.6931);
      excess += spread / 12.0;
      innermost = -12.0;
      float loss = excess + uHeight.z;
      float rise = uHeight.y > 0.5 ? uHeight.x * step(uHeight.w, loss) / loss : uHeight.x;
      vec2 slope = 2.0 * rise * vec2(
        (variance * da + m * mSlope.x) * uOffset.z / uBox.x, -m * mSlope.y * uOffset.w / uBox.y);
      normal = vec3(-slope.x, 1.0, -slope.y);
    }
    if (!isFloor && excess > uHigh) discard;

    float level = log2(max(excess, 1e-30) / uBase);
    float t = clamp((level + 1.0) / (uLevels + 1.0), 0.0, 1.0);
    vec3 colour = viridis(mix(uViridis.x, uViridis.y, t));
    colour = mix(colour, uWashColour, mix(uWash.x, uWash.y, t));
    float luminance = dot(colour, vec3(0.2126, 0.7152, 0.0722));
    colour = mix(colour, luminance * vec3(0.86, 1.02, 1.1), uGrey);
    if (uDrapeBox.z > 0.0) {
      vec2 on = (vPart - uDrapeBox.xy) / uDrapeBox.zw;
      vec4 drape = texture2D(uDrape, clamp(on, 0.0, 1.0));
      vec2 off = step(on, vec2(0.0)) + step(1.0, on);
      colour = mix(colour, drape.rgb, 0.5 * drape.a * step(off.x + off.y, 0.0));
    }

    if (isUnder) {
      colour = mix(colour * uLight, uWashColour, 0.35);
    } else if (!isFloor) {
      normal = normalize(normal);
      float half_ = 0.5 + 0.5 * dot(normal, uLightFrom);
      colour *= mix(uShade, uLight, half_ * half_);
      vec3 middle = normalize(uLightFrom + normalize(vToEye));
      colour += 0.05 * pow(max(dot(normal, middle), 0.0), 24.0);
    }

    float at = level;
    if (uEven.x > 0.0) {
      at = (excess - uEven.y) / uEven.x;
      width = fwidth(at);
      innermost = at;
    }
    float line = lineAt(at, width) * step(innermost, at);
    if (uFiner.x > 0.0 && uEven.x == 0.0 && level > uFiner.y && level < uFiner.z) {
      line = max(line, 0.5 * lineAt(uFiner.x * level, uFiner.x * width));
    }
    colour = mix(colour, uContourColour, uContour * line * (isUnder ? 0.7 : 1.0));

    vec2 edge = min(vPart, 1.0 - vPart) / max(fwidth(vPart), vec2(1e-6));
    float rim = min(edge.x, edge.y);
    if (!isFloor) rim = min(rim, (uHigh - excess) / max(fwidth(excess), 1e-30));
    float rimLine = 1.0 - smoothstep(uPixel - 0.5, uPixel + 0.5, rim);
    colour = mix(colour, uContourColour, (isFloor ? 0.0 : uRim) * rimLine);
    #ifdef GHOST
      rimLine = max(rimLine, line);
    #endif
    gl_FragColor = vec4(colour, isUnder ? mix(uVeil, 1.0, rimLine) : 1.0);
  }`;
