import { act } from '@react-three/fiber';
import { Profiler } from 'react';
import { Mesh, Scene as ThreeScene, ShaderMaterial, SphereGeometry } from 'three';
import type { PerspectiveCamera } from 'three';
import { vi } from 'vitest';
import { createSceneRoot } from '../../src/scene/root.ts';
import { Scene } from '../../src/scene/Scene.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** Draws nothing, and keeps what it was given last. */
function createFakeRenderer(canvas: HTMLCanvasElement) {
  const seen = { scene: new ThreeScene(), camera: null as PerspectiveCamera | null, frames: 0 };
  const gl = {
    domElement: canvas,
    debug: {},
    info: { render: { frame: 0 }, memory: { geometries: 0, textures: 0 }, programs: [] },
    setPixelRatio: vi.fn(),
    setSize: vi.fn(),
    dispose: vi.fn(),
    forceContextLoss: vi.fn(),
    render: (scene: ThreeScene, camera: PerspectiveCamera) => {
      Object.assign(seen, { scene, camera });
      seen.frames += 1;
      gl.info.render.frame = seen.frames;
    },
  };
  return { gl, seen };
}

export async function mountScene() {
  const host = document.createElement('div');
  const canvas = document.createElement('canvas');
  const overlay = document.createElement('div');
  host.append(canvas, overlay);
  document.body.append(host);
  const { gl, seen } = createFakeRenderer(canvas);
  const root = createSceneRoot(canvas, gl as never);
  const count = { renders: 0 };
  root.resize(800, 600);
  await act(async () => {
    root.render(
      <Profiler id="scene" onRender={() => (count.renders += 1)}>
        <Scene overlay={overlay} />
      </Profiler>,
    );
  });
  const frame = () => act(async () => new Promise((resolve) => requestAnimationFrame(resolve)));
  await frame();
  const unmount = async () => {
    await act(async () => root.unmount());
    host.remove();
  };
  return { gl, seen, count, overlay, root, frame, unmount };
}

/** The bodies of the balls: those of their parts that shade themselves. */
export function ballsOf(scene: ThreeScene) {
  const balls: Mesh<SphereGeometry, ShaderMaterial>[] = [];
  scene.traverse((object) => {
    if (!(object instanceof Mesh) || !(object.geometry instanceof SphereGeometry)) return;
    if (object.material instanceof ShaderMaterial) balls.push(object);
  });
  return balls;
}
