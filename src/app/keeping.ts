import { isFramed } from '../ui/framed.ts';

/** Where the browser does not say when it has nothing to do. */
const LATER_MS = 2000;

async function keep() {
  try {
    await (await import('./offline.ts')).keepPage();
  } catch {
    // A private window, a host or a browser without it: the page is what it is, with a network.
  }
}

function keepWhenIdle() {
  if ('requestIdleCallback' in window) window.requestIdleCallback(() => void keep());
  else setTimeout(() => void keep(), LATER_MS);
}

/**
 * Has the browser keep the page for when there is no network, once it has shown it. Within another
 * page it keeps nothing: whoever reads that has not asked for this one.
 */
export function startKeeping() {
  if (!import.meta.env.PROD || isFramed()) return;
  if (document.readyState === 'complete') keepWhenIdle();
  else window.addEventListener('load', keepWhenIdle, { once: true });
}
