import { useThree } from '@react-three/fiber';
import { useLayoutEffect } from 'react';
import { tell3d } from '../store/intents/view.ts';

/** Shaders that the graphics card's driver does not take would draw nothing: the map stands in. */
export function useBrokenShaders() {
  const gl = useThree((state) => state.gl);
  useLayoutEffect(() => {
    gl.debug.onShaderError = (context, program, vertex, fragment) => {
      // Of a context that is lost nothing compiles; it may come back.
      if (context.isContextLost()) return;
      const logs = [vertex, fragment].map((shader) => context.getShaderInfoLog(shader));
      console.error('a shader is broken:', context.getProgramInfoLog(program), ...logs);
      // Not while it draws: what it draws would be taken away under it.
      queueMicrotask(() => tell3d('broken'));
    };
    return () => {
      gl.debug.onShaderError = null;
    };
  }, [gl]);
}
