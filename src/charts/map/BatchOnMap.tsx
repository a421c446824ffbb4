import { useEffect, useMemo } from 'react';
import { frames } from '../../store/frames.ts';
import { usePreferences } from '../../store/preferences.ts';
import type { Run } from '../../store/runs.ts';
import { useView } from '../../store/view.ts';
import { paletteOf } from '../shared/palette.ts';
import { createBatchLayer } from './batchLayer.ts';
import type { BatchLayer } from './batchLayer.ts';
import type { MapFrame } from './frame.ts';

interface BatchOnMapProps {
  readonly run: Run;
  readonly map: MapFrame;
  /** Told what the map is to draw; null once there is nothing. */
  readonly onLayer: (layer: BatchLayer | null) => void;
}

/** What is shown on demand of a run's batches, on the map. */
export function BatchOnMap({ run, map, onLayer }: BatchOnMapProps) {
  const theme = usePreferences((preferences) => preferences.theme);
  const bowl = useView((view) => view.showsBowl);
  const fan = useView((view) => view.showsFan);
  const layer = useMemo(
    () => createBatchLayer(run, map, paletteOf(theme), { bowl, fan }),
    [run, map, theme, bowl, fan],
  );
  useEffect(() => {
    onLayer(layer);
    frames.request();
    return () => {
      onLayer(null);
      frames.request();
    };
  }, [onLayer, layer]);
  return null;
}
