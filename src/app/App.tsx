import { lazy, Suspense } from 'react';
import { BatchLedger } from '../charts/BatchLedger.tsx';
import { FitChart } from '../charts/FitChart.tsx';
import { LossChart } from '../charts/LossChart.tsx';
import { pause, play, useRun } from '../store/run.ts';

const Surface = lazy(async () => ({ default: (await import('../scene/index.ts')).Surface }));

export function App() {
  const isPlaying = useRun((run) => run.isPlaying);
  return (
    <div style={{ display: 'grid', gridTemplateColumns: '1fr 380px', height: '100%' }}>
      <div style={{ position: 'relative' }}>
        <Suspense fallback={null}>
          <Surface />
        </Suspense>
        <button
          type="button"
          onClick={isPlaying ? pause : play}
          style={{ position: 'absolute', bottom: 0 }}
        >
          {isPlaying ? 'Pause' : 'Play'}
        </button>
      </div>
      <div style={{ display: 'grid', gridTemplateRows: '372px 1fr' }}>
        <div>
          <FitChart />
          <BatchLedger />
        </div>
        <LossChart />
      </div>
    </div>
  );
}
