import { useState } from 'react';
import { axisSettings } from '../../engine/many/axis.ts';
import type { AxisSetting } from '../../engine/many/axis.ts';
import type { Grid } from '../../engine/many/plan.ts';
import { dropGrid, runBasins, runSweep } from '../../store/intents/many.ts';
import { isRunning, useMany } from '../../store/many.ts';
import { isOf } from '../../store/manyOf.ts';
import type { ManySet } from '../../store/many.ts';
import { useMessages } from '../../store/preferences.ts';
import { useActiveRun } from '../../store/runs.ts';
import { Field } from '../../ui/Field.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextButton } from '../../ui/TextButton.tsx';
import { CloudTable } from './CloudTable.tsx';
import { Heatmap } from './Heatmap.tsx';
import styles from './Many.module.css';
import { axisName } from './names.ts';
import { Progress } from './Progress.tsx';
import { useManyWords } from './words.ts';

const KINDS: readonly Grid['is'][] = ['basins', 'sweep'];
/** The rate of a schedule that sets it by itself. */
const MOST_RATE = 'schedule.maxLr';
const keyOf = ({ of, name }: { readonly of: string; readonly name: string }) => `${of}.${name}`;

/** Two settings on two axes, each cell a run. */
export function GridSection() {
  const t = useManyWords();
  const messages = useMessages();
  const [kind, setKind] = useState<Grid['is']>('basins');
  const [chosen, choose] = useState({ x: 'batch.size', y: 'optimizer.lr' });
  const set = useMany((many) => many.grid);
  const problem = useActiveRun((run) => run.problem);
  const settings = axisSettings(problem);
  const known = (key: string) => settings.find((one) => keyOf(one) === key);
  // Of another optimizer or schedule there may be no such setting.
  const otherThan = (one: AxisSetting | undefined) =>
    settings.find((each) => keyOf(each) === MOST_RATE) ??
    settings.find((each) => one === undefined || keyOf(each) !== keyOf(one)) ??
    settings[0];
  const y = known(chosen.y) ?? otherThan(known(chosen.x));
  const wantedX = known(chosen.x);
  const x =
    wantedX !== undefined && keyOf(wantedX) !== keyOf(y)
      ? wantedX
      : (settings.find((each) => keyOf(each) !== keyOf(y)) ?? settings[0]);
  const options = settings.map((one) => ({ value: keyOf(one), label: axisName(one, messages) }));
  return (
    <section className={styles.section} aria-label={t.grid}>
      <h2>{t.grid}</h2>
      <Segmented
        legend={t.grid}
        options={KINDS.map((value) => ({ value, label: t.grids[value] }))}
        value={kind}
        onChange={setKind}
      />
      <p className={styles.about}>{t.about[kind]}</p>
      {kind === 'basins' ? null : (
        <>
          <Field label={t.across} htmlFor="many-across">
            <Select
              id="many-across"
              value={keyOf(x)}
              options={options.filter(({ value }) => value !== keyOf(y))}
              onChange={(value) => choose({ ...chosen, x: value })}
            />
          </Field>
          <Field label={t.up} htmlFor="many-up">
            <Select
              id="many-up"
              value={keyOf(y)}
              options={options.filter(({ value }) => value !== keyOf(x))}
              onChange={(value) => choose({ ...chosen, y: value })}
            />
          </Field>
        </>
      )}
      <div className={styles.buttons}>
        {kind === 'basins' ? (
          <TextButton label={t.paint} onClick={runBasins} />
        ) : (
          <TextButton label={t.sweep} onClick={() => runSweep(x, y)} />
        )}
        {set === null ? null : (
          <TextButton label={isRunning(set) ? t.stop : t.remove} onClick={dropGrid} />
        )}
      </div>
      {set === null ? null : <GridShown set={set} isCurrent={isOf(set, problem)} />}
    </section>
  );
}

interface ShownProps {
  readonly set: ManySet<Grid>;
  /** The active run is one of its cells, but for where that lies. */
  readonly isCurrent: boolean;
}

/** How far a grid is, and its picture. */
export function GridShown({ set, isCurrent }: ShownProps) {
  const t = useManyWords();
  return (
    <>
      <Progress set={set} />
      {isCurrent ? null : <p className={styles.about}>{t.gridGone}</p>}
      {set.plan.is === 'sweep' ? (
        <Heatmap set={set} isCurrent={isCurrent} />
      ) : isCurrent ? (
        <CloudTable set={set} />
      ) : null}
    </>
  );
}
