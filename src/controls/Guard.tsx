import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../store/preferences.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { failureOf, useFetched } from '../ui/fetched.ts';
import type { Failure, Fetched } from '../ui/fetched.ts';
import { TextButton } from '../ui/TextButton.tsx';
import styles from './Guard.module.css';

interface BrokenProps {
  readonly failure: Failure;
  readonly onRetry: () => void;
}

/** One sentence in the place of a part that failed, and two ways to have it back. */
function Broken({ failure, onRetry }: BrokenProps) {
  const t = useMessages().app;
  return (
    <div className={styles.broken} role="alert">
      <p>{t.broken[failure]}</p>
      <TextButton label={t.tryAgain} onClick={onRetry} />
      {/* After the page was published anew its old files are gone: no other try finds them. */}
      <TextButton label={t.reload} onClick={() => window.location.reload()} />
    </div>
  );
}

interface GuardProps {
  /** Done before the part is tried again. */
  readonly onRetry?: () => void;
  readonly children: ReactNode;
}

/** A part of the page that can fail without the others. */
export function Guard({ onRetry, children }: GuardProps) {
  return (
    <ErrorBoundary
      renderInstead={(error, again) => (
        <Broken
          failure={failureOf(error)}
          onRetry={() => {
            onRetry?.();
            again();
          }}
        />
      )}
    >
      {children}
    </ErrorBoundary>
  );
}

/** Most parts are there at once: the word comes only where one is long in coming. */
function Loading() {
  return <p className={styles.loading}>{useMessages().app.loading}</p>;
}

interface PartProps<Props> {
  readonly of: Fetched<Props>;
  readonly props: Props;
  /** Beside a picture: no word in its place moves that before it has come. */
  readonly isSmall?: boolean;
}

/** A part of the page that is fetched; without a network it says so, and is tried again on demand. */
export function Part<Props extends object>({ of, props, isSmall = false }: PartProps<Props>) {
  const [Shown, fetchAnew] = useFetched(of);
  return (
    <Guard onRetry={fetchAnew}>
      <Suspense fallback={isSmall ? null : <Loading />}>
        <Shown {...props} />
      </Suspense>
    </Guard>
  );
}
