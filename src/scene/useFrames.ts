import { addAfterEffect, useThree } from '@react-three/fiber';
import { useEffect, useState } from 'react';
import { onChange } from '../store/effects.ts';
import { frames } from '../store/frames.ts';
import { useObjective } from '../store/objective.ts';
import { useRuns } from '../store/runs.ts';
import { useTransport } from '../store/transport.ts';
import { useView } from '../store/view.ts';

/**
 * Draws each frame of the clock in that frame, as while a run plays, and one after a change of what
 * a person has decided. Nothing is drawn while nothing moves.
 * @throws when rendered, what drawing has thrown
 */
export function useFrames() {
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const get = useThree((state) => state.get);
  useEffect(() => {
    const stops = [
      // Asked for there instead, it would be drawn in every second one.
      frames.subscribe(() => {
        try {
          get().advance(performance.now());
        } catch (error) {
          setFailure({ error });
        }
      }),
      ...[useRuns, useObjective, useTransport, useView].map((store) =>
        onChange<unknown>(store, () => get().invalidate()),
      ),
      // How often was drawn, and what the graphics card holds: for whoever looks for waste.
      addAfterEffect(() => {
        const { domElement, info } = get().gl;
        const { render, memory, programs } = info;
        domElement.dataset.frames = String(render.frame);
        domElement.dataset.held = [memory.geometries, memory.textures, programs?.length].join(' ');
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [get]);
  if (failure !== null) throw failure.error;
}
