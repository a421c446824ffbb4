import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/tokens.css';
import { App } from './App.tsx';
import { openAddress, startAddress } from './address.ts';
import { startPreferences } from './preferences.ts';
import { startSession } from './session.ts';
import { startKeys } from './keys.ts';
import { isReloaded, startSteps } from './steps.ts';

const hasWords = startPreferences();
openAddress(isReloaded());
startSession();
startKeys();
startSteps();

await Promise.all([hasWords, startAddress()]);
const root = document.getElementById('root');
if (root === null) throw new Error('index.html must have an element with the id root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
