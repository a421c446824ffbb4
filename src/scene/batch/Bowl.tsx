import { useThree } from '@react-three/fiber';
import { useMemo } from 'react';
import { DoubleSide, GreaterDepth, Vector2, Vector3 } from 'three';
import { nearestOnLine } from '../../engine/batch/bowl.ts';
import type { BatchBowl } from '../../engine/batch/bowl.ts';
import { useBowl } from '../../store/bowl.ts';
import { isCovered } from '../../store/cover.ts';
import { useObjective } from '../../store/objective.ts';
import { parametersNow } from '../../store/parameters.ts';
import { BELOW } from '../labels/layout.ts';
import { useLabels } from '../labels/useLabels.ts';
import { addDashes, LINE_PULL } from '../marks/lines.ts';
import { markOnSurface } from '../marks/markPlace.ts';
import { RENDER_ORDER } from '../order.ts';
import type { ScenePalette } from '../palette.ts';
import { Segments } from '../path/segments.ts';
import { Tube } from '../path/Tube.tsx';
import { useRun } from '../Run.tsx';
import { SheetMeshes } from '../sheet/meshes.ts';
import { SHEET_FRAGMENT, SHEET_VERTEX } from '../sheet/shader.ts';
import { sheetUniforms, VEILED } from '../sheet/uniforms.ts';
import { createHeightField } from '../space/heightField.ts';
import type { HeightField } from '../space/heightField.ts';
import { useSpace } from '../space/useSpace.ts';
import { usePlacing, useStage } from '../stage.ts';
import { useOwned } from '../useOwned.ts';

/** How much of what is behind it the ghost covers, and where the surface hides it. */
const VEIL = 0.3;
const VEIL_BEHIND = 0.12;
/** Its contours at full strength: those of a veil are drawn a little fainter. */
const CONTOUR = 1 / 0.7;
const MOST_DASHES = 400;
const LINE = { radius: 0.009, halo: 1.9, pull: LINE_PULL };

/** The losses of a bowl at the heights of the surface, and its contours above its own minimum. */
function heightFieldOf({ problem, n, losses, minimum }: BatchBowl, space: HeightField['space']) {
  const least = minimum?.loss ?? losses.reduce((low, loss) => Math.min(low, loss), Infinity);
  if (!(least < space.frame.lossHigh)) return null;
  const own = { ...space, frame: { ...space.frame, lossLow: least } };
  return createHeightField(own, { n, losses, quality: { kind: 'exact' } }, problem);
}

interface GhostProps {
  readonly heightField: HeightField;
  readonly bowl: BatchBowl;
  readonly palette: ScenePalette;
}

/** The bowl as a yellow veil over the surface, with contours of its own. */
function Ghost({ heightField, bowl, palette }: GhostProps) {
  const dotsPerPixel = useThree((state) => state.viewport.dpr);
  const meshes = useOwned(() => new SheetMeshes());
  const drawn = useMemo(() => meshes.of(heightField), [meshes, heightField]);
  const looks = useMemo(() => {
    const { problem } = bowl;
    const { batch, batchEdge } = palette;
    const look = { heightField, problem, rises: drawn.rises, palette, dotsPerPixel };
    const usual = sheetUniforms('under', look);
    const colour = new Vector3(batch.r, batch.g, batch.b);
    const own = {
      ...usual,
      uStops: { value: Array.from({ length: 11 }, () => colour) },
      uWash: { value: new Vector2() },
      uWashColour: { value: batch },
      uGrey: { value: 0 },
      uContourColour: { value: batchEdge },
      uContour: { value: CONTOUR },
      uPull: { value: 0 },
    };
    return {
      before: { ...own, uVeil: { value: VEIL } },
      behind: { ...own, uVeil: { value: VEIL_BEHIND } },
    };
  }, [heightField, bowl, drawn, palette, dotsPerPixel]);
  return (['behind', 'before'] as const).map((part) => (
    <mesh
      key={part}
      geometry={drawn.surface}
      renderOrder={RENDER_ORDER.veil + 0.5}
      frustumCulled={false}
    >
      <shaderMaterial
        {...VEILED}
        {...(part === 'behind' ? { depthFunc: GreaterDepth } : {})}
        depthWrite={false}
        side={DoubleSide}
        defines={{ GHOST: '' }}
        vertexShader={SHEET_VERTEX}
        fragmentShader={SHEET_FRAGMENT}
        uniforms={looks[part]}
      />
    </mesh>
  ));
}

/** The minimum of the batch where the bowl is: a diamond, or a dashed line of them. */
function Lowest({ heightField, bowl, palette }: GhostProps) {
  const { run } = useRun();
  const { messages } = useStage();
  const labels = useLabels('batch minimum');
  const dashes = useOwned(() => new Segments(MOST_DASHES));
  usePlacing(() => {
    const { space } = heightField;
    const minimum = isCovered('minimum') ? null : bowl.minimum;
    dashes.clear();
    const place = minimum === null ? null : nearestOnLine(minimum, parametersNow(run));
    const mark = place === null ? null : markOnSurface(place, heightField);
    if (mark === null) labels.keep([]);
    else {
      labels.set('mark', 'batchMinimum', '◆', mark);
      labels.set('name', 'name', messages.scene.batchMinimum, mark, BELOW);
    }
    if (minimum === null || minimum.along === null || place === null) return;
    const from = { x: space.xOf(place.a), z: space.zOf(place.b) };
    const [a, b] = minimum.along;
    const way = { x: space.xOf(place.a + a) - from.x, z: space.zOf(place.b + b) - from.z };
    // From one side of the box to the other, wherever the place is.
    const reach = (2 * Math.hypot(space.width, space.depth)) / Math.hypot(way.x, way.z);
    const end = (side: number) => ({
      x: from.x + side * reach * way.x,
      z: from.z + side * reach * way.z,
    });
    addDashes(dashes, heightField, end(-1), end(1));
    dashes.showAll();
  });
  const colours = useMemo(
    () => ({ body: palette.batch, halo: palette.ink, shadow: palette.batchEdge }),
    [palette],
  );
  return <Tube segments={dashes} look={LINE} colours={colours} />;
}

/** The objective of the batch that is looked at, over that of all the data. */
export function Bowl() {
  const { run } = useRun();
  const { palette } = useStage();
  const frame = useObjective((state) => state.frame);
  const bowl = useBowl(run, frame);
  const space = useSpace();
  const heightField = useMemo(
    () => (bowl === null ? null : heightFieldOf(bowl, space)),
    [bowl, space],
  );
  if (bowl === null || heightField === null) return null;
  return (
    <>
      <Ghost heightField={heightField} bowl={bowl} palette={palette} />
      <Lowest heightField={heightField} bowl={bowl} palette={palette} />
    </>
  );
}
