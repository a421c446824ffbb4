import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { LanguageChoice } from '../../src/app/LanguageChoice.tsx';
import { LANGUAGES } from '../../src/i18n/index.ts';

afterEach(cleanup);

const asked = { label: 'Language', language: 'en' } as const;

test('of two languages the other is one press away, by its own name', async () => {
  const onChoose = vi.fn<(tag: string) => void>();
  const two = { en: { name: 'English' }, ko: { name: '한국어' } };
  render(<LanguageChoice {...asked} languages={two} onChoose={onChoose} />);
  const button = screen.getByRole('button', { name: '한국어' });
  expect(button.getAttribute('lang')).toBe('ko');
  await userEvent.click(button);
  expect(onChoose.mock.calls).toEqual([['ko']]);
});

test('of three or more one is chosen from a list of their own names', async () => {
  const onChoose = vi.fn<(tag: string) => void>();
  const three = { ...LANGUAGES, eo: { name: 'Esperanto' } };
  render(<LanguageChoice {...asked} languages={three} onChoose={onChoose} />);
  expect(screen.queryByRole('button')).toBeNull();
  const list = screen.getByRole('combobox', { name: 'Language' });
  const options = screen.getAllByRole('option').map(({ textContent }) => textContent);
  expect(options).toEqual(Object.values(three).map(({ name }) => name));
  await userEvent.selectOptions(list, 'Esperanto');
  expect(onChoose.mock.calls).toEqual([['eo']]);
});
