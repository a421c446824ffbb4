import { use } from 'react';
import { LANGUAGES } from '../../i18n/index.ts';
import type { Language } from '../../i18n/index.ts';
import type { BeatWords, LessonMessages, Named } from '../../i18n/lessonMessages.ts';
import type { Messages } from '../../i18n/messages.ts';
import type { PresenterMessages } from '../../i18n/presenterMessages.ts';
import type { ChapterId } from '../../lessons/registry.ts';
import type { OpenBeat } from '../../store/player.ts';
import { usePreferences } from '../../store/preferences.ts';
import { lazyWords } from '../../ui/lazyWords.ts';

const wordsOf = lazyWords(async (language: Language) => LANGUAGES[language].loadLessons());

/** A chapter's words, whichever it is. */
interface AnyChapterWords {
  readonly teacher: string;
  readonly beats: Readonly<Record<number, BeatWords>>;
}

const chapterWordsOf = lazyWords(async (key: `${Language} ${ChapterId}`) => {
  const [language, id] = key.split(' ') as [Language, ChapterId];
  const { chapters } = await wordsOf(language);
  const words: AnyChapterWords = await chapters[id]();
  return words;
});

/**
 * What the player says, in the person's language; suspends until it has come.
 * @throws NotArrived where it does not
 */
export function useLessonWords(): LessonMessages {
  return use(wordsOf(usePreferences((preferences) => preferences.language)));
}

/** What a chapter says. @throws NotArrived where it does not come */
export function chapterWords(language: Language, id: ChapterId): Promise<AnyChapterWords> {
  return chapterWordsOf(`${language} ${id}`);
}

/** What a chapter says, in the person's language; suspends until it has come. */
export function useBeatWords({ id, number }: OpenBeat): BeatWords {
  const language = usePreferences((preferences) => preferences.language);
  return use(chapterWordsOf(`${language} ${id}`)).beats[number];
}

const presenterWordsOf = lazyWords(async (language: Language) =>
  (await wordsOf(language)).presenter(),
);

/** What the presenter says, in the person's language; suspends until it has come. */
export function usePresenterWords(): PresenterMessages {
  return use(presenterWordsOf(usePreferences((preferences) => preferences.language)));
}

/** What a chapter says to who teaches it. */
export function useTeacherWords({ id }: OpenBeat): string {
  const language = usePreferences((preferences) => preferences.language);
  return use(chapterWordsOf(`${language} ${id}`)).teacher;
}

/** A sentence with the names that the controls have now. */
export function saidOf(sentence: Named, names: Messages): string {
  return typeof sentence === 'string' ? sentence : sentence(names);
}
