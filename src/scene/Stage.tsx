import { useFrame, useThree } from '@react-three/fiber';
import { lazy, Suspense, useCallback, useEffect, useMemo } from 'react';
import type { PerspectiveCamera } from 'three';
import { frames } from '../store/frames.ts';
import { runNow, useRun } from '../store/run.ts';
import { useMessages, useView } from '../store/view.ts';
import { PALETTES } from './palette.ts';
import { Picture } from './picture.ts';
import { NARROW } from './pose.ts';
import { createRelief } from './relief.ts';
import type { Relief } from './relief.ts';
import { createSpace } from './space.ts';
import type { Space } from './space.ts';
import { useCamera } from './useCamera.ts';
import { usePlaces } from './usePlaces.ts';
import { useReadingKeys } from './useReadingKeys.ts';
import { fitDepth } from './viewpoints.ts';

const WheelOfSlopes = lazy(async () => ({
  default: (await import('./WheelOfSlopes.tsx')).WheelOfSlopes,
}));

interface StageProps {
  /** Where the words and marks over the canvas go. */
  readonly overlay: HTMLElement;
  /** Where what the keys read is said. */
  readonly voice: HTMLElement;
}

function useSpace(): Space {
  const frame = useRun((run) => run.frame);
  const height = useView((view) => view.height);
  return useMemo(() => createSpace(frame, height), [frame, height]);
}

function useRelief(space: Space): Relief | null {
  const surface = useRun((run) => run.surface);
  return useMemo(
    // A new objective brings a new surface, so the problem itself is not waited for: it changes
    // with every setting of the training.
    () => (surface === null ? null : createRelief(space, surface, runNow().problem.objective)),
    [space, surface],
  );
}

/** What is drawn on the canvas. It renders for another surface, theme or language, not for a step. */
export function Stage({ overlay, voice }: StageProps) {
  const space = useSpace();
  const relief = useRelief(space);
  const theme = useView((view) => view.theme);
  const height = useView((view) => view.height);
  const problem = useRun((run) => run.problem);
  const showsWheel = useView((view) => view.showsWheel);
  const t = useMessages();
  const camera = useThree((state) => state.camera) as PerspectiveCamera;
  const canvas = useThree((state) => state.gl.domElement);
  const size = useThree((state) => state.size);
  const pixelRatio = useThree((state) => state.viewport.dpr);
  const invalidate = useThree((state) => state.invalidate);
  const picture = useMemo(() => new Picture(overlay), [overlay]);
  const lossName = t.pictures.lossAxis(t.pictures.heights[height]);

  useEffect(() => () => picture.dispose(), [picture]);

  useEffect(() => {
    if (relief !== null) picture.shape(relief, problem);
    invalidate();
  }, [picture, relief, problem, invalidate]);

  useEffect(() => {
    picture.paint(PALETTES[theme], pixelRatio);
    invalidate();
  }, [picture, theme, pixelRatio, invalidate]);

  useEffect(() => frames.subscribe(() => invalidate()), [invalidate]);
  useEffect(() => {
    // Nothing else asks for a frame then, and the canvas would stay blank.
    const onRestored = () => invalidate();
    canvas.addEventListener('webglcontextrestored', onRestored);
    return () => canvas.removeEventListener('webglcontextrestored', onRestored);
  }, [canvas, invalidate]);
  useEffect(() => useRun.subscribe(() => invalidate()), [invalidate]);
  useEffect(() => useView.subscribe(() => invalidate()), [invalidate]);
  const say = useCallback((text: string) => (voice.textContent = text), [voice]);
  useCamera(space, relief?.bend ?? null);
  usePlaces(relief);
  useReadingKeys(t, say);

  useFrame(({ gl }) => {
    // How often was drawn, and what the graphics card holds: for whoever looks for waste.
    const { render, memory, programs } = gl.info;
    canvas.dataset.frames = String(render.frame + 1);
    canvas.dataset.held = [memory.geometries, memory.textures, programs?.length].join(' ');
    fitDepth(camera);
    camera.updateMatrixWorld();
    const words = { t, loss: size.width < NARROW ? null : lossName };
    const { candidate } = useView.getState();
    if (picture.update(runNow(), candidate, words, camera, size)) invalidate();
  });

  return (
    <>
      <primitive object={picture.group} />
      {showsWheel && relief !== null ? (
        <Suspense fallback={null}>
          <WheelOfSlopes labels={picture.labels} relief={relief} />
        </Suspense>
      ) : null}
    </>
  );
}
