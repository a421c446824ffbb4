import { useState } from 'react';
import { datasets } from '../../engine/datasets/index.ts';
import type { Drawn } from '../../engine/drawnInParts.ts';
import type { DataSpec } from '../../engine/experiment.ts';
import { isNumberSetting } from '../../engine/settings.ts';
import type { NumberSetting, Settings } from '../../engine/settings.ts';
import { changeData } from '../../store/intents/experiment.ts';
import { takesTime } from '../../store/intents/withPointsOf.ts';
import { useMessages } from '../../store/preferences.ts';
import { useAbouts } from '../about/words.ts';
import { withGroup } from '../change.ts';
import { More } from '../More.tsx';
import { formatCount } from '../../ui/format.ts';
import styles from './Generator.module.css';
import { SlideField } from './SlideField.tsx';

/** What most leave alone; the range of x beside them. */
const SELDOM = ['tails', 'outliers', 'outlierSize'] as const;
const RANGE = ['xLow', 'xHigh'] as const;

type Put = (change: Readonly<Record<string, number>>, gesture: string) => void;

/** The settings of data that are drawn, each with a slider. */
export function Generator({ data: drawn }: { readonly data: Drawn }) {
  const t = useAbouts();
  /** What is asked for, while it is being drawn. */
  const [asked, setAsked] = useState<Drawn | null>(null);
  const data = asked?.preset === drawn.preset ? asked : drawn;
  const put: Put = (change, gesture) => {
    const { value, fault } = withGroup('data', { ...data, ...change });
    if (fault !== null || !isDrawn(value)) return;
    if (takesTime(value)) setAsked(value);
    changeData(value, gesture, () => setAsked((now) => (now === value ? null : now)));
  };
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
        <OneSetting key={`${data.preset} ${name}`} data={data} name={name} put={put} />
      ))}
      {asked === null ? null : (
        <p className={styles.drawing} role="status">
          {t.drawing(formatCount(data.n))}
        </p>
      )}
      <More key={data.preset} startsOpen={isUnusual}>
        {SELDOM.map((name) => (
          <OneSetting key={name} data={data} name={name} put={put} />
        ))}
        <RangeOfX data={data} put={put} />
      </More>
    </>
  );
}

function isDrawn(data: DataSpec): data is Drawn {
  return 'n' in data && !('points' in data);
}

interface PartProps {
  readonly data: Drawn;
  readonly put: Put;
}

function OneSetting({ data, name, put }: PartProps & { readonly name: string }) {
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
      onChange={(value, gesture) => put({ [name]: value }, gesture)}
    />
  );
}

/** Sums of decimals without their binary dust. */
const tidy = (value: number) => Number(value.toPrecision(12));

/** Where the x are: in the place of their two ends the middle, and the way from end to end. */
function RangeOfX({ data, put }: PartProps) {
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
        onChange={(value, gesture) => put(ends(value, spread), gesture)}
      />
      <SlideField
        label={t.spreadOfX}
        setting={spreads}
        value={spread}
        check={(value) => check(ends(offset, value))}
        onChange={(value, gesture) => put(ends(offset, value), gesture)}
      />
    </>
  );
}
