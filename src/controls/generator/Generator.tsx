import { datasets } from '../../engine/datasets/index.ts';
import type { DataSpec } from '../../engine/experiment.ts';
import type { Points } from '../../engine/points.ts';
import { isNumberSetting } from '../../engine/settings.ts';
import type { NumberSetting, Settings } from '../../engine/settings.ts';
import { changeData } from '../../store/intents/experiment.ts';
import { useMessages } from '../../store/preferences.ts';
import { useAbouts } from '../about/words.ts';
import { withGroup } from '../change.ts';
import { More } from '../More.tsx';
import { SlideField } from './SlideField.tsx';

/** Data that are drawn: they have a number of points to be set. */
type Drawn = Exclude<Extract<DataSpec, { readonly n: number }>, { readonly points: Points }>;

/** What most leave alone; the range of x beside them. */
const SELDOM = ['tails', 'outliers', 'outlierSize'] as const;
const RANGE = ['xLow', 'xHigh'] as const;

/** The settings of data that are drawn, each with a slider. */
export function Generator({ data }: { readonly data: Drawn }) {
  const settings: Settings = datasets[data.preset].settings;
  const rare: readonly string[] = [...SELDOM, ...RANGE];
  const usual = Object.keys(settings).filter((name) => !rare.includes(name));
  const values: Readonly<Record<string, unknown>> = data;
  const isUnusual = rare.some((name) => values[name] !== settings[name].default);
  // The number of points first, whatever curve they are drawn around.
  const ordered = ['n', ...usual.filter((name) => name !== 'n')];
  return (
    <>
      {ordered.map((name) => (
        <OneSetting key={`${data.preset} ${name}`} data={data} name={name} />
      ))}
      <More key={data.preset} startsOpen={isUnusual}>
        {SELDOM.map((name) => (
          <OneSetting key={name} data={data} name={name} />
        ))}
        <RangeOfX data={data} />
      </More>
    </>
  );
}

function put(data: Drawn, change: object, gesture: string) {
  const { value, fault } = withGroup('data', { ...data, ...change });
  if (fault === null) changeData(value, gesture);
}

function OneSetting({ data, name }: { readonly data: Drawn; readonly name: string }) {
  const names: Readonly<Record<string, string>> = useMessages().catalogue.settings;
  const settings: Settings = datasets[data.preset].settings;
  const setting = settings[name];
  if (!isNumberSetting(setting)) throw new Error(`${name} of data that are drawn must be a number`);
  const values: Readonly<Record<string, unknown>> = data;
  return (
    <SlideField
      label={names[setting.word ?? name]}
      setting={setting}
      value={Number(values[name])}
      check={(value) => withGroup('data', { ...data, [name]: value }).fault}
      onChange={(value, gesture) => put(data, { [name]: value }, gesture)}
    />
  );
}

/** Sums of decimals without their binary dust. */
const tidy = (value: number) => Number(value.toPrecision(12));

/** Where the x are: in the place of their two ends the middle, and the way from end to end. */
function RangeOfX({ data }: { readonly data: Drawn }) {
  const t = useAbouts();
  const { min, max } = datasets[data.preset].settings.xLow;
  const offset = tidy((data.xLow + data.xHigh) / 2);
  const spread = tidy(data.xHigh - data.xLow);
  const ends = (middle: number, width: number) => ({
    xLow: tidy(middle - width / 2),
    xHigh: tidy(middle + width / 2),
  });
  // Neither end may be further out than it could be typed into a link.
  const offsets: NumberSetting = { min: min + spread / 2, max: max - spread / 2, default: 0 };
  const widest = 2 * (max - Math.abs(offset));
  const spreads: NumberSetting = { min: 0, aboveMin: true, max: widest, default: 1 };
  const check = (range: object) => withGroup('data', { ...data, ...range }).fault;
  return (
    <>
      <SlideField
        label={t.offsetOfX}
        setting={offsets}
        value={offset}
        check={(value) => check(ends(value, spread))}
        onChange={(value, gesture) => put(data, ends(value, spread), gesture)}
      />
      <SlideField
        label={t.spreadOfX}
        setting={spreads}
        value={spread}
        check={(value) => check(ends(offset, value))}
        onChange={(value, gesture) => put(data, ends(offset, value), gesture)}
      />
    </>
  );
}
