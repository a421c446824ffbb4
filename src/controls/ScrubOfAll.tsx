import { useFrameValue } from '../store/frameValue.ts';
import { seekPlace } from '../store/intents/transport.ts';
import { endPlace, trainedPlace } from '../store/places.ts';
import { useMessages } from '../store/preferences.ts';
import { useTransport } from '../store/transport.ts';
import { useView } from '../store/view.ts';
import { formatShort } from '../ui/format.ts';
import { countTicks } from '../ui/ticks.ts';
import { ScrubBar } from './ScrubBar.tsx';
import type { Scale } from './ScrubBar.tsx';

function useScaleOfAll(): Scale {
  const t = useMessages().pictures;
  const unit = useView((view) => view.lossAxis);
  const end = useFrameValue(endPlace);
  const trained = useFrameValue(trainedPlace);
  const value = useFrameValue(() => useTransport.getState().playhead.place);
  const { values, texts } = countTicks(end);
  const ticks = values
    .map((at, k) => ({ share: at / end, text: texts[k] }))
    .filter(({ share }) => share > 0 && share < 1);
  const said = `${t.axisOf[unit]} ${formatShort(value)}`;
  const step = unit === 'epochs' ? 'any' : 1;
  return { end, value, trained, step, seek: seekPlace, said, ticks, ticksOf: t.axisOf[unit] };
}

/** One bar for several runs, in the unit of their playhead. */
export function ScrubOfAll() {
  return <ScrubBar scale={useScaleOfAll()} />;
}
