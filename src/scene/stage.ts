import { useFrame } from '@react-three/fiber';
import type { RootState } from '@react-three/fiber';
import { createContext, useContext } from 'react';
import type { RefObject } from 'react';
import type { Messages } from '../i18n/index.ts';
import type { LabelLayer } from './labels/labelLayer.ts';
import type { Drape } from './many/drape.ts';
import { FRAME_ORDER } from './order.ts';
import type { ScenePalette } from './palette.ts';
import type { RunId } from '../store/runs.ts';
import type { Segments } from './path/segments.ts';
import type { HeightField } from './space/heightField.ts';

/** The surface that things stand on now. */
export interface Ground {
  readonly heightField: HeightField;
  /** Not while the surface is one of another model, loss or data set. */
  readonly isShown: boolean;
}

/** What all that stands on the surface is given. */
export interface Stage {
  /** By a reference: another surface is a render of none of them, for they are placed at each frame. */
  readonly ground: RefObject<Ground | null>;
  /** What is laid over the surface, if anything is. */
  readonly drape: RefObject<Drape | null>;
  readonly palette: ScenePalette;
  readonly messages: Messages;
  /** Of the loss axis. */
  readonly lossName: string;
  /** Words and marks over the canvas. */
  readonly labels: LabelLayer;
  /** Of each run that is drawn, by its id. */
  readonly paths: Map<RunId, Segments>;
}

export const StageContext = createContext<Stage | null>(null);

export function useStage(): Stage {
  const stage = useContext(StageContext);
  if (stage === null) throw new Error('what stands on the surface must be within a stage');
  return stage;
}

/** Puts something where it is now, before each frame in which the surface is shown. */
export function usePlacing(place: (state: RootState, heightField: HeightField) => void) {
  const { ground } = useStage();
  useFrame((state) => {
    if (ground.current?.isShown === true) place(state, ground.current.heightField);
  }, FRAME_ORDER.place);
}
