import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { TermOf } from '../../src/controls/TermOf.tsx';
import { asides } from '../../src/i18n/en/asides.ts';
import { LANGUAGES } from '../../src/i18n/index.ts';
import { useNotices } from '../../src/store/notices.ts';

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const { says } = asides.terms.epoch;

/** Presses the term, and waits until what it fetches has come or failed. */
async function press() {
  fireEvent.click(screen.getByRole('button', { name: 'epoch' }));
  await act(async () => {
    await vi.dynamicImportSettled();
  });
}

test('words that do not arrive are asked for once a try and said to be absent, and another try has them', async () => {
  const load = vi.spyOn(LANGUAGES.en, 'loadAsides');
  load.mockRejectedValue(new TypeError('Failed to fetch'));
  render(<TermOf id="epoch">epoch</TermOf>);
  await press();
  await waitFor(() => expect(useNotices.getState().told).toEqual(['part']));
  expect(load).toHaveBeenCalledTimes(1);
  expect(screen.queryByText(says)).toBeNull();

  load.mockResolvedValue(asides);
  await waitFor(
    async () => {
      await press();
      expect(screen.queryByText(says)).not.toBeNull();
    },
    { timeout: 10_000 },
  );
  expect(load).toHaveBeenCalledTimes(2);
});
