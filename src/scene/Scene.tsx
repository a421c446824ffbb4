import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Problem } from '../engine/problem.ts';
import { useIsCovered } from '../store/cover.ts';
import { startsOf, useDrawnRuns } from '../store/drawing.ts';
import { tellFailure } from '../store/intents/notices.ts';
import { objectiveNow, useObjective } from '../store/objective.ts';
import { useMessages, usePreferences } from '../store/preferences.ts';
import { useMany } from '../store/many.ts';
import { useScan } from '../store/scan.ts';
import type { RunId } from '../store/runs.ts';
import { useView } from '../store/view.ts';
import { Extra } from '../ui/Extra.tsx';
import { fetched } from '../ui/fetched.ts';
import { Axes } from './axes/Axes.tsx';
import { Camera } from './camera/Camera.tsx';
import { LabelLayer } from './labels/labelLayer.ts';
import { Labels } from './labels/Labels.tsx';
import { Arrows } from './marks/Arrows.tsx';
import { Ball } from './marks/Ball.tsx';
import { Cross } from './marks/Cross.tsx';
import { Marks } from './marks/Marks.tsx';
import { Start } from './marks/Start.tsx';
import type { Drape } from './many/drape.ts';
import { runColours, scenePalette } from './palette.ts';
import { Path } from './path/Path.tsx';
import type { Segments } from './path/segments.ts';
import { Run } from './Run.tsx';
import { Sheet } from './sheet/Sheet.tsx';
import { createHeightField } from './space/heightField.ts';
import type { HeightField } from './space/heightField.ts';
import { Pointer } from './space/Pointer.tsx';
import type { Space } from './space/space.ts';
import { useSpace } from './space/useSpace.ts';
import { StageContext, useStage } from './stage.ts';
import type { Ground } from './stage.ts';
import { useBrokenShaders } from './useBrokenShaders.ts';
import { useFrames } from './useFrames.ts';
import { useStill } from './useStill.ts';
import { useLostContext } from './useLostContext.ts';

const FOG = fetched(async () => (await import('./onDemand.ts')).Fog);
const BATCH_VIEWS = fetched(async () => (await import('./onDemand.ts')).BatchViews);
const MANY = fetched(async () => (await import('./onDemand.ts')).Many);
const WHEEL = fetched(async () => (await import('./onDemand.ts')).Wheel);

function useHeightField(space: Space): HeightField | null {
  const surface = useObjective((objective) => objective.surface);
  return useMemo(
    // A new objective brings a new surface, so the problem itself is not waited for: it changes
    // with every setting of the training.
    () => (surface === null ? null : createHeightField(space, surface, objectiveNow().problem)),
    [space, surface],
  );
}

function presetOf({ data }: Problem['experiment']): string | null {
  return 'preset' in data ? data.preset : null;
}

/**
 * Whether the surface of one problem may stand for that of another until that is computed: it does
 * while points are moved, and not for another model, loss or data set.
 */
function isOfKind(shaped: Problem, now: Problem): boolean {
  if (shaped.objective === now.objective) return true;
  const { experiment: one } = shaped;
  const { experiment: other } = now;
  return (
    one.model === other.model &&
    one.loss.type === other.loss.type &&
    one.scaling === other.scaling &&
    presetOf(one) === presetOf(other)
  );
}

interface Shape {
  readonly heightField: HeightField;
  readonly problem: Problem;
}

/** The last surface that was there, and whose it is. */
function useShape(heightField: HeightField | null, problem: Problem): Shape | null {
  const [shape, setShape] = useState<Shape | null>(null);
  if (heightField === null) return shape;
  if (shape?.heightField === heightField && shape.problem === problem) return shape;
  const next = { heightField, problem };
  setShape(next);
  return next;
}

/** All that stands on the surface. Another surface is no render of it. */
const Standing = memo(function Standing() {
  const { palette } = useStage();
  const drawn = useDrawnRuns();
  const starts = useMemo(() => startsOf(drawn), [drawn]);
  const showsWheel = useView((view) => view.showsWheel);
  const showsBatch = useView((view) => view.showsBowl || view.showsFan);
  const showsMany = useMany(({ isOpen, guesses }) => isOpen || guesses.length > 0);
  const hidesPath = useIsCovered('path');
  const among = drawn.filter(({ isGhost }) => !isGhost).length;
  return (
    <>
      <Axes />
      {drawn.map((each) => {
        const { key, run, isActive, isGhost } = each;
        const colours = runColours(palette, run.slot);
        // In another colour it has another marker and dash: what the graphics card holds is made anew.
        return (
          <Run key={`${key} ${run.slot}`} drawn={each} colours={colours} among={among}>
            {hidesPath ? null : <Path />}
            {isGhost ? null : <Ball />}
            {isActive ? <Arrows /> : null}
            {isActive && showsWheel ? (
              <Extra of={WHEEL} props={{}} onFailure={tellFailure} />
            ) : null}
            {isActive && showsBatch ? (
              <Extra of={BATCH_VIEWS} props={{}} onFailure={tellFailure} />
            ) : null}
            {isActive && showsMany ? <Extra of={MANY} props={{}} onFailure={tellFailure} /> : null}
          </Run>
        );
      })}
      {starts.map((of) => (
        <Start key={of[0].key} of={of} />
      ))}
      <Marks />
      <Cross />
    </>
  );
});

interface SceneProps {
  /** Where words and marks over the canvas go. */
  readonly overlay: HTMLElement;
}

/** The loss over (a, b) and the runs on it. It renders for what a person decides, not for a step. */
export function Scene({ overlay }: SceneProps) {
  const space = useSpace();
  const heightField = useHeightField(space);
  const problem = useObjective((state) => state.problem);
  const shape = useShape(heightField, problem);
  const theme = usePreferences((preferences) => preferences.theme);
  const isFogged = useScan((scan) => scan.isOpen);
  const messages = useMessages();
  const viewpoint = useView((view) => view.viewpoint);
  const height = useView((view) => view.height);
  const labels = useMemo(() => new LabelLayer(overlay), [overlay]);
  const paths = useMemo(() => new Map<RunId, Segments>(), []);
  useFrames();
  useStill();
  useLostContext();
  useBrokenShaders();
  const ground = useRef<Ground>(null);
  const drape = useRef<Drape>(null);
  const isShown = shape !== null && isOfKind(shape.problem, problem);
  useLayoutEffect(() => {
    ground.current = shape === null ? null : { heightField: shape.heightField, isShown };
  }, [shape, isShown]);
  const stage = useMemo(() => {
    const { lossAxis, heights } = messages.pictures;
    const lossName = lossAxis(heights[height]);
    return { ground, drape, palette: scenePalette(theme), messages, labels, lossName, paths };
  }, [theme, messages, labels, height, paths]);
  return (
    <>
      <Camera viewpoint={viewpoint} space={space} problem={problem} />
      {isFogged ? null : <Pointer heightField={heightField} paths={paths} />}
      {shape === null ? null : (
        <StageContext value={stage}>
          <group visible={isShown}>
            {isFogged ? (
              <Extra of={FOG} props={{}} onFailure={tellFailure} />
            ) : (
              <>
                <Sheet heightField={shape.heightField} problem={shape.problem} />
                <Standing />
              </>
            )}
          </group>
          <Labels overlay={overlay} />
        </StageContext>
      )}
    </>
  );
}
