import { takeBack, tell } from '../store/intents/notices.ts';

/** Written by the build, beside the page. */
const WORKER = './sw.js';
const TAKE_OVER = 'take over';
/** It takes a second where nothing holds it up. */
const PATIENCE_MS = 3000;

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

/** Whether the host does, past what is kept. */
async function answers(): Promise<boolean> {
  try {
    return (await fetch(WORKER, { method: 'HEAD', cache: 'no-store' })).ok;
  } catch {
    // There is no network.
    return false;
  }
}

/**
 * Chromium at times holds a version to be at work that has long done all it was asked: another would
 * wait for minutes. A page that belongs to none comes from the host.
 */
async function leaveVersion(registration: ServiceWorkerRegistration) {
  if (!(await answers())) return;
  await registration.unregister();
  reload();
}

/** The person wants the version that has arrived: the page, where it stands, is loaded anew from it. */
export async function takeUpdate() {
  const registration = await navigator.serviceWorker.getRegistration();
  // Another tab may have taken it meanwhile.
  if (!registration?.waiting) {
    reload();
    return;
  }
  const { waiting } = registration;
  // Browsers wait until the version before has had nothing to do for a while.
  takeBack('update');
  tell('updating');
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
  // A service worker is of this origin: it takes no other.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  waiting.postMessage(TAKE_OVER);
  setTimeout(() => void leaveVersion(registration), PATIENCE_MS);
}
