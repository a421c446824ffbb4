import { useIsCovered } from '../../store/cover.ts';
import { useObjective } from '../../store/objective.ts';
import { useMessages } from '../../store/preferences.ts';
import styles from './ContourMap.module.css';
import type { MapFrame } from './frame.ts';

const INSET_PX = 6;

/**
 * What of the map is still covered, in its lower left corner: on it, for beside it these words would
 * take room from the map, and it would shift as they go.
 */
export function MapCovered({ map }: { readonly map: MapFrame }) {
  const { pictures, learn } = useMessages();
  const isExact = useObjective((state) => state.isExact);
  const minimum = useIsCovered('minimum')
    ? `★ ${isExact ? pictures.minimum : pictures.bestFound}`
    : null;
  const path = useIsCovered('path') ? learn.answers.path : null;
  const names = [minimum, path].filter((name) => name !== null);
  if (names.length === 0) return null;
  const { left, top, height } = map;
  return (
    <p className={styles.covered} style={{ left: left + INSET_PX, top: top + height - INSET_PX }}>
      {names.map((name) => (
        <span key={name}>
          {name}
          <span className={styles.long}>: {learn.covered}</span>
          {/* On a map that small a sentence would cover the valley. */}
          <span className={styles.short} aria-hidden="true">
            {' ?'}
          </span>
        </span>
      ))}
    </p>
  );
}
