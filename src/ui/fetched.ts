import { lazy, useState } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';

type Lazy<Props> = LazyExoticComponent<ComponentType<Props>>;

/** A component that is fetched when it is first shown. */
export interface Fetched<Props> {
  readonly now: () => Lazy<Props>;
  /** React keeps a fetch that failed for ever, so that each try is a component of its own. */
  readonly anew: () => Lazy<Props>;
}

export function fetched<Props>(load: () => Promise<ComponentType<Props>>): Fetched<Props> {
  const make = () => lazy(async () => ({ default: await load() }));
  const latest = { component: make() };
  return {
    now: () => latest.component,
    anew: () => {
      latest.component = make();
      return latest.component;
    },
  };
}

/** The component, within a `Suspense`, and what fetches it once more after it failed. */
export function useFetched<Props>({ now, anew }: Fetched<Props>) {
  const [component, setComponent] = useState(now);
  return [component, () => setComponent(anew())] as const;
}
