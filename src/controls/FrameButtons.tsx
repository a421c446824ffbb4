import { useState } from 'react';
import { useObjective } from '../store/objective.ts';
import { useMessages } from '../store/preferences.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { AutomaticIcon, FitIcon, ZoomInIcon, ZoomOutIcon } from '../ui/laterIcons.tsx';
import { changeFrame } from './changeFrame.ts';
import styles from './FrameControls.module.css';

type Limit = 'nearest' | 'furthest' | null;

/** Zooms what is drawn of the plane: to the ball, out, to all there is, to the usual. */
export function FrameButtons() {
  const t = useMessages().view;
  const isChosen = useObjective((state) => state.chosen !== null);
  const [limit, setLimit] = useState<Limit>(null);
  return (
    <>
      <IconButton
        label={t.zoomToBall}
        onClick={() => changeFrame((framing) => setLimit(framing.zoomToBall() ? null : 'nearest'))}
      >
        <ZoomInIcon />
      </IconButton>
      <IconButton
        label={t.zoomOut}
        onClick={() => changeFrame((framing) => setLimit(framing.zoomOut() ? null : 'furthest'))}
      >
        <ZoomOutIcon />
      </IconButton>
      <IconButton
        label={t.fitAll}
        onClick={() => {
          setLimit(null);
          changeFrame((framing) => framing.showWholePath());
        }}
      >
        <FitIcon />
      </IconButton>
      <IconButton
        label={t.automatic}
        isDisabled={!isChosen}
        onClick={() => changeFrame((framing) => framing.showAutomatic())}
      >
        <AutomaticIcon />
      </IconButton>
      {limit === null || !isChosen ? null : (
        <p className={styles.limit} role="status">
          {t[limit]}
        </p>
      )}
    </>
  );
}
