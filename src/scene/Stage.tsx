import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import type { PerspectiveCamera } from 'three';
import { frames } from '../store/frames.ts';
import { runNow, useRun } from '../store/run.ts';
import { useMessages, useView } from '../store/view.ts';
import { PALETTES } from './palette.ts';
import { Picture } from './picture.ts';
import { createRelief, createSpace } from './space.ts';
import type { Relief } from './space.ts';
import { useCamera } from './useCamera.ts';
import { useStartByClick } from './useStartByClick.ts';

interface StageProps {
  /** Where the words and marks over the canvas go. */
  readonly overlay: HTMLElement;
}

function useRelief(): Relief | null {
  const frame = useRun((run) => run.frame);
  const surface = useRun((run) => run.surface);
  const height = useView((view) => view.height);
  return useMemo(
    () => (surface === null ? null : createRelief(createSpace(frame, height), surface)),
    [frame, surface, height],
  );
}

/** What is drawn on the canvas. It renders for another surface, theme or language, not for a step. */
export function Stage({ overlay }: StageProps) {
  const relief = useRelief();
  const theme = useView((view) => view.theme);
  const height = useView((view) => view.height);
  const problem = useRun((run) => run.problem);
  const t = useMessages().pictures;
  const camera = useThree((state) => state.camera) as PerspectiveCamera;
  const size = useThree((state) => state.size);
  const pixelRatio = useThree((state) => state.viewport.dpr);
  const invalidate = useThree((state) => state.invalidate);
  const picture = useMemo(() => new Picture(overlay), [overlay]);
  const lossName = t.lossAxis(t.heights[height]);

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
  useEffect(() => useRun.subscribe(() => invalidate()), [invalidate]);
  useCamera();
  useStartByClick(relief);

  useFrame(() => {
    camera.updateMatrixWorld();
    if (picture.update(runNow(), t, lossName, camera, size)) invalidate();
  });

  return <primitive object={picture.group} />;
}
