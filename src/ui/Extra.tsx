import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { failureOf, useFetched } from './fetched.ts';
import type { Failure, Fetched } from './fetched.ts';

interface ExtraProps<Props> {
  readonly of: Fetched<Props>;
  readonly props: Props;
  readonly onFailure: (failure: Failure) => void;
  /** Stands in its place where it has failed; nothing, when left out. */
  readonly instead?: ReactNode;
}

/**
 * Something small within a picture, fetched when it is wanted. The picture goes on without it where
 * it fails, and fetches it anew when it is next wanted.
 */
export function Extra<Props extends object>(extra: ExtraProps<Props>) {
  const { of, props, onFailure, instead = null } = extra;
  const [Shown] = useFetched(of);
  return (
    <ErrorBoundary
      renderInstead={() => instead}
      onError={(error) => {
        of.anew();
        onFailure(failureOf(error));
      }}
    >
      <Suspense fallback={null}>
        <Shown {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
