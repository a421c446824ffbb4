import { useThree } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import type { InstancedMesh } from 'three';
import { rowDrawn, shareFor } from '../../store/drawing.ts';
import { parametersNow } from '../../store/parameters.ts';
import { SOFT } from '../../ui/placing.ts';
import { useLabels } from '../labels/useLabels.ts';
import { mannerOf } from '../emphasis.ts';
import { useRun } from '../Run.tsx';
import { usePlacing, useStage } from '../stage.ts';
import { useOwned } from '../useOwned.ts';
import { Beads } from './Beads.tsx';
import { placeBeads } from './beads.ts';
import type { PlacedBeads } from './beads.ts';
import { Segments } from './segments.ts';
import { MOST_SEGMENTS, MOST_TIP_SEGMENTS, Trail } from './trail.ts';
import { Tube } from './Tube.tsx';

const LOOK = { radius: 0.012, halo: 1.75, pull: 0.03 };
/** In the place of a pale halo an edge of ink, which is thinner. */
const EDGED = { ...LOOK, halo: 1.55 };
/** Of an old future. */
const THIN = { radius: 0.0055, halo: 1.9, pull: 0.02 };
/** Markers of several runs are told apart by their shapes. */
const BEAD_RADIUS = { alone: 0.022, several: 0.034 };
/** A little before the path, which is pulled too. */
const BEAD_PULL = 0.05;

/** Names would rather not stand on its beads, of which there may be many: the first and the last. */
const IN_THE_WAY = { pixels: 4, firmness: SOFT };
const MOST_IN_THE_WAY = 40;

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
  const { run, isGhost, isActive, emphasis, colours, among } = useRun();
  const { palette, paths } = useStage();
  const path = useOwned(() => new Segments(MOST_SEGMENTS));
  const tip = useOwned(() => new Segments(MOST_TIP_SEGMENTS));
  const labels = useLabels(`run ${run.id} ${isGhost ? 'ghost' : 'path'}`);
  const beadsOf = among > 1 ? 'several' : 'alone';
  const trail = useMemo(() => new Trail(path, tip, beadsOf), [path, tip, beadsOf]);
  const beads = useRef<InstancedMesh>(null);
  const placed = useRef<PlacedBeads>({ count: 0, first: null });
  // Where frames are slow, a long path is there all the same.
  const share = shareFor(isGhost, among);
  const layOnLater = useBetweenFrames(() => !trail.layOn(share));
  usePlacing((_state, heightField) => {
    const { space } = heightField;
    const { trace } = run;
    const row = rowDrawn({ run, isGhost });
    const { columns, rows } = trace;
    const { a, b } =
      isGhost && rows > 0 ? { a: columns.a.at(row), b: columns.b.at(row) } : parametersNow(run);
    const head = { x: space.xOf(a), z: space.zOf(b) };
    const shown = trail.show(heightField, trace, row, head, share);
    if (beads.current !== null) {
      placeBeads(beads.current, trail.beads, shown.beads, placed.current);
    }
    const first = Math.min(shown.beads, MOST_IN_THE_WAY);
    const last = Math.max(first, shown.beads - MOST_IN_THE_WAY);
    labels.avoid('begin', isGhost ? [] : trail.beads.slice(0, first), IN_THE_WAY);
    labels.avoid('end', isGhost ? [] : trail.beads.slice(last, shown.beads), IN_THE_WAY);
    if (!shown.isComplete) layOnLater();
  });
  // What the pointer is near to.
  useEffect(() => {
    if (isGhost) return undefined;
    paths.set(run.id, path);
    return () => {
      paths.delete(run.id);
    };
  }, [paths, run.id, path, isGhost]);
  const manner = useMemo(
    () => mannerOf({ emphasis, isGhost, isActive }, among),
    [emphasis, isGhost, isActive, among],
  );
  const tube = useMemo(
    () => ({
      body: colours.path,
      halo: colours.edge ?? palette.halo,
      hasEdge: colours.edge !== null,
      shadow: palette.shadow,
      dash: isGhost ? undefined : colours.dash,
    }),
    [colours, palette, isGhost],
  );
  const look = isGhost ? THIN : colours.edge === null ? LOOK : EDGED;
  return (
    <>
      <Tube segments={path} look={look} colours={tube} manner={manner} />
      <Tube segments={tip} look={look} colours={tube} manner={manner} />
      {isGhost ? null : (
        <Beads
          key={beadsOf}
          ref={beads}
          marker={among > 1 ? colours.marker : 'circle'}
          radius={BEAD_RADIUS[beadsOf]}
          colour={colours.path}
          rim={among > 1 ? (colours.edge ?? palette.halo) : null}
          pull={BEAD_PULL}
          manner={manner}
        />
      )}
    </>
  );
}
