import { describe, expect, test } from 'vitest';
import { positionOf, slideOf, valueGoneTo } from '../../src/controls/generator/slide.ts';
import { datasets } from '../../src/engine/datasets/index.ts';
import type { NumberSetting } from '../../src/engine/settings.ts';

const SETTINGS = Object.entries(datasets).flatMap(([name, { settings }]) =>
  Object.entries(settings as Readonly<Record<string, { readonly default: unknown }>>)
    .filter(([, setting]) => typeof setting.default === 'number')
    .map(([key, setting]) => [`${name} ${key}`, setting as unknown as NumberSetting] as const),
);

describe('a press of an arrow key is never for nothing', () => {
  test.each(SETTINGS)('%s', (_, setting) => {
    const slide = slideOf(setting);
    const { min, max } = setting;
    const usual = [0, 1, -1, 0.1, 0.5, 1.5, 2, 3, 5, 10, 20, 100, 200].filter(
      (value) => value >= min && value <= max && !(setting.aboveMin && value === min),
    );
    for (const value of [setting.default, ...usual]) {
      const at = positionOf(slide, value);
      if (at < 1000)
        expect(valueGoneTo(slide, at + 1, value), `up from ${value}`).toBeGreaterThan(value);
      if (at > 0)
        expect(valueGoneTo(slide, at - 1, value), `down from ${value}`).toBeLessThan(value);
    }
  });
});
