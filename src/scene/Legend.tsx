import { arrowsSaid } from '../store/arrows.ts';
import type { ArrowKind, ArrowSaid, ArrowsSaid } from '../store/arrows.ts';
import { useIsCovered } from '../store/cover.ts';
import { useActiveFrameValue } from '../store/frameValue.ts';
import { objectiveNow, useObjective } from '../store/objective.ts';
import { useMessages } from '../store/preferences.ts';
import { useActiveRun } from '../store/runs.ts';
import { useView } from '../store/view.ts';
import { formatCount, formatShort } from '../ui/format.ts';
import { roomOn } from './marks/arrowScale.ts';
import { createSpace } from './space/space.ts';
import styles from './Legend.module.css';

/** What the arrows are, and their scale. */
export function Legend() {
  const { pictures, scene } = useMessages();
  const showsWheel = useView((view) => view.showsWheel);
  const explainsMore = useView((view) => view.showsWheel || view.showsBowl || view.showsFan);
  // As one text: asked for once a frame, and told apart from what it was.
  const text = useActiveFrameValue((run) =>
    JSON.stringify(arrowsSaid(run, roomOn(objectiveNow().frame))),
  );
  const said = JSON.parse(text) as ArrowsSaid;
  return (
    <dl className={styles.legend} data-keeps-clear>
      <Row kind="gradient" said={said.gradient} name={pictures.gradient} note={undefined} />
      <Row kind="step" said={said.step} name={pictures.stepArrow} note={undefined} />
      {/* One explanation at a time: there is no room for more. */}
      <Row
        kind="velocity"
        said={said.velocity}
        name={scene.velocity}
        note={explainsMore ? undefined : scene.velocityNote}
      />
      {said.hasNext && !explainsMore ? <NextRow /> : null}
      {showsWheel ? <WheelRow /> : null}
      <CoveredRows />
    </dl>
  );
}

interface RowProps {
  readonly kind: ArrowKind;
  readonly said: ArrowSaid | null;
  readonly name: string;
  readonly note: string | undefined;
}

function Row({ kind, said, name, note }: RowProps) {
  const { pictures: t, scene } = useMessages();
  if (said === null) return null;
  const { factor, seen } = said;
  const short = formatShort(factor);
  const scale = factor === 1 ? t.trueLength : t.drawnTimes(short);
  return (
    <div>
      <dt className={styles[`${kind}Key`]}>
        <Key isHollow={kind === 'velocity'} /> <span>{name}</span>
      </dt>
      <dd>
        {seen === 'direction' ? scene.seen.direction : scale}
        {seen === 'nothing' ? ` · ${scene.seen.nothing}` : null}
      </dd>
      {note === undefined ? null : <dd className={styles.aside}>{note}</dd>}
      <dd className={styles.short}>× {short}</dd>
    </div>
  );
}

/** What of the surface is still covered. */
function CoveredRows() {
  const { pictures, learn } = useMessages();
  const isExact = useObjective((state) => state.isExact);
  const names = [
    useIsCovered('minimum') ? `★ ${isExact ? pictures.minimum : pictures.bestFound}` : null,
    useIsCovered('path') ? learn.answers.path : null,
  ];
  return names.map((name) =>
    name === null ? null : (
      <div key={name}>
        <dt>{name}:</dt>
        <dd className={styles.covered}>{learn.covered}</dd>
      </div>
    ),
  );
}

/** What of the arrows has not happened yet. */
function NextRow() {
  const t = useMessages().scene;
  return (
    <div>
      <dt className={styles.stepKey}>
        <svg width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">
          <path d="M0 5h19" stroke="currentColor" strokeWidth="2" strokeDasharray="4 3" />
          <path d="M19 1.4L28 5l-9 3.6z" fill="currentColor" />
        </svg>{' '}
        <span>{t.next}</span>
      </dt>
      <dd>{t.nextNote}</dd>
    </div>
  );
}

/** What the wheel of slopes shows. */
function WheelRow() {
  const t = useMessages().scene;
  const hasOneScale = useObjective(({ frame }) => createSpace(frame, 'log').hasOneScale);
  const points = useActiveRun(({ problem }) => formatCount(problem.points.n));
  return (
    <div>
      <dt className={styles.stepKey}>
        <svg width="28" height="10" viewBox="0 0 28 10" aria-hidden="true">
          <path
            d="M0 5h26M20 1.4L27 5l-7 3.6"
            stroke="currentColor"
            strokeWidth="1.8"
            fill="none"
          />
        </svg>{' '}
        <span>{t.steepestOf}</span>
      </dt>
      <dd>{t.wheelOf(points)}</dd>
      <dd className={styles.aside}>{hasOneScale ? t.wheelNote : t.wheelOfTwoScales}</dd>
      <dd className={styles.short}>{t.wheelOf(points)}</dd>
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
