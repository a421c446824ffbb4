import type { Labels } from '../../engine/labels.ts';

/** Data by the name that a person has given them: as they are now, they are what it says. */
export function calledSo<D extends Pick<Labels, 'name' | 'edited'>>(data: D, name: string): D {
  const called = { ...data, name };
  Reflect.deleteProperty(called, 'edited');
  return called;
}
