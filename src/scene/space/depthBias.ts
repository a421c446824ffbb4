/**
 * GLSL: where a point seen from the eye goes on the screen, nearer to the eye by `pull` in depth
 * alone. It keeps its place in the picture, and a narrow valley's other wall does not cover it.
 */
export const DEPTH_BIAS = /* glsl */ `
  vec4 pulled(vec4 view, float pull) {
    vec4 place = projectionMatrix * view;
    vec4 nearer = projectionMatrix * vec4(view.xyz * (1.0 - pull / length(view.xyz)), 1.0);
    place.z = nearer.z / nearer.w * place.w;
    return place;
  }`;
