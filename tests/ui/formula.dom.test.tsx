import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Formula } from '../../src/ui/Formula.tsx';

const RATE = '<math>@lr @grad</math><i>@lr</i><b>×</b><i>@grad</i>';

test('a formula has the numbers of its slots, in the elements that it had before', () => {
  const shown = (lr: string, grad: string) => <Formula html={RATE} slots={{ lr, grad }} />;
  const { container, rerender } = render(shown('0.1', '<b>'));
  const texts = () => [...container.querySelectorAll('i')];
  expect(texts().map((text) => text.textContent)).toEqual(['0.1', '<b>']);
  const before = texts();
  rerender(shown('0.1', '−2'));
  expect(texts().map((text) => text.textContent)).toEqual(['0.1', '−2']);
  expect(texts().map((text, k) => text === before[k])).toEqual([true, true]);
  // What a screen reader says of it is filled in, too.
  expect(container.querySelector('math')?.textContent).toBe('0.1 −2');

  rerender(<Formula html="<i>@lr</i> of @none" slots={{ lr: '7' }} />);
  expect(container.textContent).toBe('7 of ');
  rerender(shown('0.2', '5'));
  expect(texts().map((text) => text.textContent)).toEqual(['0.2', '5']);
});
