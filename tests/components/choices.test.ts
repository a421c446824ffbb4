import { expect, test } from 'vitest';
import { open, until } from './page.ts';

test.each(['Data', 'Model', 'Loss function', 'Initializer', 'Optimizer', 'Schedule'])(
  'every choice of the list %s trains without a fault',
  async (name) => {
    const app = await open('optimizer.lr=0.01&epochs=5&seed=3');
    const list = app.control(name);
    const values = [...list.querySelectorAll('option')].map((option) => option.value);
    expect(values.length).toBeGreaterThan(1);
    for (const value of values) {
      await app.select(name, value);
      await until(() => expect(list.value).toBe(value));
      await app.toEnd();
    }
  },
);
