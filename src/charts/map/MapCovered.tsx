import { useIsCovered } from '../../store/cover.ts';
import { useObjective } from '../../store/objective.ts';
import { useMessages } from '../../store/preferences.ts';
import styles from './ContourMap.module.css';
import type { MapFrame } from './frame.ts';

/** From the foot of the map to the row of the name of a. */
const ROW_PX = 22;
/** Half of the room that the name of a has there. */
const NAME_PX = 48;
/** Beside a low map, from its upper right corner: under the button, above the name of a. */
const BESIDE_PX = { left: 8, top: 28, height: 44 };

/**
 * What of the map is still covered, where nothing is drawn: on it these words would hide some of it,
 * and in a row of their own they would take room from it, so that it would shift as they go.
 */
export function MapCovered({ map }: { readonly map: MapFrame }) {
  const { pictures, learn } = useMessages();
  const isExact = useObjective((state) => state.isExact);
  const hidesMinimum = useIsCovered('minimum');
  const hidesPath = useIsCovered('path');
  const { left, top, width, height, isNameBeside } = map;
  const middle = left + width / 2;
  const minimum = (
    <Covered name={`★ ${isExact ? pictures.minimum : pictures.bestFound}`} isShort={isNameBeside} />
  );
  const path = <Covered name={learn.answers.path} isShort={isNameBeside} />;
  if (!isNameBeside) {
    const columns = `${middle - NAME_PX}px ${2 * NAME_PX}px 1fr`;
    return (
      <div
        className={styles.under}
        style={{ top: top + height + ROW_PX, gridTemplateColumns: columns }}
      >
        <p>
          {/* As far as there is room for it they begin where the map does. */}
          <span style={{ flex: `0 1 ${left}px` }} />
          {hidesMinimum ? minimum : null}
        </p>
        <span />
        <p>{hidesPath ? path : null}</p>
      </div>
    );
  }
  const isSeen = height >= BESIDE_PX.top + BESIDE_PX.height;
  return (
    <div
      className={isSeen ? styles.beside : 'unseen'}
      style={{ left: left + width + BESIDE_PX.left, top: top + BESIDE_PX.top }}
    >
      {hidesMinimum ? <p>{minimum}</p> : null}
      {hidesPath ? <p>{path}</p> : null}
    </div>
  );
}

interface CoveredProps {
  readonly name: string;
  /** Where a sentence has no room it is one to the ear alone. */
  readonly isShort: boolean;
}

function Covered({ name, isShort }: CoveredProps) {
  const { covered } = useMessages().learn;
  return (
    <span>
      {name}
      <span className={isShort ? 'unseen' : styles.long}>: {covered}</span>
      <span className={isShort ? undefined : styles.short} aria-hidden="true">
        {' ?'}
      </span>
    </span>
  );
}
