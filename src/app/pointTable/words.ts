import { use } from 'react';
import type { Language } from '../../i18n/index.ts';
import { POINT_TABLE } from '../../i18n/pointTable.ts';
import type { PointTableMessages } from '../../i18n/pointTableMessages.ts';
import { usePreferences } from '../../store/preferences.ts';
import { formatCount } from '../../ui/format.ts';
import { lazyWords } from '../../ui/lazyWords.ts';
import type { Refusal } from './cells.ts';

const wordsOf = lazyWords(async (language: Language) => POINT_TABLE[language]());

/**
 * What is said in the table of the points, in the person's language; suspends until it has come.
 * @throws NotArrived where it does not
 */
export function useTableWords(): PointTableMessages {
  return use(wordsOf(usePreferences((preferences) => preferences.language)));
}

/** What was not taken, and why, in one sentence. */
export function refusalText({ refused }: PointTableMessages, refusal: Refusal): string {
  switch (refusal.is) {
    case 'cell':
      return refused.cell({
        ...refusal,
        row: refusal.row === null ? null : formatCount(refusal.row),
      });
    case 'wide':
      return refused.wide(formatCount(refusal.columns), refusal.room);
    case 'tooMany':
      return refused.tooMany(formatCount(refusal.most));
    case 'half':
    case 'noX':
    case 'computed':
    case 'last':
      return refused[refusal.is];
  }
}
