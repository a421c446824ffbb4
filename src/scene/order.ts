/**
 * What is done first before a frame, and what last: where the eye is, what stands where, and then
 * where there is room for words. None is positive: fiber would leave the drawing to us.
 */
export const FRAME_ORDER = { pose: -2, place: -1, arrange: 0 };

/**
 * In which order things are drawn: the surface first, the veil of its underside over it, then
 * faintly what these hide, and at last all else, which thus is no obstacle to the ghosts.
 */
export const RENDER_ORDER = { sheet: -3, veil: -2, ghost: -1 };
