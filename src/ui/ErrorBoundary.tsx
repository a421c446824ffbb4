import { Component } from 'react';
import type { ReactNode } from 'react';

interface ErrorBoundaryProps {
  /** Stands in for the part that failed; `again` tries it once more. */
  readonly renderInstead: (reason: string, again: () => void) => ReactNode;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly reason: string | null;
}

/** Keeps a failure of one part from taking the page with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { reason: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { reason: error instanceof Error ? error.message : String(error) };
  }

  readonly #again = () => {
    this.setState({ reason: null });
  };

  override render() {
    const { reason } = this.state;
    return reason === null ? this.props.children : this.props.renderInstead(reason, this.#again);
  }
}
