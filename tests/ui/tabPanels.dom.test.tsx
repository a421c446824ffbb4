import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { TabPanels } from '../../src/ui/TabPanels.tsx';

afterEach(cleanup);

const TABS = ['Fit', 'Loss', 'Controls'].map((name) => ({ name, label: name }));

function Owner() {
  const [chosen, choose] = useState('Fit');
  return (
    <TabPanels
      label="Panels"
      tabs={TABS}
      chosen={chosen}
      onChoose={choose}
      renderPanel={(name) => <p>what {name} shows</p>}
    />
  );
}

function show() {
  render(<Owner />);
  const tab = (name: string) => screen.getByRole('tab', { name });
  const expectChosen = (name: string) => {
    const chosen = TABS.filter((one) => tab(one.name).getAttribute('aria-selected') === 'true');
    expect(chosen.map((one) => one.name)).toEqual([name]);
    expect(screen.getByRole('tabpanel', { name }).textContent).toBe(`what ${name} shows`);
    expect(screen.getAllByText(/^what/).length).toBe(1);
  };
  return { tab, expectChosen };
}

test('a tab that is pressed shows its panel, and the others are not there', async () => {
  const { tab, expectChosen } = show();
  expect(screen.getByRole('tablist', { name: 'Panels' })).toBeTruthy();
  expectChosen('Fit');
  await userEvent.click(tab('Controls'));
  expectChosen('Controls');
});

test('one press of Tab is one stop, and arrows, Home and End choose as the focus moves', async () => {
  const { tab, expectChosen } = show();
  await userEvent.tab();
  expect(document.activeElement).toBe(tab('Fit'));
  for (const [key, name] of [
    ['{ArrowRight}', 'Loss'],
    ['{End}', 'Controls'],
    ['{ArrowRight}', 'Fit'],
    ['{ArrowLeft}', 'Controls'],
    ['{Home}', 'Fit'],
  ] as const) {
    await userEvent.keyboard(key);
    expect(document.activeElement).toBe(tab(name));
    expectChosen(name);
  }
  await userEvent.tab();
  expect(TABS.map(({ name }) => tab(name))).not.toContain(document.activeElement);
});
