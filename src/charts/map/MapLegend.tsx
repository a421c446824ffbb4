import { useFrameValue } from '../../store/frameValue.ts';
import { useMessages } from '../../store/preferences.ts';
import type { Run } from '../../store/runs.ts';
import { useView } from '../../store/view.ts';
import { formatShort } from '../../ui/format.ts';
import styles from './ContourMap.module.css';
import { mapArrows } from './arrows.ts';
import type { ArrowKind } from './arrows.ts';
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
  const t = useMessages().pictures;
  const factor = useFrameValue(
    () => mapArrows(run, map).find((arrow) => arrow.kind === kind)?.factor ?? null,
  );
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
        {note === null ? null : ` · ${note}`}
      </span>
      <span className={styles.short}>× {short}</span>
    </span>
  );
}

/** What the wheel of slopes shows. */
function WheelEntry({ run, map }: MapLegendProps) {
  const t = useMessages().scene;
  const isShown = useFrameValue(() => (mapWheel(run, map)?.steepest ?? null) !== null);
  if (!isShown) return null;
  return (
    <span>
      <b className={styles.step}>→ {t.steepestOf}</b>{' '}
      <span className={styles.long}>
        {t.nearGradient} · {map.hasOneScale ? t.wheelNote : t.wheelIsEllipse}
      </span>
      <span className={styles.short}>≈ −∇L</span>
    </span>
  );
}
