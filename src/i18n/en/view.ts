import type { ViewMessages } from '../messages.ts';

export const view: ViewMessages = {
  views: { '3d': '3D', top: 'Top', 'along-a': 'Along a', 'along-b': 'Along b', map: 'Map' },
  turned: 'Turned',
  frame: 'Drawn range',
  zoomToBall: 'Zoom to the ball',
  zoomOut: 'Zoom out',
  fitAll: 'Fit all',
  automatic: 'Automatic range',
  ranges: 'Ranges of a and b',
  from: (axis) => `${axis} from`,
  to: (axis) => `${axis} to`,
  nearest: 'The surface is not drawn any nearer.',
  furthest: 'The surface is not drawn any further out.',
  showWholePath: 'Show the whole path',
  sampled: (some, all) => `First picture, of ${some} of the ${all} points.`,
  deviates: (fraction) => `Error of the surface about ${fraction}; numbers are exact.`,
  tooCoarse: 'Waves too narrow to draw here: zoom in to see them.',
};
