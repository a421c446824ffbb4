import { renderToString } from 'katex';
import { describe, expect, test } from 'vitest';
import { COPIES } from '../../src/controls/whole/copies.ts';
import type { OptimizerId } from '../../src/engine/experiment.ts';
import { optimizers } from '../../src/engine/optimizers/index.ts';
import { batchesOfEpoch } from '../../src/engine/problem.ts';
import { createReplay } from '../../src/engine/whole/replay.ts';
import { whole as en } from '../../src/i18n/en/whole.ts';
import { whole as ko } from '../../src/i18n/ko/whole.ts';
import type { WholeMessages } from '../../src/i18n/wholeMessages.ts';
import { problemOf } from '../support/train.ts';

function copyOf(json: object, t: WholeMessages = en) {
  const problem = problemOf(json);
  const whole = createReplay(problem).tell(1, null, Infinity);
  if (whole === null) throw new Error('the first step must be told at once');
  return { problem, members: batchesOfEpoch(problem, 0)[0], whole, title: t.title('1'), t };
}

const everyCopy = (Object.keys(optimizers) as OptimizerId[]).flatMap((optimizer) =>
  [en, ko].map((t) => ({ optimizer, language: t === en ? 'English' : 'Korean', t })),
);

describe.each(everyCopy)('the first step of $optimizer in $language', ({ optimizer, t }) => {
  const decays = 'weightDecay' in optimizers[optimizer].settings ? { weightDecay: 0.1 } : {};
  const copy = copyOf(
    {
      data: { preset: 'five-points' },
      optimizer: { type: optimizer, ...decays },
      schedule: { type: 'reduce-on-plateau' },
      batch: { size: 2 },
    },
    t,
  );

  test('is LaTeX that a typesetter takes', () => {
    const html = renderToString(COPIES.latex(copy), {
      throwOnError: true,
      displayMode: true,
      strict: false,
    });
    expect(html.length).toBeGreaterThan(1000);
  });

  test('is a table of Markdown with a row for each point, and a line for all that is remembered', () => {
    const lines = COPIES.markdown(copy).split('\n');
    const table = lines.filter((line) => line.startsWith('|'));
    expect(table).toHaveLength(2 + 2 + 1);
    for (const line of table) expect(line.match(/\|/g)).toHaveLength(8);
    for (const { name } of [...copy.whole.memory, ...copy.whole.scheduleMemory]) {
      const words: string = Object.entries(t.slots).find(([slot]) => slot === name)?.[1] ?? '';
      expect(lines.filter((line) => line.startsWith(`- ${words}: `))).not.toEqual([]);
    }
  });
});

test('of more points than anyone pastes the rest is counted', () => {
  const copy = copyOf({ data: { preset: 'noisy-line', n: 5000 }, batch: { size: 'full' } });
  for (const format of ['latex', 'markdown', 'text'] as const) {
    const text = COPIES[format](copy);
    expect(text).toMatch(/and 904 points more/);
    expect(text.split('\n').length).toBeLessThan(4096 + 40);
  }
});
