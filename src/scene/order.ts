/**
 * What is done first before a frame, and what last: where the eye is, what stands where, and then
 * where there is room for words. None is positive: fiber would leave the drawing to us.
 */
export const FRAME_ORDER = { pose: -2, place: -1, arrange: 0 };

/**
 * In which order things are drawn: the surface first, the veil of its underside over it, then
 * faintly what these hide, then faint runs, and at last all else, which thus is no obstacle to the
 * ghosts: of several runs the active one over the others, and what is lifted over all.
 */
export const RENDER_ORDER = { sheet: -3, veil: -2, ghost: -1, faint: -0.5, active: 1, lifted: 2 };
