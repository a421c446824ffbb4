import { expect, test } from 'vitest';
import { keepEarly } from '../../src/app/early.ts';

test('a key that is pressed before anything listens is pressed once more when something does', () => {
  const actAgain = keepEarly();
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
  actAgain();
  expect(heard).toEqual(['PageDown PageDown true']);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
  expect(heard).toHaveLength(2);
});

test('what is pasted or dropped before anything listens is pasted and dropped once more, and leaves no page', async () => {
  const actAgain = keepEarly();
  const cells = new DataTransfer();
  cells.setData('text/plain', '1 2');
  const file = new File(['3 4'], 'points.csv');
  const files = new DataTransfer();
  files.items.add(file);
  const done = (type: string, more: object) => {
    const event = Object.assign(new Event(type, { bubbles: true, cancelable: true }), more);
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  };
  done('paste', { clipboardData: cells });
  for (const type of ['dragover', 'drop']) expect(done(type, { dataTransfer: files })).toBe(true);
  // As a browser does once the event is over.
  cells.clearData();

  const heard: unknown[] = [];
  window.addEventListener('paste', ({ clipboardData }) =>
    heard.push(clipboardData?.getData('text/plain'), clipboardData?.files.length),
  );
  window.addEventListener('drop', ({ dataTransfer }) => heard.push(dataTransfer?.files[0]));
  actAgain();
  expect(heard).toEqual(['1 2', 0, file]);
  // Another is nobody's but theirs who listen.
  expect(done('drop', { dataTransfer: files })).toBe(false);
});
