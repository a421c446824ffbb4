import { addAfterEffect, useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { frames } from '../store/frames.ts';
import { useObjective } from '../store/objective.ts';
import { useRuns } from '../store/runs.ts';
import { useTransport } from '../store/transport.ts';
import { useView } from '../store/view.ts';

/**
 * Draws each frame of the clock in that frame, as while a run plays, and one after a change of what
 * a person has decided. Nothing is drawn while nothing moves.
 */
export function useFrames() {
  const get = useThree((state) => state.get);
  useEffect(() => {
    const stops = [
      // Asked for there instead, it would be drawn in every second one.
      frames.subscribe(() => get().advance(performance.now())),
      ...[useRuns, useObjective, useTransport, useView].map((store) =>
        store.subscribe(() => get().invalidate()),
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
}
