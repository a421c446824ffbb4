import { useState } from 'react';
import type { ReactNode } from 'react';
import { Guard, Part } from '../../controls/Guard.tsx';
import type { EmbedPanel } from '../../share/embedLink.ts';
import { useMessages } from '../../store/preferences.ts';
import { useActiveRun } from '../../store/runs.ts';
import { fetched } from '../../ui/fetched.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { arrange } from './arrange.ts';
import styles from './Embed.module.css';
import { Surface } from './Surface.tsx';
import { useBox } from './useBox.ts';

const FIT_CHART = fetched(async () => (await import('../../charts/fit/FitChart.tsx')).FitChart);
const LOSS_CHART = fetched(async () => (await import('../../charts/loss/LossChart.tsx')).LossChart);

type Picture = Exclude<EmbedPanel, 'numbers'>;

function isPicture(panel: EmbedPanel): panel is Picture {
  return panel !== 'numbers';
}

function Fit() {
  return <Part of={FIT_CHART} props={{ run: useActiveRun() }} />;
}

function Loss() {
  return <Part of={LOSS_CHART} props={{ run: useActiveRun() }} />;
}

const SHOWN: Readonly<Record<Picture, () => ReactNode>> = {
  surface: () => (
    <Guard>
      <Surface />
    </Guard>
  ),
  fit: () => <Fit />,
  loss: () => <Loss />,
};

interface PicturesProps {
  readonly panels: readonly EmbedPanel[];
  /** What is out of sight is not there: it draws nothing, and holds no graphics context. */
  readonly isInSight: boolean;
}

/** As many as there is room for; the last place is shared by those that are left. */
export function Pictures({ panels, isInSight }: PicturesProps) {
  const t = useMessages();
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [chosen, choose] = useState<Picture | null>(null);
  const box = useBox(element);
  const pictures = panels.filter(isPicture);
  const { columns, rows, shown } = arrange(pictures.length, box?.width ?? 0, box?.height ?? 0);
  const fixed = pictures.slice(0, Math.max(0, shown - 1));
  const sharing = pictures.slice(fixed.length);
  const last = sharing.find((one) => one === chosen) ?? sharing.at(0);
  const nameOf = (picture: Picture) =>
    picture === 'surface' ? t.pictures.surface : t.app.tabNames[picture];
  return (
    <div
      ref={setElement}
      className={styles.pictures}
      style={{
        gridTemplate: `repeat(${rows}, minmax(0, 1fr)) / repeat(${columns}, minmax(0, 1fr))`,
      }}
      data-spare={columns * rows > shown ? '' : undefined}
    >
      {box !== null && isInSight ? (
        <>
          {fixed.map((picture) => (
            <div key={picture} className={styles.picture}>
              {SHOWN[picture]()}
            </div>
          ))}
          {last === undefined ? null : (
            <div className={styles.picture}>
              {sharing.length > 1 ? (
                <div className={styles.choice}>
                  <Segmented
                    legend={t.app.tabs}
                    value={last}
                    options={sharing.map((value) => ({ value, label: nameOf(value) }))}
                    onChange={choose}
                  />
                </div>
              ) : null}
              <div className={styles.only}>{SHOWN[last]()}</div>
            </div>
          )}
        </>
      ) : null}
    </div>
  );
}
