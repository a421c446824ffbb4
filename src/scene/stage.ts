import { useFrame } from '@react-three/fiber';
import type { RootState } from '@react-three/fiber';
import { createContext, useContext } from 'react';
import type { Problem } from '../engine/problem.ts';
import type { Messages } from '../i18n/index.ts';
import type { LabelLayer } from './labels/labelLayer.ts';
import { FRAME_ORDER } from './order.ts';
import type { ScenePalette } from './palette.ts';
import type { HeightField } from './space/heightField.ts';

/** What all that stands on the surface is given. */
export interface Stage {
  readonly heightField: HeightField;
  /** Whose surface it is. */
  readonly problem: Problem;
  readonly palette: ScenePalette;
  readonly messages: Messages;
  /** Of the loss axis. */
  readonly lossName: string;
  /** Words and marks over the canvas. */
  readonly labels: LabelLayer;
  /** Not while the surface is one of another model, loss or data set. */
  readonly isShown: boolean;
}

export const StageContext = createContext<Stage | null>(null);

export function useStage(): Stage {
  const stage = useContext(StageContext);
  if (stage === null) throw new Error('what stands on the surface must be within a stage');
  return stage;
}

/** Puts something where it is now, before each frame in which the surface is shown. */
export function usePlacing(place: (state: RootState) => void) {
  const { isShown } = useStage();
  useFrame((state) => {
    if (isShown) place(state);
  }, FRAME_ORDER.place);
}
