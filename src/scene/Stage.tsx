import { lazy, Suspense, useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Loss } from '../engine/definitions.ts';
import { losses } from '../engine/losses/index.ts';
import { frames } from '../store/frames.ts';
import { useObjective } from '../store/objective.ts';
import { useMessages, usePreferences } from '../store/preferences.ts';
import { activeRun, useActiveRun, useRuns } from '../store/runs.ts';
import { useTransport } from '../store/transport.ts';
import { useView } from '../store/view.ts';
import type { Canvas } from './canvas.ts';
import { PALETTES } from './palette.ts';
import { Picture } from './picture.ts';
import { NARROW } from './camera/pose.ts';
import { createHeightField } from './space/heightField.ts';
import type { HeightField } from './space/heightField.ts';
import { createSpace } from './space/space.ts';
import type { Space } from './space/space.ts';
import { useCamera } from './camera/useCamera.ts';
import { usePlaces } from './usePlaces.ts';
import { useReadingKeys } from './useReadingKeys.ts';
import { fitDepth } from './camera/viewpoints.ts';

const WheelOfSlopes = lazy(async () => ({
  default: (await import('./marks/WheelOfSlopes.tsx')).WheelOfSlopes,
}));

interface StageProps {
  readonly canvas: Canvas;
  /** Where the words and marks over the canvas go. */
  readonly overlay: HTMLElement;
  /** Where what the keys read is said. */
  readonly voice: HTMLElement;
}

function useSpace(): Space {
  const frame = useObjective((state) => state.frame);
  const height = useView((view) => view.height);
  const kind = useActiveRun(({ problem }) => {
    const { isSquare }: Pick<Loss, 'isSquare'> = losses[problem.experiment.loss.type];
    return isSquare === true ? 'squares' : 'others';
  });
  return useMemo(() => createSpace(frame, height, kind), [frame, height, kind]);
}

function useHeightField(space: Space): HeightField | null {
  const surface = useObjective((state) => state.surface);
  return useMemo(
    // A new objective brings a new surface, so the problem itself is not waited for: it changes
    // with every setting of the training.
    () => (surface === null ? null : createHeightField(space, surface, activeRun().problem)),
    [space, surface],
  );
}

/** Names in the picture step aside for the words that stand over it. */
function useKeptClear(overlay: HTMLElement, { labels }: Picture, invalidate: () => void) {
  useEffect(() => {
    const figure = overlay.closest('figure');
    const room = figure?.parentElement;
    if (!figure || !room) return;
    const wordsNow = () => [...room.querySelectorAll('[data-keeps-clear]')];
    const observer = new ResizeObserver(() => {
      const { x, y } = overlay.getBoundingClientRect();
      const boxes = wordsNow().map((element) => element.getBoundingClientRect());
      const filled = boxes.filter(({ width, height }) => width * height > 0);
      labels.keepClear(
        filled.map(({ left, right, top, bottom }) => ({
          left: left - x,
          right: right - x,
          top: top - y,
          bottom: bottom - y,
        })),
      );
      invalidate();
    });
    const observeAll = () => {
      observer.disconnect();
      for (const element of [overlay, ...wordsNow()]) observer.observe(element);
    };
    observeAll();
    // Words come and go: that the path is cut, what the arrows are.
    const comings = new MutationObserver(observeAll);
    for (const part of figure.children) {
      if (!part.contains(overlay)) comings.observe(part, { childList: true, subtree: true });
    }
    return () => {
      comings.disconnect();
      observer.disconnect();
    };
  }, [overlay, labels, invalidate]);
}

/** What is drawn on the canvas. It renders for another surface, theme or language, not for a step. */
export function Stage({ canvas, overlay, voice }: StageProps) {
  const space = useSpace();
  const heightField = useHeightField(space);
  const theme = usePreferences((preferences) => preferences.theme);
  const height = useView((view) => view.height);
  const problem = useActiveRun((run) => run.problem);
  const showsWheel = useView((view) => view.showsWheel);
  const t = useMessages();
  const size = useSyncExternalStore(canvas.onSize, () => canvas.size);
  const picture = useMemo(() => new Picture(overlay), [overlay]);
  const { invalidate } = canvas;
  const { pixelRatio } = size;
  const lossName = t.pictures.lossAxis(t.pictures.heights[height]);

  useEffect(() => {
    canvas.scene.add(picture.group);
    return () => {
      canvas.scene.remove(picture.group);
      picture.dispose();
    };
  }, [canvas, picture]);

  useEffect(() => {
    if (heightField !== null) picture.shape(heightField, problem);
    invalidate();
  }, [picture, heightField, problem, invalidate]);

  useEffect(() => {
    picture.paint(PALETTES[theme], pixelRatio);
    invalidate();
  }, [picture, theme, pixelRatio, invalidate]);

  // In the clock's own frame: asked for there, it would be drawn in every second one.
  useEffect(() => frames.subscribe(canvas.draw), [canvas]);
  useEffect(() => {
    const stops = [useRuns, useObjective, useTransport, useView].map((store) =>
      store.subscribe(invalidate),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, [invalidate]);
  const say = useCallback((text: string) => (voice.textContent = text), [voice]);
  useKeptClear(overlay, picture, invalidate);
  useCamera(canvas, size, space, heightField?.valley ?? null);
  usePlaces(canvas, heightField);
  useReadingKeys(canvas, t, say);

  useEffect(() => {
    const { camera } = canvas;
    let timer = 0;
    // Between the frames: where these are slow, a long path is there all the same.
    const layOn = () => {
      timer = picture.layOn() ? window.setTimeout(layOn) : 0;
      invalidate();
    };
    const prepare = () => {
      fitDepth(camera);
      camera.updateMatrixWorld();
      const words = { t, loss: size.width < NARROW ? null : lossName };
      const { candidate } = useView.getState();
      const hasMore = picture.update(activeRun(), candidate, words, camera, size);
      if (hasMore && timer === 0) timer = window.setTimeout(layOn);
    };
    invalidate();
    const leave = canvas.onFrame(prepare);
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [canvas, picture, t, lossName, size, invalidate]);

  if (!showsWheel || heightField === null) return null;
  return (
    <Suspense fallback={null}>
      <WheelOfSlopes canvas={canvas} picture={picture} />
    </Suspense>
  );
}
