import { useThree } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import type { InstancedMesh } from 'three';
import { parametersNow } from '../../store/parameters.ts';
import { SOFT } from '../../ui/placing.ts';
import { useLabels } from '../labels/useLabels.ts';
import { useRun } from '../Run.tsx';
import { DEPTH_BIAS } from '../space/depthBias.ts';
import { usePlacing, useStage } from '../stage.ts';
import { useOwned } from '../useOwned.ts';
import { MOST_BEADS, placeBeads } from './beads.ts';
import type { PlacedBeads } from './beads.ts';
import { Segments } from './segments.ts';
import { MOST_SEGMENTS, MOST_TIP_SEGMENTS, Trail } from './trail.ts';
import { Tube } from './Tube.tsx';

const LOOK = { radius: 0.012, halo: 1.75, pull: 0.03 };
const BEAD_RADIUS = 0.022;
/** A little before the path, which is pulled too. */
const BEAD_PULL = 0.05;

/** Names would rather not stand on its beads, of which there may be many: the first and the last. */
const IN_THE_WAY = { pixels: 4, firmness: SOFT };
const MOST_IN_THE_WAY = 40;

/** Beads are discs that face the eye. */
const BEAD_VERTEX = /* glsl */ `
  ${DEPTH_BIAS}
  uniform float uPull;
  void main() {
    vec4 middle = modelViewMatrix * instanceMatrix * vec4(0.0, 0.0, 0.0, 1.0);
    gl_Position = pulled(middle + vec4(position.xy, 0.0, 0.0), uPull);
  }`;

const BEAD_FRAGMENT = /* glsl */ `
  uniform vec3 uColour;
  void main() { gl_FragColor = vec4(uColour, 1.0); }`;

/** Calls in the time between frames for as long as there is more to do. */
function useBetweenFrames(goOn: () => boolean): () => void {
  const invalidate = useThree((state) => state.invalidate);
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return () => {
    if (timer.current !== 0) return;
    const next = () => {
      timer.current = goOn() ? window.setTimeout(next) : 0;
      invalidate();
    };
    timer.current = window.setTimeout(next);
  };
}

/** The path that the run has walked, on the surface and as a shadow on the floor. */
export function Path() {
  const { run, colours } = useRun();
  const { palette } = useStage();
  const path = useOwned(() => new Segments(MOST_SEGMENTS));
  const tip = useOwned(() => new Segments(MOST_TIP_SEGMENTS));
  const labels = useLabels(`run ${run.id} path`);
  const trail = useMemo(() => new Trail(path, tip), [path, tip]);
  const beads = useRef<InstancedMesh>(null);
  const placed = useRef<PlacedBeads>({ count: 0, first: null });
  // Where frames are slow, a long path is there all the same.
  const layOnLater = useBetweenFrames(() => !trail.layOn());
  usePlacing((_state, heightField) => {
    const { space } = heightField;
    const { trace, cursor } = run;
    const { a, b } = parametersNow(run);
    const head = { x: space.xOf(a), z: space.zOf(b) };
    const row = cursor.glide < 1 ? Math.min(cursor.row, cursor.from) : cursor.row;
    const shown = trail.show(heightField, trace, row, head);
    if (beads.current !== null) {
      placeBeads(beads.current, trail.beads, shown.beads, placed.current);
    }
    const first = Math.min(shown.beads, MOST_IN_THE_WAY);
    const last = Math.max(first, shown.beads - MOST_IN_THE_WAY);
    labels.avoid('begin', trail.beads.slice(0, first), IN_THE_WAY);
    labels.avoid('end', trail.beads.slice(last, shown.beads), IN_THE_WAY);
    if (!shown.isComplete) layOnLater();
  });
  const tube = useMemo(
    () => ({ body: colours.path, halo: palette.halo, shadow: palette.shadow }),
    [colours, palette],
  );
  const uniforms = useMemo(
    () => ({ uColour: { value: colours.path }, uPull: { value: BEAD_PULL } }),
    [colours],
  );
  return (
    <>
      <Tube segments={path} look={LOOK} colours={tube} />
      <Tube segments={tip} look={LOOK} colours={tube} />
      <instancedMesh ref={beads} args={[undefined, undefined, MOST_BEADS]} frustumCulled={false}>
        <circleGeometry args={[BEAD_RADIUS, 14]} />
        <shaderMaterial
          vertexShader={BEAD_VERTEX}
          fragmentShader={BEAD_FRAGMENT}
          uniforms={uniforms}
        />
      </instancedMesh>
    </>
  );
}
