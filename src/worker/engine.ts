import { createHandler } from './handler.ts';
import type { Surroundings } from './handler.ts';
import type { FromSurfaceWorker, FromWorker, ToSurfaceWorker, ToWorker } from './protocol.ts';
import { createSurfaceHandler } from './surfaceHandler.ts';

/**
 * Both kinds of work, so that the engine is fetched once; the page makes one worker of it for
 * training and another for surfaces.
 */
export function createEngine(
  post: Surroundings<FromWorker | FromSurfaceWorker>['post'],
  defer: Surroundings['defer'],
) {
  const surroundings = { post, nowMs: () => performance.now(), defer };
  const train = createHandler(surroundings);
  const computeSurface = createSurfaceHandler(surroundings);
  return (message: ToWorker | ToSurfaceWorker) => {
    if (message.type === 'surface') computeSurface(message);
    else train(message);
  };
}
