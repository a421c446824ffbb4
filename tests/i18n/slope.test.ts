import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Where Korean says 기울기, it is the slope of a line: a sentence for each place. */
const OF_LINES: Readonly<Record<string, readonly string[]>> = {
  'asides.ts': ['직선에서는 기울기, 곧 x가 1 커질 때'],
  'stories.ts': ['그 직선의 기울기는 이 점이 있으면', '점 하나가 기울기를 혼자 정해요'],
  'pictures.ts': ["slope: '기울기'"],
  // Of the lines that points are drawn around.
  'settings.ts': ["slope: '기울기'", "slope2: '둘째 기울기'"],
  'lessons/floor.ts': ['가장 좋은 직선의 기울기는?', '기울기는 1.22 그대로예요'],
  'lessons/loss.ts': ['다섯째 점을 8로 올리면 기울기가 1'],
  'lessons/predict.ts': ['기울기 a와 절편 b, 두 숫자면', 'x가 아니라 기울기 a'],
  'lessons/scaling.ts': ['기울기와 절편을 거의 바꿔 쓸 수 있어요'],
};

const DIRECTORY = 'src/i18n/ko';

const FILES = readdirSync(DIRECTORY, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

test.each(FILES)('slope and gradient are two words: %s', (file) => {
  const text = readFileSync(`${DIRECTORY}/${file}`, 'utf8');
  const allowed = OF_LINES[file] ?? [];
  for (const words of allowed) expect(text.split(words), words).toHaveLength(2);
  const rest = allowed.reduce((left, words) => left.replace(words, ''), text);
  expect(rest).not.toContain('기울기');
  // The gradient has one spelling.
  expect(text).not.toMatch(/그래디언트|그레이디언트|구배|경사도/);
});
