import { useRef, useState } from 'react';
import type { LineSegments } from 'three';
import { isCovered } from '../../store/cover.ts';
import { lowestPlaces } from '../../store/minima.ts';
import { objectiveNow } from '../../store/objective.ts';
import { BELOW } from '../labels/layout.ts';
import type { Labels } from '../labels/useLabels.ts';
import { useLabels } from '../labels/useLabels.ts';
import { FLOOR } from '../space/space.ts';
import type { Place } from '../space/space.ts';
import { usePlacing, useStage } from '../stage.ts';
import { markOnSurface } from './markPlace.ts';
import { Occlusion } from './occlusion.ts';
import { dropPlumb, Plumb } from './Plumb.tsx';

const NAME = 'name';

/** A star on the surface, fainter behind it, and on the floor where that is in sight. */
function showStar(labels: Labels, id: string, place: Place, occlusion: Occlusion) {
  const below = { x: place.x, y: FLOOR, z: place.z };
  const isHidden = occlusion.of(below)?.isFromAbove ?? false;
  labels.set(id, 'star', '★', place);
  labels.fade(id, occlusion.of(place) !== null);
  const onFloor = `${id} on the floor`;
  labels.set(onFloor, 'floorStar', '★', isHidden ? null : below);
  return [id, onFloor];
}

/** Stars where the loss is least, the name of the first, and its plumb line. */
export function Marks() {
  const { messages } = useStage();
  const labels = useLabels('lowest');
  const [occlusion] = useState(() => new Occlusion());
  const plumb = useRef<LineSegments>(null);
  usePlacing(({ camera }, heightField) => {
    occlusion.look(heightField, camera);
    const objective = objectiveNow();
    const places = isCovered('minimum') ? [] : lowestPlaces(objective);
    const shown = places
      .map((place) => markOnSurface(place, heightField))
      .filter((place) => place !== null);
    const stars = shown.flatMap((place, k) => showStar(labels, `star ${k}`, place, occlusion));
    const named = shown[0] ?? null;
    const { minimum, bestFound } = messages.pictures;
    labels.set(NAME, 'name', objective.isExact ? minimum : bestFound, named, BELOW);
    labels.keep(named === null ? [] : [...stars, NAME]);
    dropPlumb(plumb.current, named);
  });
  return <Plumb ref={plumb} />;
}
