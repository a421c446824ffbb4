import { arrowsSaid } from '../../store/arrows.ts';
import type { ArrowKind, ArrowSaid, ArrowsSaid } from '../../store/arrows.ts';
import { useFrameValue } from '../../store/frameValue.ts';
import { useMessages } from '../../store/preferences.ts';
import type { Run } from '../../store/runs.ts';
import { useView } from '../../store/view.ts';
import { formatCount, formatShort } from '../../ui/format.ts';
import styles from './ContourMap.module.css';
import { roomOn } from './arrows.ts';
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
  // As one text: asked for once a frame, and told apart from what it was.
  const text = useFrameValue(() => JSON.stringify(arrowsSaid(run, roomOn(map))));
  const said = JSON.parse(text) as ArrowsSaid;
  return (
    <span className={styles.legend}>
      <Entry said={said.gradient} kind="gradient" name={pictures.gradient} note={null} />
      <Entry said={said.step} kind="step" name={pictures.stepArrow} note={null} />
      <Entry said={said.velocity} kind="velocity" name={scene.velocity} note={scene.velocityNote} />
      {said.hasNext ? <NextEntry /> : null}
      {showsWheel ? <WheelEntry run={run} map={map} /> : null}
    </span>
  );
}

interface EntryProps {
  readonly said: ArrowSaid | null;
  readonly kind: ArrowKind;
  readonly name: string;
  readonly note: string | null;
}

function Entry({ said, kind, name, note }: EntryProps) {
  const { pictures: t, scene } = useMessages();
  if (said === null) return null;
  const { factor, seen } = said;
  const short = formatShort(factor);
  const scale = factor === 1 ? t.trueLength : t.drawnTimes(short);
  const sign = kind === 'velocity' ? '⇨' : '→';
  return (
    <span>
      <b className={styles[kind]}>
        {sign} {name}
      </b>{' '}
      <span className={styles.long}>
        {seen === 'direction' ? scene.seen.direction : scale}
        {seen === 'nothing' ? ` · ${scene.seen.nothing}` : null}
        {note === null ? null : ` · ${note}`}
      </span>
      <span className={styles.short}>× {short}</span>
    </span>
  );
}

/** What of the arrows has not happened yet. */
function NextEntry() {
  const t = useMessages().scene;
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
