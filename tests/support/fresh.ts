import { vi } from 'vitest';

// Test files share a thread, and with it the libraries and the window; what keeps state is new for
// each of them.
vi.resetModules();
vi.unstubAllGlobals();
vi.restoreAllMocks();
if (typeof window !== 'undefined') {
  window.localStorage.clear();
  window.sessionStorage.clear();
}
