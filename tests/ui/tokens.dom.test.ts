import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { CANVAS_TOKENS, readTokens } from '../../src/ui/tokens.ts';
import { takeTokensOff, TOKENS_CSS, wearTokens } from '../support/tokens.ts';

afterEach(takeTokensOff);

test.each([
  // As the style sheet of the page has them.
  ['light', { paper: '#fafaf7', ink: '#17202a', 'run-1': '#0072b2', batch: '#ffd24a' }],
  ['dark', { paper: '#0e1317', ink: '#e7ebee', 'run-1': '#4fa8e0', batch: '#ffd24a' }],
])('a canvas gets the tokens of the theme that is shown: %s', (theme, some) => {
  wearTokens(theme);
  expect(readTokens()).toMatchObject(some);
  for (const name of CANVAS_TOKENS) expect(readTokens()[name], name).toMatch(/./);
});

test('the page begins in the paper of its light theme, before any script', () => {
  const paper = /--paper: (#\w{6})/.exec(TOKENS_CSS)?.[1];
  expect(readFileSync('index.html', 'utf8')).toContain(`name="theme-color" content="${paper}"`);
});
