import { DataTexture, NearestFilter, RGBAFormat, UnsignedByteType, Vector4 } from 'three';
import type { Grid } from '../../engine/many/plan.ts';
import type { Range } from '../../engine/range.ts';
import type { ManySet } from '../../store/many.ts';
import { placesOfCells } from '../../store/manyDrawn.ts';
import { lookColour, MINIMUM_LOOKS, OTHER_LOOK } from '../../ui/minimumLooks.ts';
import type { Space } from '../space/space.ts';

/** Colours laid over the surface: a texture, and the part of the frame that it covers. */
export interface Drape {
  readonly texture: DataTexture;
  /** Its low corner and its size along a and b, the frame being 1 × 1. */
  readonly boxIn: (space: Space) => Vector4;
}

/** The basins as a texture, a texel a cell. */
export function basinsTexture(set: ManySet<Grid>): DataTexture {
  const columns = set.plan.x.values.length;
  const places = placesOfCells(set);
  const colours = [...MINIMUM_LOOKS, OTHER_LOOK].map((look) =>
    Number.parseInt(lookColour(look).slice(1), 16),
  );
  const data = new Uint8Array(4 * places.length);
  for (let k = 0; k < places.length; k++) {
    if (places[k] === -2) continue;
    const value = colours[places[k] < 0 ? MINIMUM_LOOKS.length : places[k]];
    data.set([(value >> 16) & 255, (value >> 8) & 255, value & 255, 255], 4 * k);
  }
  const texture = new DataTexture(
    data,
    columns,
    places.length / columns,
    RGBAFormat,
    UnsignedByteType,
  );
  texture.magFilter = NearestFilter;
  texture.minFilter = NearestFilter;
  texture.needsUpdate = true;
  return texture;
}

/** Where the cells of an axis begin within a range, and how far they reach, in parts of it. */
function spanOf(
  values: readonly number[],
  [low, high]: Range,
): readonly [from: number, size: number] {
  const step = (values[values.length - 1] - values[0]) / (values.length - 1);
  const from = (values[0] - step / 2 - low) / (high - low);
  return [from, (step * values.length) / (high - low)];
}

/** Where the cells of a grid lie in a frame. */
export function boxOfGrid({ plan: { x, y } }: ManySet<Grid>, { frame }: Space): Vector4 {
  const [fromA, sizeA] = spanOf(x.values, frame.a);
  const [fromB, sizeB] = spanOf(y.values, frame.b);
  return new Vector4(fromA, fromB, sizeA, sizeB);
}
