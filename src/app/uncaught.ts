import { tell } from '../store/intents/notices.ts';
import { failureOf } from '../ui/fetched.ts';

/** What an extension of the browser breaks in the page is none of ours. */
const FOREIGN = /-extension:/;

function report(error: unknown) {
  // Whoever shows a part that has not arrived says so; the scene's renderer reports it here, too.
  if (failureOf(error) === 'absent') return;
  if (error instanceof Error && !FOREIGN.test(error.stack ?? '')) tell('bug');
}

/** A failure that nobody has caught is said, besides what the console has of it. */
export function startUncaught() {
  window.addEventListener('error', ({ error }) => report(error));
  window.addEventListener('unhandledrejection', ({ reason }) => report(reason));
}
