import type { CodeMessages, EndFacts } from '../../i18n/codeMessages.ts';
import type { CatalogueMessages } from '../../i18n/messages.ts';

/** The sentences and names that stand in a program's comments. */
export interface Words {
  readonly code: CodeMessages;
  readonly catalogue: CatalogueMessages;
}

/** What a program is asked for besides the experiment. */
export interface Asked {
  readonly words: Words;
  /** A link to the page with this experiment in it; null where there is none. */
  readonly link: string | null;
  /** Where the run has ended; null where that is not known. */
  readonly end:
    | (Omit<EndFacts, 'step' | 'a' | 'b' | 'loss'> &
        Readonly<Record<'step' | 'a' | 'b' | 'loss', number>>)
    | null;
}
