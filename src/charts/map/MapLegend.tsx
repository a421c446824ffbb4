import { arrowsSaid } from '../../store/arrows.ts';
import type { ArrowKind } from '../../store/arrows.ts';
import { useFrameValue } from '../../store/frameValue.ts';
import { useMessages } from '../../store/preferences.ts';
import type { Run } from '../../store/runs.ts';
import { useView } from '../../store/view.ts';
import { formatCount, formatShort } from '../../ui/format.ts';
import styles from './ContourMap.module.css';
import { mapArrows, roomOn } from './arrows.ts';
import type { MapFrame } from './frame.ts';
import { mapWheel } from './wheel.ts';

interface MapLegendProps {
  readonly run: Run;
  readonly map: MapFrame;
}

/** What the arrows that are on the map are, and their scale. */
export function MapLegend({ run, map }: MapLegendProps) {
  const { pictures, scene } = useMessages();
  const showsWheel = useView((view) => view.showsWheel);
  return (
    <span className={styles.legend}>
      <Entry run={run} map={map} kind="gradient" name={pictures.gradient} note={null} />
      <Entry run={run} map={map} kind="step" name={pictures.stepArrow} note={null} />
      <Entry run={run} map={map} kind="velocity" name={scene.velocity} note={scene.velocityNote} />
      <NextEntry run={run} map={map} />
      {showsWheel ? <WheelEntry run={run} map={map} /> : null}
    </span>
  );
}

interface EntryProps {
  readonly run: Run;
  readonly map: MapFrame;
  readonly kind: ArrowKind;
  readonly name: string;
  readonly note: string | null;
}

function Entry({ run, map, kind, name, note }: EntryProps) {
  const { pictures: t, scene } = useMessages();
  const factor = useFrameValue(() => arrowsSaid(run, roomOn(map), kind)?.factor ?? null);
  const isVeryShort = useFrameValue(() => arrowsSaid(run, roomOn(map), kind)?.isVeryShort === true);
  if (factor === null) return null;
  const short = formatShort(factor);
  const sign = kind === 'velocity' ? '⇨' : '→';
  return (
    <span>
      <b className={styles[kind]}>
        {sign} {name}
      </b>{' '}
      <span className={styles.long}>
        {factor === 1 ? t.trueLength : t.drawnTimes(short)}
        {isVeryShort ? ` · ${scene.veryShort}` : null}
        {note === null ? null : ` · ${note}`}
      </span>
      <span className={styles.short}>× {short}</span>
    </span>
  );
}

/** What of the arrows has not happened yet. */
function NextEntry({ run, map }: MapLegendProps) {
  const t = useMessages().scene;
  const hasNext = useFrameValue(() => mapArrows(run, map).some(({ isNext }) => isNext));
  if (!hasNext) return null;
  return (
    <span>
      <b className={styles.step}>⇢ {t.next}</b> <span className={styles.long}>{t.nextNote}</span>
    </span>
  );
}

/** What the wheel of slopes shows. */
function WheelEntry({ run, map }: MapLegendProps) {
  const t = useMessages().scene;
  const isShown = useFrameValue(() => (mapWheel(run, map)?.steepest ?? null) !== null);
  if (!isShown) return null;
  const points = formatCount(run.problem.points.n);
  return (
    <span>
      <b className={styles.step}>→ {t.steepestOf}</b>{' '}
      <span className={styles.long}>
        {t.wheelOf(points)} · {map.hasOneScale ? t.wheelNote : t.wheelOfTwoScales}
      </span>
      <span className={styles.short}>{t.wheelOf(points)}</span>
    </span>
  );
}
