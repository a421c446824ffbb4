import { useFrameValue } from '../../store/run.ts';
import { useMessages, useView } from '../../store/view.ts';
import { formatShort } from '../../ui/format.ts';
import styles from './ContourMap.module.css';
import { mapArrows } from './arrows.ts';
import type { ArrowKind } from './arrows.ts';
import type { MapFrame } from './frame.ts';
import { mapWheel } from './wheel.ts';

/** What the arrows that are on the map are, and their scale. */
export function MapLegend({ map }: { readonly map: MapFrame }) {
  const { pictures, scene } = useMessages();
  const showsWheel = useView((view) => view.showsWheel);
  return (
    <span className={styles.legend}>
      <Entry map={map} kind="gradient" name={pictures.gradient} note={null} />
      <Entry map={map} kind="step" name={pictures.stepArrow} note={null} />
      <Entry map={map} kind="velocity" name={scene.velocity} note={scene.velocityNote} />
      {showsWheel ? <WheelEntry map={map} /> : null}
    </span>
  );
}

interface EntryProps {
  readonly map: MapFrame;
  readonly kind: ArrowKind;
  readonly name: string;
  readonly note: string | null;
}

function Entry({ map, kind, name, note }: EntryProps) {
  const t = useMessages().pictures;
  const factor = useFrameValue(
    (run) => mapArrows(run, map).find((arrow) => arrow.kind === kind)?.factor ?? null,
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
function WheelEntry({ map }: { readonly map: MapFrame }) {
  const t = useMessages().scene;
  const isShown = useFrameValue((run) => (mapWheel(run, map)?.steepest ?? null) !== null);
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
