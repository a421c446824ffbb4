// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { keepEarlyKeys } from '../../src/app/earlyKeys.ts';

test('a key that is pressed before anything listens is pressed once more when something does', () => {
  const press = keepEarlyKeys();
  document.body.dispatchEvent(
    new KeyboardEvent('keydown', {
      key: 'PageDown',
      code: 'PageDown',
      shiftKey: true,
      bubbles: true,
    }),
  );
  const heard: string[] = [];
  window.addEventListener('keydown', ({ key, code, shiftKey }) =>
    heard.push(`${key} ${code} ${shiftKey}`),
  );
  press();
  expect(heard).toEqual(['PageDown PageDown true']);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
  expect(heard).toHaveLength(2);
});
