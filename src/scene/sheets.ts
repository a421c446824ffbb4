import { BufferGeometry, Group, Mesh } from 'three';
import type { Problem } from '../engine/problem.ts';
import { ORDER } from './ghost.ts';
import type { ScenePalette } from './palette.ts';
import type { Relief } from './relief.ts';
import { createSheetMaterial, frameSheet, paintSheet } from './sheet.ts';
import { createSheetGeometry, fillSheet } from './sheetMesh.ts';

/** The surface from above and from below, and its map on the floor. */
export class Sheets {
  readonly group = new Group();
  readonly #meshes = (['floor', 'top', 'under'] as const).map(
    (part) => new Mesh(new BufferGeometry(), createSheetMaterial(part)),
  );
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
    if (this.#n !== relief.n) {
      this.#n = relief.n;
      const geometry = createSheetGeometry(relief.n);
      for (const mesh of this.#meshes) {
        mesh.geometry.dispose();
        mesh.geometry = geometry;
      }
    }
    fillSheet(this.#meshes[0].geometry, relief);
    for (const { material } of this.#meshes) frameSheet(material, relief, problem);
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
