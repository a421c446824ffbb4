import type { BufferGeometry, DataTexture } from 'three';
import type { Sector } from '../../engine/minimum/sectors.ts';
import type { HeightField } from '../space/heightField.ts';
import type { Space } from '../space/space.ts';
import { createSheetGeometry, FloorPlate, Rises } from './grid.ts';
import { createTerraces } from './terraces.ts';
import { createValleyGeometry, fillAlongProduct, fillAlongValley } from './valley.ts';

interface Terraces {
  readonly sectors: readonly Sector[];
  readonly space: Space;
  readonly geometry: BufferGeometry;
}

/** What a surface is drawn with. */
export interface SheetMesh {
  readonly floor: BufferGeometry;
  readonly surface: BufferGeometry;
  /** The losses of a grid; null where the mesh has heights of its own. */
  readonly rises: DataTexture | null;
}

/** Meshes and heights of one surface after the other: what they have in common is made once. */
export class SheetMeshes {
  readonly #rises = new Rises();
  readonly #plate = new FloorPlate();
  /** By the size of their grid: the few sizes in which surfaces are computed, one after the other. */
  readonly #grids = new Map<number, BufferGeometry>();
  #valley: BufferGeometry | null = null;
  #terraces: Terraces | null = null;

  /** The mesh of a surface, in place of that of the surface before. */
  of(heightField: HeightField): SheetMesh {
    const { n, losses, sectors, bend, product, space } = heightField;
    if (sectors !== null) {
      const terraces = this.#terracesOf(sectors, space);
      return { floor: terraces, surface: terraces, rises: null };
    }
    this.#terraces?.geometry.dispose();
    this.#terraces = null;
    this.#plate.fit(space);
    const floor = this.#plate.geometry;
    if (bend === null && product === null) {
      const rises = this.#rises.fill(n, losses, space.lossBottom);
      return { floor, surface: this.#gridOf(n), rises };
    }
    this.#valley ??= createValleyGeometry();
    if (bend !== null) fillAlongValley(this.#valley, heightField, bend);
    else if (product !== null) fillAlongProduct(this.#valley, heightField, product);
    return { floor, surface: this.#valley, rises: null };
  }

  #gridOf(n: number): BufferGeometry {
    const grid = this.#grids.get(n) ?? createSheetGeometry(n);
    this.#grids.set(n, grid);
    return grid;
  }

  /** As long as neither the sectors nor the space change they stay. */
  #terracesOf(sectors: readonly Sector[], space: Space): BufferGeometry {
    const before = this.#terraces;
    if (before?.sectors === sectors && before.space === space) return before.geometry;
    before?.geometry.dispose();
    const geometry = createTerraces(sectors, space);
    this.#terraces = { sectors, space, geometry };
    return geometry;
  }

  dispose() {
    for (const grid of this.#grids.values()) grid.dispose();
    this.#plate.geometry.dispose();
    this.#valley?.dispose();
    this.#terraces?.geometry.dispose();
    this.#rises.dispose();
  }
}
