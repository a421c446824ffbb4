import { BufferGeometry, Group, Mesh } from 'three';
import type { Problem } from '../engine/problem.ts';
import { ORDER } from './ghost.ts';
import type { ScenePalette } from './palette.ts';
import type { Relief } from './relief.ts';
import { createSheetMaterial, frameSheet, paintSheet } from './sheet.ts';
import { createSheetGeometry, fillSheet } from './sheetMesh.ts';
import { createTerraces } from './terraces.ts';

/** The surface from above and from below, and its map on the floor. */
export class Sheets {
  readonly group = new Group();
  readonly #meshes = (['floor', 'top', 'under'] as const).map(
    (part) => new Mesh(new BufferGeometry(), createSheetMaterial(part)),
  );
  /** Side of the grid that the mesh is; 0 where it is none. */
  #n = 0;

  constructor() {
    for (const mesh of this.#meshes) {
      mesh.frustumCulled = false;
      mesh.renderOrder = ORDER.sheet;
    }
    this.#meshes[2].renderOrder = ORDER.veil;
    this.group.add(...this.#meshes);
  }

  shape(relief: Relief, problem: Problem) {
    const { n, sectors, space } = relief;
    if (sectors !== null) {
      this.#take(createTerraces(sectors, space));
      this.#n = 0;
    } else {
      if (this.#n !== n) this.#take(createSheetGeometry(n));
      this.#n = n;
      fillSheet(this.#meshes[0].geometry, relief);
    }
    for (const { material } of this.#meshes) frameSheet(material, relief, problem);
  }

  #take(geometry: BufferGeometry) {
    for (const mesh of this.#meshes) {
      mesh.geometry.dispose();
      mesh.geometry = geometry;
    }
  }

  paint(palette: ScenePalette, pixelRatio: number) {
    for (const { material } of this.#meshes) paintSheet(material, palette, pixelRatio);
  }

  dispose() {
    for (const { geometry, material } of this.#meshes) {
      geometry.dispose();
      material.dispose();
    }
  }
}
