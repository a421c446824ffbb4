import { Suspense, useEffect, useRef } from 'react';
import { createRoot } from 'react-dom/client';
import { Guard } from '../../controls/Guard.tsx';
import { onChange } from '../../store/effects.ts';
import { wantNotes } from '../../store/intents/screen.ts';
import { usePreferences } from '../../store/preferences.ts';
import type { PreferencesState } from '../../store/preferences.ts';
import { Note } from './Note.tsx';

/** One and the same window, also for a page that was loaded anew. */
const NAME = 'downhill-notes';
const LOOKS = 'popup,width=760,height=820';

/** What is typed into a field, or presses what has the focus, is the window's own. */
function isOwn({ target, key }: KeyboardEvent): boolean {
  const element = target as Partial<Element> | null;
  if (key.startsWith('Page') || key === 'Escape') return false;
  if (key === 'Tab') return true;
  return element?.closest?.('button') != null && (key === ' ' || key === 'Enter');
}

/** A key pressed beside the page does there what it does on it. */
function passOn(event: KeyboardEvent) {
  if (isOwn(event)) return;
  const { key, code, shiftKey, ctrlKey, altKey, metaKey, repeat } = event;
  const same = { key, code, shiftKey, ctrlKey, altKey, metaKey, repeat };
  const passed = new KeyboardEvent('keydown', { ...same, bubbles: true, cancelable: true });
  document.body.dispatchEvent(passed);
  if (passed.defaultPrevented) event.preventDefault();
}

/** The page's own style sheets, by addresses that are the same from everywhere. */
function dress(head: HTMLHeadElement) {
  head.replaceChildren();
  for (const sheet of document.querySelectorAll('link[rel=stylesheet], style')) {
    const copy = head.ownerDocument.importNode(sheet, true);
    if (sheet instanceof HTMLLinkElement) copy.setAttribute('href', sheet.href);
    head.append(copy);
  }
}

interface NotesWindowProps {
  /** The browser opens no window. */
  readonly onRefused: () => void;
}

/** A window beside the page for who speaks; it goes with the page, and its keys are the page's. */
export function NotesWindow({ onRefused }: NotesWindowProps) {
  const refused = useRef(onRefused);
  useEffect(() => {
    refused.current = onRefused;
  });
  useEffect(() => {
    const beside = window.open('', NAME, LOOKS);
    if (beside === null) {
      refused.current();
      return undefined;
    }
    const { head, body, documentElement } = beside.document;
    dress(head);
    // Of a page that was loaded anew.
    const place = beside.document.createElement('div');
    body.replaceChildren(place);
    const root = createRoot(place);
    root.render(
      <Guard>
        <Suspense fallback={null}>
          <Note />
        </Suspense>
      </Guard>,
    );
    const speak = ({ language, theme }: PreferencesState) => {
      documentElement.lang = language;
      documentElement.dataset.theme = theme;
    };
    speak(usePreferences.getState());
    const stopSpeaking = onChange(usePreferences, speak);
    const onLeft = () => wantNotes(false);
    const close = () => beside.close();
    beside.addEventListener('keydown', passOn);
    beside.addEventListener('pagehide', onLeft);
    window.addEventListener('pagehide', close);
    return () => {
      stopSpeaking();
      beside.removeEventListener('pagehide', onLeft);
      window.removeEventListener('pagehide', close);
      close();
      // A root is not to be ended while another is rendered.
      queueMicrotask(() => root.unmount());
    };
  }, []);
  return null;
}
