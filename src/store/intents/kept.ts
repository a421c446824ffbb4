import type { Points } from '../../engine/points.ts';
import { useKept } from '../kept.ts';

/** From now on these points are known by a name that they are kept by; null for no longer. */
export function nameKept(points: Points, name: string | null) {
  const { names } = useKept.getState();
  if (name === null) names.delete(points);
  else names.set(points, name);
  useKept.setState({ names });
}
