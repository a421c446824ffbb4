import { PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import { FIELD_OF_VIEW } from './camera/pose.ts';
import type { PictureSize } from './camera/pose.ts';

/** More dots than this for one pixel of the page are not seen, and cost as much as they are many. */
const MOST_DOTS = 2;

export interface CanvasSize extends PictureSize {
  readonly pixelRatio: number;
}

/**
 * A canvas that three draws on when a frame is asked for, and at no other time.
 * @throws Error where the browser gives no WebGL
 */
export class Canvas {
  readonly element = document.createElement('canvas');
  readonly scene = new Scene();
  readonly camera = new PerspectiveCamera(FIELD_OF_VIEW);
  readonly #renderer: WebGLRenderer;
  readonly #preparations = new Set<() => void>();
  readonly #sizeListeners = new Set<() => void>();
  #size: CanvasSize = { width: 0, height: 0, pixelRatio: 0 };
  #request = 0;

  constructor() {
    const canvas = this.element;
    this.#renderer = new WebGLRenderer({
      canvas,
      antialias: true,
      alpha: true,
      powerPreference: 'high-performance',
    });
  }

  get size(): CanvasSize {
    return this.#size;
  }

  /** Makes it as large as this, in pixels of the page, and as fine as the screen. */
  resize(width: number, height: number) {
    const pixelRatio = Math.min(MOST_DOTS, Math.max(1, window.devicePixelRatio));
    const before = this.#size;
    const isSame = before.width === width && before.height === height;
    if (isSame && before.pixelRatio === pixelRatio) return;
    this.#size = { width, height, pixelRatio };
    this.camera.aspect = width / height;
    this.#renderer.setPixelRatio(pixelRatio);
    this.#renderer.setSize(width, height);
    for (const listener of this.#sizeListeners) listener();
    // A new size leaves it blank. React, told before, has done its part by then.
    queueMicrotask(this.draw);
  }

  /** In the shape of React's `useSyncExternalStore`. */
  readonly onSize = (listener: () => void) => {
    this.#sizeListeners.add(listener);
    return () => this.#sizeListeners.delete(listener);
  };

  /** What is to be done before each frame is drawn. */
  onFrame(prepare: () => void): () => void {
    this.#preparations.add(prepare);
    return () => this.#preparations.delete(prepare);
  }

  /** Asks for a frame: however often, one is drawn. */
  readonly invalidate = () => {
    if (this.#request === 0) this.#request = requestAnimationFrame(this.draw);
  };

  /** Draws at once, in the place of a frame that was asked for: within a frame of the page's. */
  readonly draw = () => {
    cancelAnimationFrame(this.#request);
    this.#request = 0;
    if (this.#preparations.size === 0) return;
    for (const prepare of this.#preparations) prepare();
    this.#renderer.render(this.scene, this.camera);
    // How often was drawn, and what the graphics card holds: for whoever looks for waste.
    const { render, memory, programs } = this.#renderer.info;
    this.element.dataset.frames = String(render.frame);
    this.element.dataset.held = [memory.geometries, memory.textures, programs?.length].join(' ');
  };

  dispose() {
    cancelAnimationFrame(this.#request);
    this.#preparations.clear();
    this.#renderer.dispose();
    // Browsers keep few contexts: this one goes at once, and not when its canvas is collected.
    this.#renderer.forceContextLoss();
    this.element.remove();
  }
}
