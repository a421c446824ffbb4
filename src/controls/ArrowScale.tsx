import { hasArrows } from '../store/arrows.ts';
import { useActiveFrameValue } from '../store/frameValue.ts';
import { scaleArrows } from '../store/intents/view.ts';
import type { Drawn } from '../store/leaving.ts';
import { useMessages } from '../store/preferences.ts';
import { useView } from '../store/view.ts';
import styles from './ArrowScale.module.css';

/** Which scale the arrows have, and the way to the other one. */
export function ArrowScale({ drawn }: { readonly drawn: Drawn }) {
  const t = useMessages().scene;
  const arrows = useView((view) => view.arrows);
  const explainsMore = useView((view) => view.showsWheel || view.showsBowl || view.showsFan);
  // At the start there is nothing to compare, and what can be done has its place.
  const isShown = useActiveFrameValue((run) => run.cursor.row > 0 && hasArrows(run, drawn));
  if (!isShown) return null;
  return (
    <span className={styles.scale} data-keeps-clear>
      <button
        type="button"
        aria-label={`${t.arrowScale}: ${t.arrowScales[arrows]}`}
        onClick={() => scaleArrows(arrows === 'run' ? 'step' : 'run')}
      >
        {t.arrowScales[arrows]}
      </button>
      {/* One explanation at a time: there is no room for more. */}
      {arrows === 'run' && !explainsMore ? <small>{t.scaleRule}</small> : null}
    </span>
  );
}
