import { useActiveFrameValue } from '../store/frameValue.ts';
import { objectiveNow, useObjective } from '../store/objective.ts';
import { useMessages } from '../store/preferences.ts';
import { useView } from '../store/view.ts';
import { formatShort } from '../ui/format.ts';
import { drawnFactors, drawnMoves } from './marks/arrowScale.ts';
import { createSpace } from './space/space.ts';
import styles from './Surface.module.css';

type Kind = 'gradient' | 'step' | 'velocity';

/** How long an arrow is drawn against its true length; null where there is none. */
function useFactor(kind: Kind): number | null {
  return useActiveFrameValue((run) => {
    const { frame } = objectiveNow();
    const moves = drawnMoves(run, frame);
    return moves === null ? null : drawnFactors(createSpace(frame, 'log'), moves)[kind];
  });
}

/** What the arrows are, and their scale. */
export function Legend() {
  const { pictures, scene } = useMessages();
  const showsWheel = useView((view) => view.showsWheel);
  return (
    <dl className={styles.legend} data-keeps-clear>
      <Row kind="gradient" name={pictures.gradient} note={undefined} />
      <Row kind="step" name={pictures.stepArrow} note={undefined} />
      {/* One explanation at a time: there is no room for more. */}
      <Row
        kind="velocity"
        name={scene.velocity}
        note={showsWheel ? undefined : scene.velocityNote}
      />
      {showsWheel ? <WheelRow /> : null}
    </dl>
  );
}

interface RowProps {
  readonly kind: Kind;
  readonly name: string;
  readonly note: string | undefined;
}

function Row({ kind, name, note }: RowProps) {
  const t = useMessages().pictures;
  const factor = useFactor(kind);
  if (factor === null) return null;
  const short = formatShort(factor);
  return (
    <div>
      <dt className={styles[`${kind}Key`]}>
        <Key isHollow={kind === 'velocity'} /> <span>{name}</span>
      </dt>
      <dd>
        {factor === 1 ? t.trueLength : t.drawnTimes(short)}
        {note === undefined ? null : <small className={styles.aside}>{note}</small>}
      </dd>
      <dd className={styles.short}>× {short}</dd>
    </div>
  );
}

/** What the wheel of slopes shows. */
function WheelRow() {
  const t = useMessages().scene;
  const hasOneScale = useObjective(({ frame }) => createSpace(frame, 'log').hasOneScale);
  return (
    <div>
      <dt className={styles.stepKey}>
        <svg width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">
          <path d="M0 5h21" stroke="currentColor" strokeWidth="1.6" />
          <path d="M19 1.4L28 5l-9 3.6z" fill="currentColor" />
        </svg>{' '}
        <span>{t.steepestOf}</span>
      </dt>
      <dd>
        {t.nearGradient}
        <small className={styles.aside}>{hasOneScale ? t.wheelNote : t.wheelIsEllipse}</small>
      </dd>
      <dd className={styles.short}>≈ −∇L</dd>
    </div>
  );
}

function Key({ isHollow }: { readonly isHollow: boolean }) {
  return (
    <svg width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">
      {isHollow ? (
        <path d="M.7 3.6h17.8V1L27 5l-8.5 4V6.4H.7z" fill="none" stroke="currentColor" />
      ) : (
        <path d="M0 3.7h18V.5L28 5l-10 4.5V6.3H0z" fill="currentColor" />
      )}
    </svg>
  );
}
