import { useEffect, useMemo } from 'react';
import { usePreferences } from '../../store/preferences.ts';
import type { Canvas } from '../canvas.ts';
import { PALETTES } from '../palette.ts';
import type { Picture } from '../picture.ts';
import { Wheel } from './wheel.ts';

interface WheelOfSlopesProps {
  readonly canvas: Canvas;
  readonly picture: Picture;
}

/** The wheel in the picture: fetched when it is first asked for. */
export function WheelOfSlopes({ canvas, picture }: WheelOfSlopesProps) {
  const theme = usePreferences((preferences) => preferences.theme);
  const { invalidate } = canvas;
  const wheel = useMemo(() => new Wheel(picture.labels), [picture]);

  useEffect(() => {
    picture.admit(wheel);
    return () => {
      picture.dismiss(wheel);
      wheel.dispose();
      invalidate();
    };
  }, [picture, wheel, invalidate]);

  useEffect(() => {
    wheel.paint(PALETTES[theme]);
    invalidate();
  }, [wheel, theme, invalidate]);

  return null;
}
