import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { useMessages } from '../store/preferences.ts';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { useFetched } from '../ui/fetched.ts';
import type { Fetched } from '../ui/fetched.ts';
import { TextButton } from '../ui/TextButton.tsx';
import styles from './Guard.module.css';

interface BrokenProps {
  readonly reason: string;
  readonly onRetry: () => void;
}

/** One sentence in the place of a part that failed, and two ways to have it back. */
function Broken({ reason, onRetry }: BrokenProps) {
  const t = useMessages().app;
  return (
    <div className={styles.broken} role="alert">
      <p>{t.broken(reason)}</p>
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
      renderInstead={(reason, again) => (
        <Broken
          reason={reason}
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

interface PartProps<Props> {
  readonly of: Fetched<Props>;
  readonly props: Props;
}

/** A part of the page that is fetched; without a network it says so, and is tried again on demand. */
export function Part<Props extends object>({ of, props }: PartProps<Props>) {
  const [Shown, fetchAnew] = useFetched(of);
  return (
    <Guard onRetry={fetchAnew}>
      <Suspense fallback={null}>
        <Shown {...props} />
      </Suspense>
    </Guard>
  );
}
