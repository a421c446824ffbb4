import { createPortal } from 'react-dom';
import { Part } from '../../../controls/Guard.tsx';
import { useActiveRun } from '../../../store/runs.ts';
import { fetched } from '../../../ui/fetched.ts';
import { studioOf } from './stage.ts';
import type { LaidOut, Stage } from './stage.ts';
import styles from './Studio.module.css';

const SURFACE = fetched(async () => (await import('../../../scene/index.ts')).Surface);
const CONTOUR_MAP = fetched(
  async () => (await import('../../../charts/map/ContourMap.tsx')).ContourMap,
);
const FIT_CHART = fetched(async () => (await import('../../../charts/fit/FitChart.tsx')).FitChart);

const noNote = () => null;

interface StudioProps {
  readonly stage: Stage;
  readonly parts: readonly LaidOut[];
  readonly dotsPerPixel: number;
}

/** Lays out, where nobody looks, what is to be in a picture and is not on the page now. */
export function Studio({ stage, parts, dotsPerPixel }: StudioProps) {
  const run = useActiveRun();
  const part = {
    surface: <Part of={SURFACE} props={{ note: null }} />,
    map: <Part of={CONTOUR_MAP} props={{ run, note: noNote, dotsPerPixel }} />,
    fit: <Part of={FIT_CHART} props={{ run }} />,
  };
  return createPortal(
    parts.map((name) => (
      <div
        key={name}
        className={styles.studio}
        data-studio={studioOf(name, stage)}
        style={stage.sizes[name]}
        aria-hidden="true"
        inert
      >
        {part[name]}
      </div>
    )),
    document.body,
  );
}
