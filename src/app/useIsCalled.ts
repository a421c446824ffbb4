import { useBring } from '../store/bring.ts';
import { useGallery } from '../store/gallery.ts';
import { useHandout } from '../store/handout.ts';
import { useHelp } from '../store/help.ts';
import { useLectures } from '../store/lectures.ts';
import { useScreen } from '../store/screen.ts';

/** Whether anything has been called up over the page. */
export function useIsCalled(): boolean {
  const called = [
    useHandout((handout) => handout.isAsked),
    useHelp(({ is }) => is !== 'unasked'),
    useGallery(({ is }) => is !== 'unasked'),
    useLectures(({ is }) => is !== 'unasked'),
    useBring(({ is }) => is !== 'unasked'),
    useScreen(({ showsCode, linked }) => showsCode || linked.guess !== undefined),
  ];
  return called.includes(true);
}
