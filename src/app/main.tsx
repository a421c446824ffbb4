import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/tokens.css';
import './start.css';
import { attempt } from '../store/effects.ts';
import { addLinkFaults } from '../store/intents/openRuns.ts';
import { tell } from '../store/intents/notices.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { answerMedia } from '../ui/media.ts';
import { goOnAsLeft, openAddress, openShown, startAddress } from './address.ts';
import { entryNumber } from './entries.ts';
import { Page } from './Page.tsx';
import { keepEarly } from './early.ts';
import { startPreferences } from './preferences.ts';
import { startSession } from './session.ts';
import { StartFailed } from './StartFailed.tsx';
import { startScreen } from './screen.ts';
import { isReloaded, startSteps } from './steps.ts';
import { startUncaught } from './uncaught.ts';

const isAbsent = () => tell('part');

const element = document.getElementById('root');
if (element === null) throw new Error('index.html must have an element with the id root');
const root = createRoot(element);
try {
  startUncaught();
  const actAgain = keepEarly();
  answerMedia();
  const isReload = isReloaded();
  const isBack = isReload || entryNumber(window.history.state) !== null;
  // Of a link the language is told before any is spoken.
  const faults = (await openShown().catch(isAbsent)) ?? [];
  const hasWords = startPreferences();
  // The page is of use without any of these.
  await openAddress(isReload).catch(isAbsent);
  for (const start of [startScreen, startSession, startSteps]) attempt(start);
  addLinkFaults(faults);
  await Promise.all([hasWords, startAddress()]);
  if (isBack) await goOnAsLeft().catch(isAbsent);
  root.render(
    <StrictMode>
      <ErrorBoundary renderInstead={() => <StartFailed />}>
        <Page />
      </ErrorBoundary>
    </StrictMode>,
  );
  void import('./listening.ts').then(({ startListening }) => {
    startListening();
    actAgain();
  }, isAbsent);
} catch (error) {
  console.error(error);
  root.render(<StartFailed />);
}
