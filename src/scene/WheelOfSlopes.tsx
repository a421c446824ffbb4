import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import { runNow } from '../store/run.ts';
import { useMessages, useView } from '../store/view.ts';
import type { LabelLayer } from './labels.ts';
import { PALETTES } from './palette.ts';
import type { Relief } from './relief.ts';
import { Wheel } from './wheel.ts';

interface WheelOfSlopesProps {
  readonly labels: LabelLayer;
  readonly relief: Relief;
}

/** Before the picture puts the labels in their places. */
const BEFORE_PICTURE = -1;

/** The wheel on the canvas: fetched when it is first asked for. */
export function WheelOfSlopes({ labels, relief }: WheelOfSlopesProps) {
  const theme = useView((view) => view.theme);
  const t = useMessages();
  const camera = useThree((state) => state.camera);
  const invalidate = useThree((state) => state.invalidate);
  const wheel = useMemo(() => new Wheel(labels), [labels]);

  useEffect(() => {
    invalidate();
    return () => {
      wheel.dispose();
      invalidate();
    };
  }, [wheel, invalidate]);

  // Before the next frame: nothing without colours can be drawn.
  useLayoutEffect(() => {
    wheel.paint(PALETTES[theme]);
    invalidate();
  }, [wheel, theme, invalidate]);

  useFrame(() => wheel.show(runNow(), relief, t, camera), BEFORE_PICTURE);

  return <primitive object={wheel.group} />;
}
