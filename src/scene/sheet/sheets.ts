import { BufferGeometry, Group, Mesh } from 'three';
import type { Problem } from '../../engine/problem.ts';
import type { Sector } from '../../engine/minimum/sectors.ts';
import { ORDER } from '../marks/ghost.ts';
import type { ScenePalette } from '../palette.ts';
import type { HeightField } from '../space/heightField.ts';
import { createSheetMaterial, frameSheet, giveGrid, paintSheet } from './material.ts';
import type { SheetPart } from './material.ts';
import { createSheetGeometry, FloorPlate, Rises } from './grid.ts';
import { createValleyGeometry, fillAlongProduct, fillAlongValley } from './valley.ts';
import type { Space } from '../space/space.ts';
import { createTerraces } from './terraces.ts';

interface Terraces {
  readonly sectors: readonly Sector[];
  readonly space: Space;
  readonly geometry: BufferGeometry;
}

/** What each part of the sheet is drawn with. */
type Geometries = Readonly<Record<SheetPart, BufferGeometry>>;

/** From so many nodes along a side on every second is enough for the underside, a mere veil. */
const FINE = 100;

/** The surface from above and from below, and its map on the floor. */
export class Sheets {
  readonly group = new Group();
  readonly #meshes = (['floor', 'top', 'under'] as const).map((part) => ({
    part,
    mesh: new Mesh(new BufferGeometry(), createSheetMaterial(part)),
  }));
  readonly #rises = new Rises();
  readonly #plate = new FloorPlate();
  /** By the size of their grid: the few sizes in which surfaces are computed, one after the other. */
  readonly #grids = new Map<number, Geometries>();
  #valley: BufferGeometry | null = null;
  #terraces: Terraces | null = null;

  constructor() {
    for (const { part, mesh } of this.#meshes) {
      mesh.frustumCulled = false;
      mesh.renderOrder = part === 'under' ? ORDER.veil : ORDER.sheet;
      this.group.add(mesh);
    }
  }

  shape(heightField: HeightField, problem: Problem) {
    const { n, losses, space } = heightField;
    const isGrid =
      heightField.sectors === null && heightField.bend === null && heightField.product === null;
    const rises = isGrid ? this.#rises.fill(n, losses, space.lossBottom) : null;
    const geometries = this.#geometriesOf(heightField);
    for (const { part, mesh } of this.#meshes) {
      mesh.geometry = geometries[part];
      giveGrid(mesh.material, rises);
      frameSheet(mesh.material, heightField, problem);
    }
  }

  #geometriesOf(heightField: HeightField): Geometries {
    const { sectors, bend, product, space } = heightField;
    if (sectors !== null) {
      const terraces = this.#terracesOf(sectors, space);
      return { floor: terraces, top: terraces, under: terraces };
    }
    this.#terraces?.geometry.dispose();
    this.#terraces = null;
    this.#plate.fit(space);
    if (bend === null && product === null) return this.#gridOf(heightField.n);
    this.#valley ??= createValleyGeometry();
    if (bend !== null) fillAlongValley(this.#valley, heightField, bend);
    else if (product !== null) fillAlongProduct(this.#valley, heightField, product);
    return { floor: this.#plate.geometry, top: this.#valley, under: this.#valley };
  }

  #gridOf(n: number): Geometries {
    const before = this.#grids.get(n);
    if (before !== undefined) return before;
    const top = createSheetGeometry(n);
    const under = n >= FINE && n % 2 === 1 ? createSheetGeometry(n, 2) : top;
    const made = { floor: this.#plate.geometry, top, under };
    this.#grids.set(n, made);
    return made;
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
    for (const { mesh } of this.#meshes) paintSheet(mesh.material, palette, pixelRatio);
  }

  dispose() {
    for (const { mesh } of this.#meshes) mesh.material.dispose();
    for (const { top, under } of this.#grids.values()) {
      top.dispose();
      under.dispose();
    }
    this.#plate.geometry.dispose();
    this.#valley?.dispose();
    this.#terraces?.geometry.dispose();
    this.#rises.dispose();
  }
}
