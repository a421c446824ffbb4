import { Component } from 'react';
import type { ReactNode } from 'react';

interface ErrorBoundaryProps {
  /** Stands in for the part that failed. */
  readonly renderInstead: (reason: string) => ReactNode;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly reason: string | null;
}

/** Keeps a failure of one picture from taking the page with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { reason: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { reason: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    const { reason } = this.state;
    return reason === null ? this.props.children : this.props.renderInstead(reason);
  }
}
