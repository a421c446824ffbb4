import { lazy, useState } from 'react';
import type { ComponentType, LazyExoticComponent } from 'react';

type Lazy<Props> = LazyExoticComponent<ComponentType<Props>>;

/** What was fetched has not arrived: no network, or the page was published anew meanwhile. */
class NotArrived extends Error {}

/** Why a part of the page is not there, as far as a person needs to know. */
export type Failure = 'absent' | 'broken';

export function failureOf(error: unknown): Failure {
  return error instanceof NotArrived ? 'absent' : 'broken';
}

/** @throws NotArrived where it does not come */
export async function arrived<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new NotArrived('a file of the page has not arrived', { cause });
  }
}

/** Of a sheet that has failed some browsers give none, and others one that nobody may read. */
function isHere({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet !== null && sheet.cssRules.length > 0;
  } catch {
    return false;
  }
}

/** A style sheet that did not arrive is not asked for again by itself, and its part would be bare. */
async function refetchStyles() {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
  const arriving = links
    .filter((link) => !isHere(link))
    .map(async (link) => {
      const anew = link.cloneNode() as HTMLLinkElement;
      const arrival = new Promise((resolve, reject) => {
        anew.addEventListener('load', resolve);
        anew.addEventListener('error', reject);
      });
      link.replaceWith(anew);
      await arrival;
    });
  await Promise.all(arriving);
}

/** A component that is fetched when it is first shown. */
export interface Fetched<Props> {
  readonly now: () => Lazy<Props>;
  /** React keeps a fetch that failed for ever, so that each try is a component of its own. */
  readonly anew: () => Lazy<Props>;
}

export function fetched<Props>(load: () => Promise<ComponentType<Props>>): Fetched<Props> {
  const make = (from: typeof load) => lazy(async () => ({ default: await arrived(from) }));
  const latest = { component: make(load) };
  return {
    now: () => latest.component,
    anew: () => {
      latest.component = make(async () => {
        await refetchStyles();
        return load();
      });
      return latest.component;
    },
  };
}

/** The component, within a `Suspense`, and what fetches it once more after it failed. */
export function useFetched<Props>({ now, anew }: Fetched<Props>) {
  const [component, setComponent] = useState(now);
  return [component, () => setComponent(anew())] as const;
}
