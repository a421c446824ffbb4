import type { Points } from '../../engine/points.ts';
import { useKept } from '../kept.ts';

/** From now on these points are known by a name that they are kept by. */
export function nameKept(points: Points, print: string, name: string) {
  const { prints } = useKept.getState();
  prints.set(points, print);
  forgetKept(name);
  useKept.setState(({ names }) => ({ names: new Map(names).set(print, name) }));
}

/** A kept set has another name; null where it was deleted by word. */
export function renameKeptSet(from: string, to: string | null) {
  useKept.setState(({ names }) => ({
    names: new Map([...names].map(([print, name]) => [print, name === from ? to : name])),
  }));
}

/** Nothing is kept by the name any more. */
export function forgetKept(name: string) {
  useKept.setState(({ names }) => ({
    names: new Map([...names].filter(([, other]) => other !== name)),
  }));
}
