import { useEffect, useMemo, useRef } from 'react';
import type { InstancedMesh } from 'three';
import { GUESSED, placesOfCells, useManyDrawn } from '../../store/manyDrawn.ts';
import { frames } from '../../store/frames.ts';
import { usePreferences } from '../../store/preferences.ts';
import { GUESS_LOOK, MINIMUM_LOOKS, OTHER_LOOK } from '../../ui/minimumLooks.ts';
import { useRun } from '../Run.tsx';
import { onSurface } from '../space/heightField.ts';
import type { Place } from '../space/space.ts';
import { usePlacing, useStage } from '../stage.ts';
import { basinsTexture, boxOfGrid } from './drape.ts';
import { Dots, placeDots } from './Dots.tsx';

const LOOKS = [...MINIMUM_LOOKS, OTHER_LOOK, GUESS_LOOK];
const MOST = MINIMUM_LOOKS.length;
const LIFT = 0.012;
/** Every so-many-th cell of a map of basins has its marker, along a and along b. */
const STAMPED = 8;

/** Many runs on the surface: the basins as its colour, the cloud and the marks of basins on it. */
export function Many() {
  const { run } = useRun();
  const { drape } = useStage();
  const theme = usePreferences((preferences) => preferences.theme);
  const { dots, basins } = useManyDrawn(run);
  const meshes = useRef(new Map<string, InstancedMesh>());
  const stamps = useMemo(() => {
    if (basins === null) return [];
    const { x, y } = basins.plan;
    const columns = x.values.length;
    const half = STAMPED >> 1;
    return [...placesOfCells(basins).entries()].flatMap(([k, place]) => {
      const [i, j] = [k % columns, Math.floor(k / columns)];
      const isStamped = i % STAMPED === half && j % STAMPED === half && place > -2;
      return isStamped ? [{ place, a: x.values[i], b: y.values[j] }] : [];
    });
  }, [basins]);
  const texture = useMemo(
    () => (basins === null ? null : basinsTexture(basins)),
    // The colours are those of the theme.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [basins, theme],
  );
  useEffect(() => {
    drape.current =
      texture === null || basins === null
        ? null
        : { texture, boxIn: (space) => boxOfGrid(basins, space) };
    frames.request();
    return () => {
      drape.current = null;
      texture?.dispose();
      frames.request();
    };
  }, [drape, texture, basins]);
  useEffect(() => frames.request(), [dots]);
  usePlacing((_state, heightField) => {
    const { space } = heightField;
    const places = LOOKS.map((): Place[] => []);
    const draw = (place: number, a: number, b: number) => {
      const [x, z] = [space.xOf(a), space.zOf(b)];
      if (!heightField.isDrawn(x, z)) return;
      const at = place === GUESSED ? MOST + 1 : place < 0 ? MOST : place;
      places[at].push(onSurface(heightField, x, z, LIFT));
    };
    dots(draw);
    for (const { place, a, b } of stamps) draw(place, a, b);
    for (const [k, look] of LOOKS.entries()) {
      for (const part of ['dots', 'ghosts']) {
        const mesh = meshes.current.get(look.token + part);
        if (mesh !== undefined) placeDots(mesh, places[k]);
      }
    }
  });
  const keep = (name: string) => (mesh: InstancedMesh | null) => {
    if (mesh !== null) meshes.current.set(name, mesh);
  };
  return LOOKS.map((look) => (
    <Dots
      key={look.token}
      look={look}
      dots={keep(`${look.token}dots`)}
      ghosts={keep(`${look.token}ghosts`)}
    />
  ));
}
