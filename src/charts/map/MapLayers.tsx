import { useCallback, useRef } from 'react';
import { tellFailure } from '../../store/intents/notices.ts';
import { useMany } from '../../store/many.ts';
import type { Run } from '../../store/runs.ts';
import { useView } from '../../store/view.ts';
import { Extra } from '../../ui/Extra.tsx';
import { fetched } from '../../ui/fetched.ts';
import type { BatchLayer } from './batchLayer.ts';
import type { MapFrame } from './frame.ts';
import type { ManyPainter } from './ManyOnMap.tsx';

const BATCH_ON_MAP = fetched(async () => (await import('./BatchOnMap.tsx')).BatchOnMap);
const MANY_ON_MAP = fetched(async () => (await import('./ManyOnMap.tsx')).ManyOnMap);

/** What the map draws of what is shown on demand, where it is; and how it is told of it. */
export function useLayers() {
  const many = useRef<ManyPainter>(null);
  const batch = useRef<BatchLayer>(null);
  const onMany = useCallback((painter: ManyPainter | null) => {
    many.current = painter;
  }, []);
  const onBatch = useCallback((layer: BatchLayer | null) => {
    batch.current = layer;
  }, []);
  return { many, batch, onMany, onBatch };
}

interface MapLayersProps extends Pick<ReturnType<typeof useLayers>, 'onMany' | 'onBatch'> {
  readonly run: Run;
  readonly map: MapFrame;
}

/** What is shown on demand, fetched when it is first asked for: it hands the map what to draw. */
export function MapLayers({ run, map, onMany, onBatch }: MapLayersProps) {
  const showsMany = useMany(({ isOpen, guesses }) => isOpen || guesses.length > 0);
  const showsBatch = useView((view) => view.showsBowl || view.showsFan);
  return (
    <>
      {showsBatch ? (
        <Extra of={BATCH_ON_MAP} props={{ run, map, onLayer: onBatch }} onFailure={tellFailure} />
      ) : null}
      {showsMany ? (
        <Extra of={MANY_ON_MAP} props={{ run, map, onPainter: onMany }} onFailure={tellFailure} />
      ) : null}
    </>
  );
}
