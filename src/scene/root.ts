import { advance, createRoot, events, extend, flushSync } from '@react-three/fiber';
import type {
  ComputeFunction,
  ReconcilerRoot,
  RenderProps,
  RootState,
  RootStore,
} from '@react-three/fiber';
import type { ReactNode } from 'react';
import {
  BufferAttribute,
  BufferGeometry,
  CircleGeometry,
  CylinderGeometry,
  Group,
  InstancedMesh,
  LineBasicMaterial,
  LineDashedMaterial,
  LineSegments,
  Mesh,
  MeshBasicMaterial,
  Object3D,
  ShaderMaterial,
  SphereGeometry,
  getConsoleFunction,
  setConsoleFunction,
} from 'three';
import { zoomOf } from '../ui/scale.ts';
import { FIELD_OF_VIEW } from './camera/pose.ts';

// What the scene is made of, and no more: fiber would take in all of three.
extend({
  BufferAttribute,
  BufferGeometry,
  CircleGeometry,
  CylinderGeometry,
  Group,
  InstancedMesh,
  LineBasicMaterial,
  LineDashedMaterial,
  LineSegments,
  Mesh,
  MeshBasicMaterial,
  Object3D,
  ShaderMaterial,
  SphereGeometry,
});

/** Browsers say where a pointer is on the canvas in pixels of the screen, and not in its own. */
const pointedAt: ComputeFunction = (
  event: MouseEvent | PointerEvent | WheelEvent,
  state: RootState,
) => {
  const { gl, size, pointer, raycaster, camera } = state;
  const zoom = zoomOf(gl.domElement);
  const x = event.offsetX / zoom / size.width;
  const y = event.offsetY / zoom / size.height;
  pointer.set(2 * x - 1, 1 - 2 * y);
  raycaster.setFromCamera(pointer, camera);
};

const CONFIGURATION: RenderProps<HTMLCanvasElement> = {
  // A frame is drawn when one is asked for, and at no other time.
  frameloop: 'demand',
  // The shaders here write the colours of the screen.
  flat: true,
  camera: { fov: FIELD_OF_VIEW, position: [0, 0, 0] },
  events: (store) => ({ ...events(store), compute: pointedAt }),
};

export interface SceneRoot {
  /**
   * @param width in pixels of its own, as the height
   * @param zoom how much larger they are drawn
   * @throws what the browser says where it gives no WebGL
   */
  readonly resize: (width: number, height: number, zoom?: number) => void;
  readonly render: (scene: ReactNode) => void;
  /** Also gives the graphics context back: browsers keep few. */
  readonly unmount: () => void;
}

/** The clock that fiber makes for each root is one of which three warns. */
function createQuietly(canvas: HTMLCanvasElement): ReconcilerRoot<HTMLCanvasElement> {
  const before = getConsoleFunction();
  setConsoleFunction(() => {});
  try {
    return createRoot(canvas);
  } finally {
    setConsoleFunction(before);
  }
}

/**
 * Where a scene is drawn by react-three-fiber, on a canvas.
 * @param gl a renderer of one's own, for tests; else one of WebGL is made, and ended with the root
 */
export function createSceneRoot(
  canvas: HTMLCanvasElement,
  gl?: RenderProps<HTMLCanvasElement>['gl'],
): SceneRoot {
  const root = createQuietly(canvas);
  const drawn: { store: RootStore | null } = { store: null };
  const own = gl === undefined ? CONFIGURATION : { ...CONFIGURATION, gl };
  return {
    resize: (width, height, zoom = 1) => {
      const size = { width: Math.max(1, width), height: Math.max(1, height), top: 0, left: 0 };
      // What depends on the size has changed when this returns.
      flushSync(() => {
        // More dots than two for one pixel of the screen are not seen, and cost as much as they are many.
        void root.configure({ ...own, size, dpr: [zoom, 2 * zoom] });
      });
      const { ready } = root;
      if (ready.status === 'rejected') throw ready.reason;
      // Another size leaves the canvas blank, and a frame asked for comes after this one is shown.
      if (drawn.store !== null) advance(performance.now(), true, drawn.store.getState());
    },
    render: (scene) => {
      drawn.store = root.render(scene);
    },
    unmount: () => {
      drawn.store = null;
      root.unmount();
    },
  };
}
