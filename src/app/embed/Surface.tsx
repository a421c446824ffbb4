import { useView } from '../../store/view.ts';
import { useShownWords } from '../shown/words.ts';
import { SurfacePicture } from '../SurfacePicture.tsx';
import { useTurnAt3d } from './useTurnAt3d.ts';

/** In 3D, as far as browsers have that for so many at once. */
export function Surface() {
  const t = useShownWords();
  const wants = useView(({ picture, webgl }) => picture === '3d' && webgl === 'here');
  const turn = useTurnAt3d(wants);
  if (turn === 'asked') return null;
  return <SurfacePicture flatFor={turn === 'later' ? t.flatForNow : null} />;
}
