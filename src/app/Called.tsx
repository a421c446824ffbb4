import { Part } from '../controls/Guard.tsx';
import { useBring } from '../store/bring.ts';
import { useGallery } from '../store/gallery.ts';
import { useHandout } from '../store/handout.ts';
import { useHelp } from '../store/help.ts';
import { useLectures } from '../store/lectures.ts';
import { usePresenter } from '../store/presenter.ts';
import { useScreen } from '../store/screen.ts';
import { fetched } from '../ui/fetched.ts';
import { room } from './room.ts';

const GALLERY = fetched(async () => (await import('./gallery/Gallery.tsx')).Gallery);
const HANDOUT = fetched(async () => (await import('./takeHome/handout/Handout.tsx')).Handout);
const BRING = fetched(async () => (await import('./bring/Bring.tsx')).Bring);
const CODE = fetched(async () => (await import('./shown/CodeOfPage.tsx')).CodeOfPage);
const ASK_ROOM = fetched(async () => (await import('./guess/AskRoom.tsx')).AskRoom);
const GUESS = fetched(async () => (await import('./guess/GuessCard.tsx')).GuessCard);
const LECTURES = fetched(async () => (await room()).Lectures);
const KEYBOARD_HELP = fetched(async () => (await import('./KeyboardHelp.tsx')).KeyboardHelp);

/** What is called up over the page, each by itself. */
export function Called() {
  const wantsHandout = useHandout((handout) => handout.isAsked);
  const wantsHelp = useHelp(({ is }) => is !== 'unasked');
  const wantsGallery = useGallery(({ is }) => is !== 'unasked');
  const wantsBring = useBring(({ is }) => is !== 'unasked');
  const wantsLectures = useLectures(({ is }) => is !== 'unasked');
  const showsCode = useScreen((screen) => screen.showsCode);
  const isAsking = usePresenter((presenter) => presenter.isAsking);
  const asked = useScreen((screen) => screen.linked.guess);
  return (
    <>
      {wantsGallery ? <Part of={GALLERY} props={{}} /> : null}
      {wantsHandout ? <Part of={HANDOUT} props={{}} /> : null}
      {wantsBring ? <Part of={BRING} props={{}} /> : null}
      {wantsLectures ? <Part of={LECTURES} props={{}} /> : null}
      {asked === undefined ? null : <Part of={GUESS} props={{ link: asked }} />}
      {showsCode ? <Part of={isAsking ? ASK_ROOM : CODE} props={{}} /> : null}
      {wantsHelp ? <Part of={KEYBOARD_HELP} props={{}} /> : null}
    </>
  );
}
