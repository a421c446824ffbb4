import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { Suspense } from 'react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { useHelp } from '../../src/store/help.ts';
import { openHelp } from '../../src/store/intents/help.ts';
import { KeyboardHelp } from '../../src/app/KeyboardHelp.tsx';
import { PAGE_KEYS } from '../../src/app/keys.ts';
import { Transport } from '../../src/controls/Transport.tsx';
import { LANGUAGES } from '../../src/i18n/index.ts';
import type { Language } from '../../src/i18n/index.ts';
import { usePreferences } from '../../src/store/preferences.ts';

beforeEach(() => useHelp.setState(useHelp.getInitialState(), true));
afterEach(cleanup);

/** As on the page, where its sentences are waited for. */
function Help() {
  return (
    <Suspense fallback={null}>
      <KeyboardHelp />
    </Suspense>
  );
}

describe.each(Object.keys(LANGUAGES) as Language[])('the keyboard help in %s', (language) => {
  test('has a line for everything that has words, with at least one key', async () => {
    const messages = await LANGUAGES[language].load();
    const { keys } = await LANGUAGES[language].loadAsides();
    usePreferences.setState({ language, messages });
    openHelp();
    await act(async () => render(<Help />));
    const dialog = await screen.findByRole('dialog', { name: messages.app.keyboard });
    const groups = Object.values(keys.groups);
    const headings = within(dialog).getAllByRole('heading', { level: 3 });
    expect(headings.length).toBe(groups.length);
    groups.forEach(({ name, acts }, i) => {
      expect(headings[i].textContent).toContain(name);
      const lines = [...(headings[i].parentElement?.querySelectorAll('dt') ?? [])];
      expect(lines.map(({ textContent }) => textContent)).toEqual(Object.values(acts));
      for (const line of lines) {
        expect(line.parentElement?.querySelector('kbd')?.textContent, name).toMatch(/./);
      }
    });
  });
});

test('Escape closes it, and the focus goes back to where it was', async () => {
  usePreferences.setState({ language: 'en', messages: await LANGUAGES.en.load() });
  render(
    <>
      <button type="button" onClick={openHelp}>
        keys
      </button>
      <Help />
    </>,
  );
  const button = screen.getByRole('button', { name: 'keys' });
  await userEvent.click(button);
  const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(button));
});

test('the buttons of the run tell the keys that the page listens by', async () => {
  usePreferences.setState({ language: 'en', messages: await LANGUAGES.en.load() });
  render(<Transport />);
  const keysOf = (name: string) =>
    screen.getByRole('button', { name }).getAttribute('aria-keyshortcuts')?.split(' ');
  const { play, stepBack, stepForward, toStart, toEnd } = PAGE_KEYS.run;
  expect(play.keys).toEqual(keysOf('Play'));
  expect(stepBack.keys).toEqual(keysOf('Step back'));
  expect(stepForward.keys).toEqual(keysOf('Step forward'));
  expect(toStart.keys).toEqual(keysOf('Reset'));
  expect(toEnd.keys).toEqual(keysOf('To end'));
});
