import { takeBack, tell } from '../store/intents/notices.ts';

/** Written by the build, beside the page. */
const WORKER = './sw.js';
const TAKE_OVER = 'take over';

/**
 * Keeps the page for when there is no network, and says when another version of it has arrived.
 * @throws where the browser or the host lets it keep nothing, as in a private window
 */
export async function keepPage() {
  const { serviceWorker } = navigator;
  const registration = await serviceWorker.register(WORKER, { updateViaCache: 'none' });
  const offer = () => {
    // The first version is the one that is there already.
    if (registration.waiting !== null && serviceWorker.controller !== null) tell('update');
  };
  offer();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
}

function reload() {
  window.location.reload();
}

/** The person wants the version that has arrived: the page, where it stands, is loaded anew from it. */
export async function takeUpdate() {
  const registration = await navigator.serviceWorker.getRegistration();
  const waiting = registration?.waiting ?? null;
  // Another tab may have taken it meanwhile.
  if (waiting === null) {
    reload();
    return;
  }
  // Browsers wait until the version before has had nothing to do for a while.
  takeBack('update');
  tell('updating');
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
  // A service worker is of this origin: it takes no other.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  waiting.postMessage(TAKE_OVER);
}
