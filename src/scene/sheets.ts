import { BufferGeometry, Group, Mesh } from 'three';
import type { Problem } from '../engine/problem.ts';
import type { Sector } from '../engine/sectors.ts';
import { ORDER } from './ghost.ts';
import type { ScenePalette } from './palette.ts';
import type { Relief } from './relief.ts';
import { createSheetMaterial, frameSheet, giveGrid, paintSheet } from './sheet.ts';
import { createSheetGeometry, Rises } from './sheetGrid.ts';
import { fillAlongValley } from './sheetMesh.ts';
import type { Space } from './space.ts';
import { createTerraces } from './terraces.ts';

interface Terraces {
  readonly sectors: readonly Sector[];
  readonly space: Space;
  readonly geometry: BufferGeometry;
}

/** The surface from above and from below, and its map on the floor. */
export class Sheets {
  readonly group = new Group();
  readonly #meshes = (['floor', 'top', 'under'] as const).map(
    (part) => new Mesh(new BufferGeometry(), createSheetMaterial(part)),
  );
  readonly #rises = new Rises();
  /** By the size of their grid: the few sizes in which surfaces are computed, one after the other. */
  readonly #grids = new Map<number, BufferGeometry>();
  #terraces: Terraces | null = null;

  constructor() {
    for (const mesh of this.#meshes) {
      mesh.frustumCulled = false;
      mesh.renderOrder = ORDER.sheet;
    }
    this.#meshes[2].renderOrder = ORDER.veil;
    this.group.add(...this.#meshes);
  }

  shape(relief: Relief, problem: Problem) {
    const geometry = this.#geometryOf(relief);
    for (const mesh of this.#meshes) {
      mesh.geometry = geometry;
      frameSheet(mesh.material, relief, problem);
    }
  }

  #geometryOf(relief: Relief): BufferGeometry {
    const { n, losses, sectors, bend, space } = relief;
    const isGrid = sectors === null && bend === null;
    const rises = isGrid ? this.#rises.fill(n, losses, space.lossBottom) : null;
    for (const { material } of this.#meshes) giveGrid(material, rises);
    if (sectors !== null) return this.#terracesOf(sectors, space);
    this.#terraces?.geometry.dispose();
    this.#terraces = null;
    const geometry = this.#grids.get(n) ?? createSheetGeometry(n);
    this.#grids.set(n, geometry);
    if (bend !== null) fillAlongValley(geometry, relief, bend);
    return geometry;
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

  paint(palette: ScenePalette, pixelRatio: number) {
    for (const { material } of this.#meshes) paintSheet(material, palette, pixelRatio);
  }

  dispose() {
    for (const { material } of this.#meshes) material.dispose();
    for (const geometry of this.#grids.values()) geometry.dispose();
    this.#terraces?.geometry.dispose();
    this.#rises.dispose();
  }
}
